import { unitsInWords } from '../comparison/query-words.js';
import type { Intersection } from '../../disparity/intersect.js';
import type { PairComparison, PairRow } from '../../disparity/intersect-row.js';
import { readableNumber } from '../../format/numbers.js';
import type { Edition } from '../edition.js';
import { countsInWords, notShown, rangeInWords, timesAsLikely } from './words.js';
import { comparedCounts, isEmpty, ownCounts } from './intersections-status.js';
import { pairInWords, whomInWords } from './intersections-words.js';

/** The pairs compared in one sentence each: first those that differ by more than chance. */
export function pairSentences(
  result: Intersection,
  corrected: ReadonlyMap<PairRow, number>,
  edition: Edition,
): readonly string[] {
  const significance = 1 - result.settings.level;
  const place = (row: PairRow): number => {
    const pValue = corrected.get(row);
    if (pValue === undefined) return 3;
    if (pValue < significance) return 0;
    return (row.comparison?.test?.pValue ?? 1) < significance ? 1 : 2;
  };
  return result.rows
    .filter(
      (row) => row.role === 'compared' && !(edition.shows(row.members) && row.members.value === 0),
    )
    .map((row) => ({ place: place(row), said: pairSentence(row, result, corrected, edition) }))
    .sort((left, right) => left.place - right.place)
    .map(({ said }) => said);
}

/** A pair in one plain sentence: direction, size and chance. */
export function pairSentence(
  row: PairRow,
  result: Intersection,
  corrected: ReadonlyMap<PairRow, number>,
  edition: Edition,
): string {
  const name = pairInWords(row, result);
  if (!edition.shows(...ownCounts(row))) return `${name}: ${notShown}.`;
  const own = `${name}: ${countsInWords(row)}`;
  if (row.role === 'not-known') return `${own}; not compared, as not both values are known.`;
  if (row.comparison === null) return `${own}; the pair that others are compared with.`;
  if (!edition.shows(...comparedCounts(row))) return `${own}; the comparison is ${notShown}.`;
  if (isEmpty(row)) return `${own}; not compared, as there is nobody on one side.`;
  if (row.reliability === 'none') return `${own}; too few to compare.`;
  return `${own}; ${comparedInWords(row, row.comparison, result, corrected.get(row) ?? null)}.`;
}

function comparedInWords(
  row: PairRow,
  comparison: PairComparison,
  result: Intersection,
  corrected: number | null,
): string {
  const { settings, unit } = result;
  const { ratio, test, comparator } = comparison;
  if (row.events.value === 0 && comparator.events === 0) return 'no events on either side';
  const size = sizeInWords(ratio.value, whomInWords(result));
  if (settings.inference === 'census') return `${size} (counted, not estimated)`;
  const significance = 1 - settings.level;
  if (test === null || test.pValue >= significance) {
    const few = `${readableNumber(row.members.value, 'count')} ${unitsInWords(unit)}`;
    return `${size}, no difference that these ${few} could tell from chance (${rangeInWords(ratio)})${detectableInWords(comparison)}`;
  }
  const chance =
    corrected !== null && corrected >= significance
      ? '; among as many comparisons as in this table a difference like this could be chance'
      : '';
  return `${size}; ${rangeInWords(ratio)}${chance}`;
}

function sizeInWords(ratio: number | null, whom: string): string {
  if (ratio === null) return `there are none among ${whom}, so that no ratio can be given`;
  return ratio === 0 ? `none, where ${whom} have some` : `${timesAsLikely(ratio)} as ${whom}`;
}

function detectableInWords({ detectable, ratio: { value } }: PairComparison): string {
  if (detectable === null) return '';
  const isLower = value !== null && value < 1;
  const limit = isLower ? detectable.low : detectable.high;
  if (limit === null) {
    return `; with so few, no ${isLower ? 'lower' : 'higher'} rate could be told from chance`;
  }
  return `; only a ratio of about ${readableNumber(limit, 'ratio')} or ${isLower ? 'less' : 'more'} would be told from chance four times in five`;
}
