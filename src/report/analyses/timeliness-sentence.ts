import type { Timeliness } from '../../disparity/timeliness.js';
import type { MeanFigures, TimelinessRow } from '../../disparity/timeliness-row.js';
import { readableNumber } from '../../format/numbers.js';
import { unitsInWords } from '../comparison/query-words.js';
import { whyNotCompared } from '../comparison/row-sentence.js';
import type { Edition } from '../edition.js';
import { comparedMeans, hasMean, isEmpty } from './timeliness-status.js';
import { whomInWords } from './words.js';

/** The row of a group in one plain sentence: how long, how much longer or shorter, and chance. */
export function timelinessSentence(
  row: TimelinessRow,
  result: Timeliness,
  corrected: ReadonlyMap<TimelinessRow, number>,
  edition: Edition,
): string {
  const name = `${row.label}:`;
  if (!edition.averages(row.mean)) return `${name} not shown, to protect people.`;
  const own = averageInWords(row, result, edition);
  if (row.role === 'not-known') {
    return `${name} ${own}; not compared, ${whyNotCompared(row.value)}.`;
  }
  if (row.role === 'reference') return `${name} ${own}; the group that others are compared with.`;
  if (!edition.averages(...comparedMeans(row))) {
    return `${name} ${own}; the comparison is not shown, to protect people.`;
  }
  if (isEmpty(row)) return `${name} ${own}; not compared, as there are no days on one side.`;
  if (row.reliability === 'none') return `${name} ${own}; too few to compare.`;
  const few = row.reliability === 'fair' ? '' : '; with so few, one long case can make the mean';
  return `${name} ${own}; ${comparedInWords(row, result, corrected.get(row) ?? null, edition)}${few}.`;
}

/**
 * "41.2 days on average (62 cases)"; no mean of a handful. In public the members are said, and not how
 * many of them have days to count.
 */
export function averageInWords(
  { mean, estimate }: Pick<MeanFigures, 'mean' | 'estimate'>,
  { unit }: Pick<Timeliness, 'unit'>,
  edition: Edition,
): string {
  const units = countedInWords(mean, unit, edition);
  if (estimate.value === null || !hasMean({ mean })) return `${units} whose days can be counted`;
  return `${readableNumber(estimate.value, 'days')} days on average (${units})`;
}

function countedInWords(
  { count, members }: MeanFigures['mean'],
  unit: Timeliness['unit'],
  { name }: Edition,
): string {
  return name === 'public'
    ? `${readableNumber(members.value, 'count')} members`
    : `${readableNumber(count.value, 'count')} ${unitsInWords(unit)}`;
}

function comparedInWords(
  { comparison, mean }: TimelinessRow,
  { query, settings, unit }: Timeliness,
  pAdjusted: number | null,
  edition: Edition,
): string {
  const { value, low, high } = comparison?.difference ?? { value: null, low: null, high: null };
  if (value === null) return 'the difference cannot be given';
  const than = query.reference.kind === 'all' ? 'all known groups together' : whomInWords(query);
  const size = `${longerInWords(value)} ${readableNumber(value, 'days') === '0.0' ? 'as' : 'than'} ${than}`;
  if (settings.inference === 'census') return `${size} (counted, not estimated)`;
  if (low === null || high === null) return `${size}, with no variation to tell chance by`;
  const range = `the data fit anything from ${rangeInWords(low, high)}`;
  const pValue = comparison?.pValue ?? null;
  const significance = 1 - settings.level;
  if (pValue === null || pValue >= significance) {
    const few = countedInWords(mean, unit, edition);
    return `${size}, no difference that these ${few} could tell from chance (${range})`;
  }
  const many =
    pAdjusted !== null && pAdjusted >= significance
      ? '; among as many comparisons as in this table a difference like this could be chance'
      : '';
  return `${size}; ${range}${many}`;
}

/** "11.3 days longer", "2.0 days shorter", "about as long". */
function longerInWords(days: number): string {
  const size = readableNumber(Math.abs(days), 'days');
  if (size === '0.0') return 'about as long';
  return `${size} days ${days > 0 ? 'longer' : 'shorter'}`;
}

function rangeInWords(low: number, high: number): string {
  const [from, to] = [low, high].map((days) => readableNumber(Math.abs(days), 'days'));
  if (low >= 0) return `${from ?? ''} to ${to ?? ''} days longer`;
  if (high <= 0) return `${to ?? ''} to ${from ?? ''} days shorter`;
  return `${from ?? ''} days shorter to ${to ?? ''} days longer`;
}
