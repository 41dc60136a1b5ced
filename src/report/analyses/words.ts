import type { EventCounts } from '../../disparity/count-groups.js';
import type { Estimate } from '../../disparity/measures/measure.js';
import type { NamedField } from '../../disparity/named.js';
import type { Query } from '../../disparity/query.js';
import { readableNumber } from '../../format/numbers.js';
import { referenceInWords } from '../comparison/query-words.js';

export const notShown = 'not shown, to protect people';

/** "12 of 40 (30.0%)"; no rate for fewer than ten members. */
export function countsInWords({ events, members }: EventCounts): string {
  const counts = `${readableNumber(events.value, 'count')} of ${readableNumber(members.value, 'count')}`;
  if (members.value < 10) return counts;
  return `${counts} (${readableNumber(events.value / members.value, 'rate')})`;
}

/** "1.80 times as likely", or "about as likely" where both rates are the same to the last digit shown. */
export function timesAsLikely(ratio: number): string {
  const shown = readableNumber(ratio, 'ratio');
  return shown === '1.00' ? 'about as likely' : `${shown} times as likely`;
}

/** "more likely", "less likely" or "as likely", as the ratio of rates stands to 1. */
export function directionInWords(ratio: number): string {
  if (ratio === 1) return 'as likely';
  return ratio > 1 ? 'more likely' : 'less likely';
}

/** "the data fit anything from 1.10 to 3.00 times". */
export function rangeInWords({ low, high }: Estimate): string {
  if (low === null || high === null) return 'the data give no range';
  const from = readableNumber(low, 'ratio');
  return Number.isFinite(high)
    ? `the data fit anything from ${from} to ${readableNumber(high, 'ratio')} times`
    : `the data fit anything from ${from} times up`;
}

/** "rank band", "rank band and year", "rank band, year and source". */
export function listInWords(words: readonly string[], last = 'and'): string {
  const [end = 'none'] = words.slice(-1);
  return words.length < 2 ? end : `${words.slice(0, -1).join(', ')} ${last} ${end}`;
}

/** A level or a share without needless decimals: "95%", "99.8%". */
export function percent(proportion: number): string {
  return readableNumber(proportion, 'rate').replace(/\.0%$/, '%');
}

/** Whom a group is held against within strata: where all are asked for, that is everyone else. */
export function whomInWords({ reference }: Query): string {
  return reference.kind === 'group' ? reference.label : 'everyone else';
}

/** Against what the table holds each group, for its caption. */
export function againstInWords(query: Query): string {
  return query.reference.kind === 'group'
    ? referenceInWords(query.reference)
    : 'each group against all other known groups';
}

/** The fields in words, as they stand within a sentence: "rank band and allegation category". */
export function fieldsInWords(fields: readonly NamedField[]): string {
  return listInWords(fields.map(({ title }) => title.toLowerCase()));
}
