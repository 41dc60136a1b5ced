import type { Chance } from '../chance.js';
import type { Grid } from './grid.js';

/** Changes of the header alone. */
export const headerMutations: Readonly<Record<string, (grid: Grid, chance: Chance) => Grid>> = {
  renameColumn: (grid, chance) => oneHeading(grid, chance, () => chance.oneOf(otherNames)),
  misspeltHeading: (grid, chance) =>
    oneHeading(grid, chance, (heading) => heading.replace(/(.)(.)(?=.$)/u, '$2$1')),
  respelledHeading: (grid, chance) =>
    oneHeading(grid, chance, (heading) =>
      chance.oneOf([heading.toUpperCase(), ` ${heading}\u00a0`, heading.replaceAll(' ', '  ')]),
    ),
  blankHeading: (grid, chance) => oneHeading(grid, chance, () => ''),
  doubledHeading: (grid, chance) => {
    const [header = []] = grid;
    return oneHeading(grid, chance, () => chance.oneOf(header.length > 0 ? header : ['']));
  },
  shiftHeader: ([header = [], ...rows]) => [[...header.slice(1), header[0] ?? ''], ...rows],
  headerOneShort: ([header = [], ...rows], chance) => [
    header.toSpliced(chance.below(header.length), 1),
    ...rows,
  ],
  headerOneLong: ([header = [], ...rows]) => [[...header, 'More'], ...rows],
  headerBelow: ([header = [], ...rows], chance) =>
    rows.toSpliced(chance.below(rows.length + 1), 0, header),
  noHeader: ([, ...rows]) => rows,
  headerOfTwoRows: ([header = [], ...rows]) => [
    header.map((heading) => heading.split(' ')[0] ?? ''),
    header.map((heading) => heading.split(' ').slice(1).join(' ')),
    ...rows,
  ],
};

const otherNames = [
  'Notes', '__proto__', 'constructor', 'case reference', 'Case\u00a0Reference', 'Outcome', 'outcome ',
  '\u001b[31mName', '\u202eName', '=1+1', 'Case\r\nReference', '#REF!', 'x'.repeat(5000), '1',
]; // prettier-ignore

function oneHeading(grid: Grid, chance: Chance, change: (heading: string) => string): Grid {
  const [header = [], ...rows] = grid;
  const column = chance.below(header.length);
  return [header.map((name, index) => (index === column ? change(name) : name)), ...rows];
}
