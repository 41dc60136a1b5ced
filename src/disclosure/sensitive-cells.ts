import { sumOfCells, type CellTable } from './cells.js';
import { isSmall } from './small-count.js';

/** A count of one group that may not be worked out: the sum of some cells of a row. */
export interface SensitiveCells {
  readonly row: number;
  readonly cells: readonly number[];
}

/**
 * The counts that must be hidden: every cell of 1 to threshold - 1, and in groups of fewer than twice
 * the threshold a zero that tells that all of the group had, or all had not, the event (class
 * disclosure), unless the totals say the same of everybody.
 */
export function sensitiveCells(table: CellTable, threshold: number): readonly SensitiveCells[] {
  return table.rows.flatMap((counts, row) => [
    ...counts.flatMap((count, cell) => (isSmall(count, threshold) ? [{ row, cells: [cell] }] : [])),
    ...table.parts.flatMap(({ events, nonEvents }) => {
      const had = sumOfCells(counts, events);
      const hadNot = sumOfCells(counts, nonEvents);
      if (had + hadNot === 0 || had + hadNot >= 2 * threshold) return [];
      return [...(had === 0 ? [events] : []), ...(hadNot === 0 ? [nonEvents] : [])].flatMap(
        (cells) => (sumOfCells(table.totals, cells) > 0 ? [{ row, cells }] : []),
      );
    }),
  ]);
}
