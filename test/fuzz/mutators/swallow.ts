import type { Chance } from '../chance.js';
import { writtenCell } from '../written.js';
import type { Grid } from './grid.js';

/** A table in which a quote is opened in one row and closed in a later one. */
export interface Swallowing {
  readonly text: string;
  /** The physical line on which the row begins that opens the quote. */
  readonly line: number;
}

/**
 * Opens a quote before a cell of one row and closes it behind a cell some rows below. Every reader
 * that follows RFC 4180 reads one record there.
 */
export function swallow(grid: Grid, chance: Chance): Swallowing {
  const rows = grid.map((cells) => cells.map(writtenCell));
  const first = chance.below(grid.length - 1);
  const last = first + 1 + chance.below(Math.min(4, grid.length - first - 1));
  const width = grid[0]?.length ?? 1;
  const [from, to] = chance.oneOf([
    [0, 0],
    [width - 1, width - 1],
    repeated(chance.below(width)),
    repeated(chance.below(width)),
    [chance.below(width), chance.below(width)],
  ]);
  const opened = rows.map((cells, row) =>
    cells.map((cell, column) => {
      const before = row === first && column === from ? '"' : '';
      const behind = row === last && column === to ? '"' : '';
      return `${before}${cell}${behind}`;
    }),
  );
  const lines = opened.map((cells) => `${cells.join(',')}\r\n`);
  const above = lines.slice(0, first).join('');
  return { text: lines.join(''), line: 1 + (above.match(/\r\n|\r|\n/g)?.length ?? 0) };
}

function repeated(column: number): readonly [number, number] {
  return [column, column];
}
