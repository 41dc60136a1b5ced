import type { Count } from '../../disparity/count.js';
import { fewestForRate } from '../../disparity/reliability.js';
import type { ShareRow, Shares } from '../../disparity/shares.js';
import type { Edition } from '../edition.js';
import { hiddenMark } from '../shown.js';
import { comparedCounts, isEmpty, ownCounts } from './per-thousand-status.js';

/** What a group's share of the events comes from. */
export function shareCounts(row: ShareRow, { rates }: Shares): readonly Count[] {
  return [...ownCounts(row), rates.known.events];
}

/** A share of fewer than ten events is not given. */
export function canTellShare(row: ShareRow, { rates }: Shares): boolean {
  return row.role !== 'not-known' && rates.known.events.value >= fewestForRate;
}

/** A share with fewer events than this in it is marked as one of few. */
export const fewestEvents = 10;

/** Shorthand for a row: `[c]` hidden, `[u]` too few to rely on, `[z]` in no share. */
export function shareStatus(
  row: ShareRow,
  result: Shares,
  edition: Edition,
): readonly [string, string] {
  if (row.role === 'not-known') {
    const note = 'in neither share: not known';
    return edition.shows(...ownCounts(row)) ? ['[z]', note] : [hiddenMark, `suppressed; ${note}`];
  }
  if (!edition.shows(...shareCounts(row, result))) return [hiddenMark, 'suppressed'];
  if (!edition.shows(...comparedCounts(row))) return [hiddenMark, 'ratio of rates suppressed'];
  if (isEmpty(row)) return ['[z]', 'no people'];
  const few = row.reliability !== 'fair' || (row.events?.value ?? 0) < fewestEvents;
  const reference = row.role === 'reference' ? 'reference group for the ratio of rates' : '';
  if (few || !canTellShare(row, result)) {
    return ['[u]', [reference, 'too few to rely on'].filter((one) => one !== '').join('; ')];
  }
  return ['', reference];
}
