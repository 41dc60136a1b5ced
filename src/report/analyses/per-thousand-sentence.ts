import type { PeopleRow } from '../../disparity/per-thousand-row.js';
import type { PerThousand } from '../../disparity/per-thousand.js';
import { readableNumber } from '../../format/numbers.js';
import type { Edition } from '../edition.js';
import { notShown, rangeInWords } from './words.js';
import { comparedCounts, hasRate, isEmpty, ownCounts } from './per-thousand-status.js';
import {
  eventsInWords,
  perThousandInWords,
  timesTheRate,
  whomInWords,
} from './per-thousand-words.js';

/** A group in one plain sentence: events, people, rate, and how it stands to the reference. */
export function peopleSentence(
  row: PeopleRow,
  result: PerThousand,
  corrected: ReadonlyMap<PeopleRow, number>,
  edition: Edition,
): string {
  if (!edition.shows(...ownCounts(row))) return `${row.label}: ${notShown}.`;
  const own = `${row.label}: ${rateInWords(row, result)}`;
  if (row.role === 'not-known') return `${own}; not compared, as the group is not known.`;
  if (row.comparison === null) return `${own}; the group that others are compared with.`;
  if (!edition.shows(...comparedCounts(row))) return `${own}; the comparison is ${notShown}.`;
  if (isEmpty(row)) return `${own}; not compared, as there are no people on one side.`;
  if (row.reliability === 'none') return `${own}; too few to compare.`;
  const compared = ratioInWords(row, result, corrected.get(row) ?? null);
  return `${own}; ${compared}${unknownInWords(row, result, edition)}.`;
}

/** "12 events for 5,300 officers and staff, 2.26 per 1,000". */
function rateInWords(row: PeopleRow, { benchmark }: PerThousand): string {
  const events = eventsInWords(row.events?.value ?? 0);
  if (row.people === null) return events;
  const people = `${events} for ${readableNumber(row.people, 'count')} ${benchmark.population}`;
  if (!hasRate(row) || row.rate.value === null) return people;
  return `${people}, ${perThousandInWords(row.rate.value)} per 1,000`;
}

/** "2.67 times the rate of White; the data fit anything from 1.10 to 3.00 times". */
export function ratioInWords(
  { events, comparison }: PeopleRow,
  { settings, query }: PerThousand,
  corrected: number | null,
): string {
  if (comparison === null) return '';
  const { ratio, pValue, from } = comparison;
  const whom = whomInWords(query);
  const [own, others] = [events?.value ?? 0, from.events?.value ?? 0];
  if (own === 0 && others === 0) return 'no events on either side';
  const size = ratio.value === null ? `none among ${whom}` : timesTheRate(ratio.value, whom);
  if (settings.inference === 'census') return `${size} (counted, not estimated)`;
  const significance = 1 - settings.level;
  if (pValue === null || pValue >= significance) {
    const few = eventsInWords(own + others);
    const these = query.reference.kind === 'all' ? 'these numbers' : `these ${few}`;
    return `${size}, no difference that ${these} could tell from chance (${rangeInWords(ratio)})`;
  }
  const chance =
    corrected !== null && corrected >= significance
      ? '; among as many comparisons as in this table a difference like this could be chance'
      : '';
  return `${size}; ${rangeInWords(ratio)}${chance}`;
}

function unknownInWords(
  { worstCase, comparison }: PeopleRow,
  { unknown, settings }: PerThousand,
  edition: Edition,
): string {
  if (unknown === null || !edition.shows(unknown)) return '';
  if (worstCase?.couldReverse !== true || settings.inference === 'census') return '';
  const pValue = comparison?.pValue ?? 1;
  return pValue < 1 - settings.level
    ? '; the events whose group is not known could turn this round'
    : '';
}
