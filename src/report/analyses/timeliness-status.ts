import { correctedFamily } from '../../disparity/adjusted-family.js';
import type { Mean } from '../../disparity/mean.js';
import type { Timeliness } from '../../disparity/timeliness.js';
import { fewestForMean, type TimelinessRow } from '../../disparity/timeliness-row.js';
import type { Edition } from '../edition.js';
import { hiddenMark } from '../shown.js';

/** The means that a row's comparison comes from; its own where it is not compared. */
export function comparedMeans({ mean, comparison }: TimelinessRow): readonly Mean[] {
  return comparison === null ? [mean] : [mean, comparison.from.mean];
}

/** Whether a mean can be given: not of a handful. */
export function hasMean({ mean }: Pick<TimelinessRow, 'mean'>): boolean {
  return mean.measured.length >= fewestForMean;
}

/** Whether one of the sides has nobody whose days can be counted. */
export function isEmpty(row: TimelinessRow): boolean {
  return comparedMeans(row).some(({ measured }) => measured.length === 0);
}

/** Shorthand for a row: `[c]` hidden, `[u]` too few to rely on, `[z]` not compared. */
export function timelinessStatus(row: TimelinessRow, edition: Edition): string {
  if (!edition.averages(...comparedMeans(row))) return hiddenMark;
  if (row.role === 'not-known' || isEmpty(row)) return '[z]';
  return row.reliability === 'fair' ? '' : '[u]';
}

export function timelinessNote(row: TimelinessRow, edition: Edition): string {
  if (!edition.averages(row.mean)) {
    return row.role === 'reference' ? 'reference group; suppressed' : 'suppressed';
  }
  if (!edition.averages(...comparedMeans(row))) return 'comparison suppressed';
  if (row.role === 'not-known') return 'not compared: not known';
  if (isEmpty(row)) return 'not compared: no days to count';
  const few = row.reliability === 'fair' ? [] : ['too few to compare'];
  return [...(row.role === 'reference' ? ['reference group'] : []), ...few].join('; ');
}

/** The p-values of the comparisons that the edition shows, corrected for their number. */
export function correctedOf(
  { rows, settings }: Timeliness,
  edition: Edition,
): ReadonlyMap<TimelinessRow, number> {
  return correctedFamily(
    rows,
    (row) =>
      edition.averages(...comparedMeans(row)) && row.reliability !== 'none'
        ? (row.comparison?.pValue ?? null)
        : null,
    settings.correction,
  );
}
