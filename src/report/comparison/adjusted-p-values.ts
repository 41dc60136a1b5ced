import type { Comparison } from '../../disparity/comparison.js';
import { corrections } from '../../disparity/choices.js';
import type { Edition } from '../edition.js';
import { comparedCounts } from './row-status.js';

/** The p-values of the comparisons that the edition shows, corrected for their number. */
export function adjustedOf(
  { rows, settings }: Comparison,
  edition: Edition,
): ReadonlyMap<string, number> {
  const shown = rows.filter(
    (row) =>
      edition.shows(...comparedCounts(row)) && row.test !== null && row.reliability !== 'none',
  );
  const adjusted = corrections[settings.correction].adjust(
    shown.map(({ test }) => test?.pValue ?? null),
  );
  return new Map(
    shown.flatMap(({ value }, index) => {
      const corrected = adjusted[index];
      return corrected === null || corrected === undefined ? [] : [[value, corrected] as const];
    }),
  );
}
