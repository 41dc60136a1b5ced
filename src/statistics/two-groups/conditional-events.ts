import { supportOf, type TwoByTwo } from './two-by-two.js';

/** The events of the group, given all margins and an odds ratio, split at those observed. */
export interface ConditionalEvents {
  /** The probabilities of fewer, as many and more. */
  readonly below: number;
  readonly at: number;
  readonly above: number;
  /** The mean and variance, the mean less the observed. */
  readonly meanGap: number;
  readonly variance: number;
  /** The sums of probability times distance from the observed, over fewer (negative) and over more. */
  readonly belowGap: number;
  readonly aboveGap: number;
}

/**
 * Fisher's noncentral hypergeometric distribution: the probability of k events in the group is
 * proportional to C(n1, k) C(n2, m - k) ψ^k for m events in all and an odds ratio ψ. Summed outwards
 * from its mode, where the masses are largest, until they are 1e-30 of the sum.
 */
export function conditionalEvents(table: TwoByTwo, oddsRatio: number): ConditionalEvents {
  const { groupEvents, groupMembers, comparatorMembers } = table;
  const { least, most, events } = supportOf(table);
  const others = comparatorMembers - events;
  const mode = Math.min(most, Math.max(least, Math.floor(peak(table, oddsRatio))));
  const ratio = (count: number): number =>
    ((groupMembers - count) / (count + 1)) * ((events - count) / (others + count + 1)) * oddsRatio;
  let below = 0;
  let at = 0;
  let above = 0;
  let belowGap = 0;
  let aboveGap = 0;
  let squares = 0;
  const add = (count: number, mass: number): boolean => {
    const gap = count - groupEvents;
    if (gap < 0) {
      below += mass;
      belowGap += mass * gap;
    } else if (gap > 0) {
      above += mass;
      aboveGap += mass * gap;
    } else at += mass;
    squares += mass * gap * gap;
    return mass > 1e-30 * (below + at + above);
  };
  add(mode, 1);
  for (let count = mode, mass = 1; count < most; count += 1) {
    mass *= ratio(count);
    if (!add(count + 1, mass)) break;
  }
  for (let count = mode, mass = 1; count > least; count -= 1) {
    mass /= ratio(count - 1);
    if (!add(count - 1, mass)) break;
  }
  const all = below + at + above;
  const meanGap = (belowGap + aboveGap) / all;
  return {
    below: below / all,
    at: at / all,
    above: above / all,
    meanGap,
    variance: squares / all - meanGap * meanGap,
    belowGap: belowGap / all,
    aboveGap: aboveGap / all,
  };
}

/** Where neighbouring masses are equal (Liao and Rosen 2001, The American Statistician 55: 366-369). */
function peak(table: TwoByTwo, oddsRatio: number): number {
  const { groupMembers, comparatorMembers } = table;
  const { events } = supportOf(table);
  const square = oddsRatio - 1;
  const linear = (groupMembers + events + 2) * oddsRatio + comparatorMembers - events;
  const constant = oddsRatio * (groupMembers + 1) * (events + 1);
  return (
    (2 * constant) / (linear + Math.sqrt(Math.max(0, linear * linear - 4 * square * constant)))
  );
}
