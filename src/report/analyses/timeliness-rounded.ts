import type { Estimate } from '../../disparity/measures/measure.js';
import type { Timeliness } from '../../disparity/timeliness.js';
import type { MeanFigures, TimelinessRow } from '../../disparity/timeliness-row.js';

/**
 * The same as it may be published: days to a tenth and p-values to two figures, from which nobody can
 * tell of how many units a mean is, and no medians and quartiles, which are the days of single cases.
 */
export function roundedTimeliness(result: Timeliness): Timeliness {
  return {
    ...result,
    rows: result.rows.map(roundedRow),
    total: roundedFigures(result.total),
    unknown: result.unknown === null ? null : roundedFigures(result.unknown),
  };
}

function roundedRow(row: TimelinessRow): TimelinessRow {
  const { comparison } = row;
  return {
    ...row,
    ...roundedFigures(row),
    comparison:
      comparison === null
        ? null
        : {
            from: roundedFigures(comparison.from),
            difference: tenths(comparison.difference),
            pValue: comparison.pValue === null ? null : Number(comparison.pValue.toPrecision(2)),
          },
  };
}

function roundedFigures({ mean, estimate }: MeanFigures): MeanFigures {
  return { mean, estimate: tenths(estimate), spread: null };
}

function tenths({ value, low, high }: Estimate): Estimate {
  const rounded = (days: number | null): number | null =>
    days === null ? null : Math.round(days * 10) / 10;
  return { value: rounded(value), low: rounded(low), high: rounded(high) };
}
