import type { ShareRow, Shares } from '../../disparity/shares.js';
import { readableNumber } from '../../format/numbers.js';
import { eventInWords, unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { notShown, rangeInWords } from './words.js';
import { ratioInWords } from './per-thousand-sentence.js';
import { comparedCounts, isEmpty } from './per-thousand-status.js';
import type { PeopleRow } from '../../disparity/per-thousand-row.js';
import { canTellShare, shareCounts } from './shares-status.js';

/** Two sentences that are not one: how a share stands to a share, and a rate to the reference's. */
export function shareSentence(
  row: ShareRow,
  result: Shares,
  corrected: ReadonlyMap<PeopleRow, number>,
  edition: Edition,
): string {
  const { label, role } = row;
  if (role === 'not-known') return `${label}: in neither share, as the group is not known.`;
  if (!edition.shows(...shareCounts(row, result))) return `${label}: ${notShown}.`;
  return `${label}: ${shareInWords(row, result)}. ${rateInWords(row, result, corrected, edition)}`;
}

function shareInWords(row: ShareRow, result: Shares): string {
  const { shareOfEvents, shareOfPeople, representation } = row;
  const { rates } = result;
  if (!canTellShare(row, result) || shareOfEvents.value === null || shareOfPeople === null) {
    return 'too few to give a share of the events';
  }
  const { value } = representation;
  const shown = value === null ? null : readableNumber(value, 'ratio');
  const [events, people] = [shareOfEvents.value, shareOfPeople].map((one) =>
    readableNumber(one, 'rate'),
  );
  const shares = `${events ?? ''} of the ${unitInWords(rates.unit)} (${eventInWords(rates.query)}) ${shown === '1.00' ? 'and' : 'but'} ${people ?? ''} of the ${rates.benchmark.population}`;
  if (value === null || shown === null) return `${shares}: nobody to hold the share against`;
  if (rates.settings.inference === 'census') {
    return `${shares}: ${timesTheirShare(value)} (counted, not estimated)`;
  }
  const { low, high } = representation;
  const couldBeSame = low !== null && high !== null && low <= 1 && high >= 1;
  const chance = couldBeSame ? ', which could be chance' : '';
  return `${shares}: ${timesTheirShare(value)}${chance} (${rangeInWords(representation)})`;
}

function timesTheirShare(representation: number): string {
  if (representation === 0) return 'none of the events';
  const shown = readableNumber(representation, 'ratio');
  return shown === '1.00' ? 'about their share' : `${shown} times their share`;
}

function rateInWords(
  row: ShareRow,
  { rates }: Shares,
  corrected: ReadonlyMap<PeopleRow, number>,
  edition: Edition,
): string {
  if (row.comparison === null) return 'The group whose rate others are compared with.';
  if (!edition.shows(...comparedCounts(row))) return `How its rate compares is ${notShown}.`;
  if (isEmpty(row)) return 'Its rate is not compared, as there are no people on one side.';
  if (row.reliability === 'none') return 'Its rate is of too few people to compare.';
  return `Another figure is its rate: ${ratioInWords(row, rates, corrected.get(row) ?? null)}.`;
}
