import { unitsInWords } from './query-words.js';
import type { Comparison, GroupRow } from '../../disparity/comparison.js';
import type { EventCounts } from '../../disparity/count-groups.js';
import { multiple, noIndividualSubject } from '../../frame/code-list.js';
import { readableNumber } from '../../format/numbers.js';
import type { Edition } from '../edition.js';
import { adjustedOf } from './adjusted-p-values.js';

/**
 * The row of a group in one plain sentence: direction, size and chance. `pAdjusted` is the p-value
 * after correction for all comparisons shown; null where there is no test.
 */
export function rowSentence(
  row: GroupRow,
  comparison: Comparison,
  pAdjusted: number | null,
  edition: Edition,
): string {
  const { label, comparator } = row;
  const name = `${label}:`;
  if (!edition.shows(row.events, row.members)) return `${name} not shown, to protect people.`;
  const own = countsInWords(row);
  if (row.role === 'not-known')
    return `${name} ${own}; not compared, ${whyNotCompared(row.value)}.`;
  if (row.role === 'reference') return `${name} ${own}; the group that others are compared with.`;
  // That nobody is on the other side is a count too: asked about before it is said.
  if (comparator !== null && !edition.shows(comparator.events, comparator.members)) {
    return `${name} ${own}; the comparison is not shown, to protect people.`;
  }
  if (comparator === null || row.members.value === 0 || comparator.members.value === 0) {
    return `${name} ${own}; not compared, as there is nobody on one side.`;
  }
  if (row.reliability === 'none') return `${name} ${own}; too few to compare.`;
  const compared = comparedInWords(row, comparator, comparison, pAdjusted);
  return `${name} ${own}; ${compared}${unknownInWords(row, comparison, edition)}.`;
}

/** Why a row of no known group is not compared. */
export function whyNotCompared(value: string): string {
  if (value === multiple) return 'as they are people of several groups';
  if (value === noIndividualSubject) return 'as nobody is named';
  return 'as the group is not known';
}

function countsInWords({ events, members }: EventCounts): string {
  const counts = `${readableNumber(events.value, 'count')} of ${readableNumber(members.value, 'count')}`;
  if (members.value < 10) return counts;
  return `${counts} (${readableNumber(events.value / members.value, 'rate')})`;
}

function comparedInWords(
  row: GroupRow,
  comparator: EventCounts,
  comparison: Comparison,
  pAdjusted: number | null,
): string {
  const { settings } = comparison;
  const as = likelihood(comparison);
  const { value, low, high } = row.estimates.ratio;
  if (row.events.value === 0 && comparator.events.value === 0) return 'no events on either side';
  if (settings.inference === 'census') {
    return value === null ? `none ${as.none}` : `${times(value)} ${as.as} (counted, not estimated)`;
  }
  const few = `${readableNumber(row.members.value, 'count')} ${unitsInWords(comparison.unit)}`;
  const significance = 1 - settings.level;
  const apart = row.test !== null && row.test.pValue < significance;
  if (value === null) {
    return apart && low !== null
      ? `none ${as.none}; the data fit no less than ${readableNumber(low, 'ratio')} times ${as.as}`
      : `none ${as.none}; no difference that these ${few} could tell from chance${detectableInWords(row)}`;
  }
  const range = rangeInWords(low, high);
  if (value === 0)
    return `${noneInWords(high, as.as, few, apart)}${corrected(row, pAdjusted, significance)}`;
  if (!apart) {
    return `${times(value)} ${as.as}, no difference that these ${few} could tell from chance (${range})${detectableInWords(row)}`;
  }
  return `${times(value)} ${as.as}; ${range}${corrected(row, pAdjusted, significance)}`;
}

/** A ratio of nothing to something: how high it could be all the same. */
function noneInWords(high: number | null, asLikely: string, few: string, apart: boolean): string {
  const upTo =
    high === null ? '' : ` (the data fit anything up to ${readableNumber(high, 'ratio')} times)`;
  return apart
    ? `none had it; the data fit at most ${readableNumber(high ?? 1, 'ratio')} times ${asLikely}`
    : `none had it, no difference that these ${few} could tell from chance${upTo}`;
}

/** What is left of a difference once the number of comparisons is allowed for. */
function corrected({ test }: GroupRow, pAdjusted: number | null, significance: number): string {
  if (test === null || test.pValue >= significance || pAdjusted === null) return '';
  return pAdjusted >= significance
    ? '; among as many comparisons as in this table a difference like this could be chance'
    : '';
}

function rangeInWords(low: number | null, high: number | null): string {
  if (low === null || high === null) return 'the data give no range';
  const from = readableNumber(low, 'ratio');
  return Number.isFinite(high)
    ? `the data fit anything from ${from} to ${readableNumber(high, 'ratio')} times`
    : `the data fit anything from ${from} times up`;
}

/** "1.80 times", or "just" where both rates are the same to the last digit shown. */
function times(value: number): string {
  const shown = readableNumber(value, 'ratio');
  return shown === '1.00' ? 'about' : `${shown} times`;
}

function detectableInWords({ detectable, estimates }: GroupRow): string {
  if (detectable === null) return '';
  const { value } = estimates.ratio;
  const { high, low } = detectable;
  if (value !== null && value < 1) {
    return low === null
      ? '; with so few, no lower rate could be told from chance'
      : `; only a ratio of about ${readableNumber(low, 'ratio')} or less would be told from chance four times in five`;
  }
  return high === null
    ? '; with so few, no higher rate could be told from chance'
    : `; only a ratio of about ${readableNumber(high, 'ratio')} or more would be told from chance four times in five`;
}

function unknownInWords(
  row: GroupRow,
  { unknown, settings }: Comparison,
  edition: Edition,
): string {
  if (unknown === null || row.worstCase === null || settings.inference === 'census') return '';
  if (!edition.shows(unknown.events, unknown.members)) return '';
  if (!row.worstCase.couldReverse || row.test === null) return '';
  if (row.test.pValue >= 1 - settings.level) return '';
  return '; those whose group is not known could turn this round';
}

/** How the comparison is worded: "as likely as White officers", "of White officers had it". */
function likelihood({ query }: Comparison): { readonly as: string; readonly none: string } {
  const { reference } = query;
  const whom =
    reference.kind === 'group'
      ? `${reference.label}${peopleOf(query.group.field)}`
      : reference.kind === 'all'
        ? 'all known groups together'
        : 'everyone else';
  return { as: `as likely as ${whom}`, none: `in ${whom}` };
}

function peopleOf(field: string): string {
  if (field.startsWith('officer_')) return ' officers';
  return field.startsWith('complainant_') ? ' complainants' : '';
}

/** One sentence for each row of a comparison, in reading order. */
export function comparisonSentences(comparison: Comparison, edition: Edition): readonly string[] {
  const adjusted = adjustedOf(comparison, edition);
  return comparison.rows.map((row) =>
    rowSentence(row, comparison, adjusted.get(row.value) ?? null, edition),
  );
}
