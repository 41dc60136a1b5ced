import { settled } from './adjusted-settled.js';
import type { Count } from './count.js';
import type { Counter } from './counter.js';
import { noEstimate, type Estimate } from './measures/measure.js';
import { rate } from './measures/rate.js';
import { ratesPerThousand, type PerThousand } from './per-thousand.js';
import type { PeopleRow } from './per-thousand-row.js';
import { shareInformation } from './per-thousand-repeats.js';
import type { Query } from './query.js';
import type { Settings } from './settings.js';

/** Each group's share of the events over its share of the people: two ratios, never one. */
export interface Shares {
  /** The rates per 1,000 whose ratios stand beside. */
  readonly rates: PerThousand;
  readonly rows: readonly ShareRow[];
}

export interface ShareRow extends PeopleRow {
  /** Of the events of known groups. */
  readonly shareOfEvents: Estimate;
  /** Of the people of known groups; taken as it is, without error. */
  readonly shareOfPeople: number | null;
  /** Share of events over share of people: 1 for a group that has as many as its people would have. */
  readonly representation: Estimate;
}

/**
 * Sets the share that each known group has of the events against its share of the people. The ratio
 * of the two (representation) is bounded by one over the share of people, and moves when other
 * groups do; it is not the ratio of the group's rate to the reference's, which stands beside it.
 *
 * Against `all` that second ratio would be the first again: it is then taken against everyone else.
 * Limits of the representation are Wilson's for the share of events, over the share of people.
 */
export function shareAgainstShare(counter: Counter, query: Query, settings: Settings): Shares {
  const apart: Query =
    query.reference.kind === 'all' ? { ...query, reference: { kind: 'everyone-else' } } : query;
  const rates = ratesPerThousand(counter, apart, settings);
  return { rates, rows: rates.rows.map((row) => shareRow(counter, row, rates, settings)) };
}

function shareRow(
  counter: Counter,
  row: PeopleRow,
  { known }: PerThousand,
  settings: Settings,
): ShareRow {
  if (row.role === 'not-known' || row.people === null || known.people === 0) {
    return { ...row, shareOfEvents: noEstimate, shareOfPeople: null, representation: noEstimate };
  }
  const shareOfEvents = shareOf(counter, row.events, known.events, settings);
  const shareOfPeople = row.people / known.people;
  const over = (figure: number | null): number | null =>
    figure === null || shareOfPeople === 0 ? null : figure / shareOfPeople;
  const { value, low, high } = shareOfEvents;
  return {
    ...row,
    shareOfEvents,
    shareOfPeople,
    representation: { value: over(value), low: over(low), high: over(high) },
  };
}

function shareOf(counter: Counter, part: Count | null, whole: Count, settings: Settings): Estimate {
  if (whole.value === 0) return noEstimate;
  const information = shareInformation(counter, part, whole, settings);
  const counts = { events: part?.value ?? 0, members: whole.value, information };
  return settled(rate.ofGroup(counts, settings.level), settings);
}
