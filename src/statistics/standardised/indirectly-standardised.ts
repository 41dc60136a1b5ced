import { poissonTails } from '../distributions/poisson-tails.js';
import type { Interval } from '../interval.js';
import { poissonInterval } from '../rates/poisson-interval.js';

/** Events and members of a group within one stratum. */
export interface StratumCount {
  readonly events: number;
  readonly members: number;
}

/** How many events a group had against how many it would have had at the reference rates. */
export interface IndirectStandardisation {
  readonly observed: number;
  readonly expected: number;
  /** Observed over expected; null where none are expected. */
  readonly ratio: number | null;
  readonly interval: Interval | null;
  /** Whether as many or as few would come by chance: central mid-P of the Poisson distribution. */
  readonly pValue: number | null;
  /** Positions of strata without anybody in the reference; their events are left out on both sides. */
  readonly dropped: readonly number[];
}

/**
 * The indirectly standardised ratio, observed events over Σ(members · reference rate), with exact
 * Poisson limits below 10 events and Byar's from 10 on (PHEindicatormethods::calculate_ISRatio).
 *
 * It holds for small groups, but two such ratios with different strata must not be compared with each
 * other, and the chance in the reference rates is not counted. `reference` has the strata of `group`
 * in the same order; another number of them throws a RangeError.
 */
export function indirectlyStandardised(
  group: readonly StratumCount[],
  reference: readonly StratumCount[],
  level = 0.95,
): IndirectStandardisation {
  if (group.length !== reference.length) throw new RangeError('The strata do not match.');
  const dropped: number[] = [];
  let observed = 0;
  let expected = 0;
  for (const [index, { events, members }] of group.entries()) {
    const standard = reference[index];
    if (standard === undefined || standard.members === 0) {
      dropped.push(index);
      continue;
    }
    observed += events;
    expected += (members * standard.events) / standard.members;
  }
  if (expected === 0) {
    return { observed, expected, ratio: null, interval: null, pValue: null, dropped };
  }
  const { low, high } = poissonInterval(observed, level);
  const { below, at, above } = poissonTails(observed, expected);
  return {
    observed,
    expected,
    ratio: observed / expected,
    interval: { low: low / expected, high: high / expected },
    pValue: Math.min(1, 2 * Math.min(below + at / 2, above + at / 2)),
    dropped,
  };
}
