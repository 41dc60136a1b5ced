import type { Chance } from '../chance.js';
import { cellMutations } from './cells.js';
import { headerMutations } from './header.js';

export type Grid = readonly (readonly string[])[];

/** Changes of rows, columns and cells, before they are written as text. */
export const gridMutations: Readonly<Record<string, (grid: Grid, chance: Chance) => Grid>> = {
  nothing: (grid) => grid,
  duplicateColumn: (grid, chance) => {
    const column = columnOf(grid, chance);
    return grid.map((cells) => [...cells, cells[column] ?? '']);
  },
  shuffleColumns: (grid, chance) => {
    const order = shuffled([...(grid[0] ?? []).keys()], chance);
    return grid.map((cells) => order.map((index) => cells[index] ?? ''));
  },
  dropColumn: (grid, chance) => {
    const column = columnOf(grid, chance);
    return grid.map((cells) => cells.filter((_, index) => index !== column));
  },
  blankColumns: (grid, chance) => {
    const more = Array<string>(1 + chance.below(4)).fill('');
    return grid.map((cells) => [...cells, ...more]);
  },
  numberColumn: (grid) => grid.map((cells, index) => [index === 0 ? '' : String(index), ...cells]),
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
  shuffleRows: ([header = [], ...rows], chance) => [header, ...shuffled(rows, chance)],
  joinRows: (grid, chance) => {
    const row = chance.below(grid.length);
    return grid.toSpliced(row, 2, [...(grid[row] ?? []), ...(grid[row + 1] ?? [])]);
  },
  repeatHeader: (grid, chance) => grid.toSpliced(chance.below(grid.length), 0, grid[0] ?? []),
  blankRows: (grid, chance) =>
    grid.toSpliced(chance.below(grid.length), 0, ...Array<string[]>(chance.below(20)).fill([''])),
  emptyCellsRow: (grid, chance) => {
    const blank = (grid[0] ?? []).map(() => chance.oneOf(['', '', ' ', '\u00a0', '\t']));
    return grid.toSpliced(1 + chance.below(grid.length), 0, blank);
  },
  footer: (grid, chance) => [...grid, chance.oneOf([['Total', '12'], ['End of report'], ['-']])],
  swapCells: (grid, chance) =>
    oneRow(grid, chance, (cells) => {
      const [left, right] = [chance.below(cells.length), chance.below(cells.length)];
      return cells.with(left, cells[right] ?? '').with(right, cells[left] ?? '');
    }),
  copyCellDown: (grid, chance) => {
    const column = columnOf(grid, chance);
    const value = grid[chance.below(grid.length)]?.[column] ?? '';
    const [header = [], ...rows] = grid;
    // Not into the header: a name that stands there cannot be told from the heading of a column.
    const lower = oneRow(rows, chance, (cells) =>
      cells.map((cell, index) => (index === column ? value : cell)),
    );
    return [header, ...lower];
  },
  ...headerMutations,
  ...cellMutations,
};

function shuffled<Value>(values: readonly Value[], chance: Chance): readonly Value[] {
  return values
    .map((value) => ({ value, at: chance.below(1e9) }))
    .sort((left, right) => left.at - right.at)
    .map(({ value }) => value);
}

function columnOf(grid: Grid, chance: Chance): number {
  return chance.below(grid[0]?.length ?? 1);
}

function oneRow(
  grid: Grid,
  chance: Chance,
  change: (cells: readonly string[]) => readonly string[],
): Grid {
  const row = chance.below(grid.length);
  return grid.map((cells, index) => (index === row && cells.length > 0 ? change(cells) : cells));
}
