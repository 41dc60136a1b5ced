import type { Comparison, GroupRow } from '../../disparity/comparison.js';
import { readableNumber } from '../../format/numbers.js';
import type { Edition } from '../edition.js';
import { adjustedOf } from './adjusted-p-values.js';
import { comparedCounts, ownCounts } from './row-status.js';

/** What a comparison shows, in words: which groups differ by more than chance would explain. */
export function findingOf(comparison: Comparison, edition: Edition): string {
  const { rows, settings } = comparison;
  const reference = rows.find(({ role }) => role === 'reference');
  const base =
    reference === undefined || !edition.shows(...ownCounts(reference))
      ? ''
      : `${reference.label}: ${rateInWords(reference)}. `;
  const shown = rows.filter((row) => edition.shows(...comparedCounts(row)));
  const compared = shown.filter(
    ({ role, reliability, test }) => role === 'compared' && reliability !== 'none' && test !== null,
  );
  if (settings.inference === 'census') return `${base}Counted, not estimated.`;
  if (compared.length === 0) return `${base}No group is large enough to be compared.`;
  const adjusted = adjustedOf(comparison, edition);
  const significance = 1 - settings.level;
  const apart = compared.filter(({ value }) => (adjusted.get(value) ?? 1) < significance);
  if (apart.length === 0) {
    const groups = compared.length === 1 ? 'one group' : `${String(compared.length)} groups`;
    return `${base}Of ${groups} large enough to be compared, none differs by more than chance variation would explain. That does not show that there is no difference.`;
  }
  const sentences = apart.map((row) => `${row.label}: ${rateInWords(row)}${ratioInWords(row)}`);
  const these = apart.length === 1 ? 'This difference is' : 'These differences are';
  const need = apart.length === 1 ? 'needs' : 'need';
  return `${base}${sentences.join('; ')}. ${these} larger than chance variation would usually explain, and ${need} explaining.`;
}

function rateInWords({ events, members }: GroupRow): string {
  const counts = `${readableNumber(events.value, 'count')} of ${readableNumber(members.value, 'count')}`;
  if (members.value < 10) return counts;
  return `${counts}, ${readableNumber(events.value / members.value, 'rate')}`;
}

function ratioInWords({ estimates }: GroupRow): string {
  const { value, low, high } = estimates.ratio;
  if (value === null || low === null || high === null) return '';
  return ` (${readableNumber(value, 'ratio')} times, ${readableNumber(low, 'ratio')} to ${readableNumber(high, 'ratio')})`;
}
