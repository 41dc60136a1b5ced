import { corrections } from '../statistics/many/corrections.js';
import type { Settings } from './settings.js';

/**
 * The p-values of a family of comparisons, corrected for their number, by row. A row without one was
 * not tested, or is not shown, and does not count: else what is hidden would tell on the rest.
 */
export function correctedFamily<Row>(
  rows: readonly Row[],
  pValueOf: (row: Row) => number | null,
  correction: Settings['correction'],
): ReadonlyMap<Row, number> {
  const corrected = corrections[correction].adjust(rows.map(pValueOf));
  return new Map(
    rows.flatMap((row, index) => {
      const pValue = corrected[index];
      return pValue === null || pValue === undefined ? [] : [[row, pValue] as const];
    }),
  );
}

/** What the correction is called, and what it promises. */
export function correctionTitle(correction: Settings['correction']): string {
  return corrections[correction].title;
}
