import type { Chance } from '../chance.js';
import type { Grid } from './grid.js';

/** Changes of one cell, or of a whole column of cells as a spreadsheet makes them. */
export const cellMutations: Readonly<Record<string, (grid: Grid, chance: Chance) => Grid>> = {
  longCell: (grid, chance) =>
    oneCell(grid, chance, () => chance.oneOf(['x', ' ', '"', 'é', '1']).repeat(60_000)),
  oddCell: (grid, chance) => oneCell(grid, chance, () => chance.oneOf(odd)),
  oddEnd: (grid, chance) => oneCell(grid, chance, (cell) => cell + chance.oneOf(odd)),
  oddBeginning: (grid, chance) => oneCell(grid, chance, (cell) => chance.oneOf(odd) + cell),
  otherCase: (grid, chance) =>
    oneCell(grid, chance, (cell) => chance.oneOf([cell.toLowerCase(), cell.toUpperCase()])),
  otherForm: (grid, chance) => oneCell(grid, chance, (cell) => cell.normalize('NFD')),
  innerSpace: (grid, chance) => oneCell(grid, chance, (cell) => cell.replace('/', ' /')),
  lookalike: (grid, chance) => oneCell(grid, chance, (cell) => cell.replace(/[CO]/, '\u0421')),
  blankCell: (grid, chance) => oneCell(grid, chance, () => ''),
  serials: (grid, chance) =>
    oneColumn(grid, chance, (cell) => (isDate(cell) ? String(45000 + cell.length) : cell)),
  rounded: (grid, chance) =>
    oneColumn(grid, chance, (cell) => (/\d{3}/.test(cell) ? '1.23E+11' : cell)),
  formulaTexts: (grid, chance) => oneColumn(grid, chance, (cell) => `="${cell}"`),
  apostrophes: (grid, chance) => oneColumn(grid, chance, (cell) => `'${cell}`),
  zerosLost: (grid, chance) => oneColumn(grid, chance, (cell) => cell.replace(/(^|\D)0+/g, '$1')),
  americanDates: (grid, chance) =>
    oneColumn(grid, chance, (cell) => cell.replace(/^(\d\d)\/(\d\d)\//, '$2/$1/')),
  shortYears: (grid, chance) =>
    oneColumn(grid, chance, (cell) => cell.replace(/^(\d\d\/\d\d\/)\d\d/, '$1')),
  spreadsheetErrors: (grid, chance) => oneColumn(grid, chance, () => '#N/A'),
};

const odd = [
  '__proto__', 'constructor', 'toString', '\u00a0', '\u200b', '\ufeff', '\u0000', '\u0007', '\u001a',
  '\u001b[31m', '\u0085', '\u202e', '\u2028', '\ud83d\ude00', '=1+1', "'001", '1E+05', '10-Mar',
  '#REF!', 'Total', '31/04/2026', '1/7/26', '29/02/2025', '00/00/0000', '2026-07-01T12:00:00Z',
  'a,b', 'a;b', 'say "so"', '\r\n', '\n', '\r', 'e\u0301', '\ufffd', '-', '99999999999999999999',
  '=cmd|\'/c calc\'!A1', '@SUM(1)', '+44 20', '\t=1', '=HYPERLINK("http://x.example")', '\uff1d1',
  'null', '0', '001', '1.0', '٣', '½', '\u2215', 'i\u0307', '\u001b]8;;http://x.example\u0007x',
  '\u2066x\u2069', '<script>alert(1)</script>', '%0a', '$(id)', '../../etc/passwd', '\\', '{}',
]; // prettier-ignore

function isDate(cell: string): boolean {
  return /^\d{1,4}[-/]\d\d?[-/]\d{1,4}/.test(cell);
}

/** Any row, the header included. */
function oneCell(grid: Grid, chance: Chance, change: (cell: string) => string): Grid {
  const row = chance.below(grid.length);
  return grid.map((cells, index) => {
    if (index !== row || cells.length === 0) return cells;
    const column = chance.below(cells.length);
    return cells.with(column, change(cells[column] ?? ''));
  });
}

/** All rows but the header. */
function oneColumn(grid: Grid, chance: Chance, change: (cell: string) => string): Grid {
  const column = chance.below(grid[0]?.length ?? 1);
  return grid.map((cells, index) =>
    index === 0 ? cells : cells.map((cell, at) => (at === column ? change(cell) : cell)),
  );
}
