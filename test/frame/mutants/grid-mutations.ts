import type { Chance } from './chance.js';

export type Grid = readonly (readonly string[])[];

/** Changes of rows, columns and cells, before they are written as text. */
export const gridMutations: Readonly<Record<string, (grid: Grid, chance: Chance) => Grid>> = {
  nothing: (grid) => grid,
  duplicateColumn: (grid, chance) => {
    const column = chance.below(grid[0]?.length ?? 1);
    return grid.map((cells) => [...cells, cells[column] ?? '']);
  },
  shuffleColumns: (grid, chance) => {
    const order = [...(grid[0] ?? []).keys()]
      .map((index) => ({ index, at: chance.below(1e9) }))
      .sort((left, right) => left.at - right.at);
    return grid.map((cells) => order.map(({ index }) => cells[index] ?? ''));
  },
  dropColumn: (grid, chance) => {
    const column = chance.below(grid[0]?.length ?? 1);
    return grid.map((cells) => cells.filter((_, index) => index !== column));
  },
  shiftCells: (grid, chance) =>
    oneRow(grid, chance, (cells) => [...cells.slice(1), cells[0] ?? '']),
  dropCell: (grid, chance) =>
    oneRow(grid, chance, (cells) => cells.toSpliced(chance.below(cells.length), 1)),
  addCell: (grid, chance) =>
    oneRow(grid, chance, (cells) => cells.toSpliced(chance.below(cells.length), 0, 'x')),
  duplicateRow: (grid, chance) => {
    const row = chance.below(grid.length);
    return grid.toSpliced(chance.below(grid.length), 0, grid[row] ?? []);
  },
  dropRow: (grid, chance) => grid.toSpliced(chance.below(grid.length), 1),
  repeatHeader: (grid, chance) => grid.toSpliced(chance.below(grid.length), 0, grid[0] ?? []),
  blankRows: (grid, chance) =>
    grid.toSpliced(chance.below(grid.length), 0, ...Array<string[]>(chance.below(20)).fill([''])),
  swapCells: (grid, chance) =>
    oneRow(grid, chance, (cells) => {
      const [left, right] = [chance.below(cells.length), chance.below(cells.length)];
      return cells.with(left, cells[right] ?? '').with(right, cells[left] ?? '');
    }),
  longCell: (grid, chance) =>
    oneCell(grid, chance, () => chance.oneOf(['x', ' ', '"', 'é', '1']).repeat(200_000)),
  oddCell: (grid, chance) => oneCell(grid, chance, () => chance.oneOf(odd)),
  oddEnd: (grid, chance) => oneCell(grid, chance, (cell) => cell + chance.oneOf(odd)),
  oddBeginning: (grid, chance) => oneCell(grid, chance, (cell) => chance.oneOf(odd) + cell),
};

const odd = [
  '__proto__', 'constructor', 'toString', '\u00a0', '\u200b', '\ufeff', '\u0000', '\u0007', '\u001a',
  '\u001b[31m', '\u0085', '\u202e', '\u2028', '\ud83d\ude00', '=1+1', "'001", '1E+05', '10-Mar',
  '#REF!', 'Total', '31/04/2026', '1/7/26', '29/02/2025', '00/00/0000', '2026-07-01T12:00:00Z',
  'a,b', 'a;b', 'say "so"', '\r\n', '\n', '\r', 'e\u0301', '\ufffd', '-', '99999999999999999999',
]; // prettier-ignore

function oneRow(
  grid: Grid,
  chance: Chance,
  change: (cells: readonly string[]) => readonly string[],
): Grid {
  const row = chance.below(grid.length);
  return grid.map((cells, index) => (index === row && cells.length > 0 ? change(cells) : cells));
}

function oneCell(grid: Grid, chance: Chance, change: (cell: string) => string): Grid {
  return oneRow(grid, chance, (cells) => {
    const column = chance.below(cells.length);
    return cells.with(column, change(cells[column] ?? ''));
  });
}
