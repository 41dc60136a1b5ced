import { increasingRoot } from '../increasing-root.js';
import type { Interval } from '../interval.js';
import { conditionalEvents } from './conditional-events.js';
import { requireWholeCounts, supportOf, type TwoByTwo } from './two-by-two.js';

/**
 * The most likely odds ratio given all margins (R's fisher.test estimate), which lies nearer 1 than
 * the sample's ad/bc: the one under which the events expected in the group are those observed.
 *
 * 0 where the group has as few events as the margins allow, Infinity where as many, null where they
 * allow one table only. Throws a RangeError unless counts are whole.
 */
export function conditionalOddsRatio(table: TwoByTwo): number | null {
  requireWholeCounts(table);
  const { least, most } = supportOf(table);
  if (least === most) return null;
  if (table.groupEvents === least) return 0;
  if (table.groupEvents === most) return Infinity;
  const evaluate = (logOdds: number) => {
    const { meanGap, variance } = conditionalEvents(table, Math.exp(logOdds));
    return { value: meanGap, slope: variance };
  };
  return Math.exp(increasingRoot(evaluate, -widest, widest, nearbyLogOdds(table).estimate));
}

/**
 * The exact limits of the odds ratio given all margins (Cornfield 1956), each tail with half of what
 * the level leaves; the observed table counts with `weightOfObserved` in either tail: 1 for exact
 * limits, 1/2 for mid-P limits.
 *
 * Solved to rounding; the search of R's fisher.test stops early, 0.7 % off for the lady tasting tea and
 * 12 % for 1 of 14 against 1 of 2,003. 0 and Infinity where the margins allow nothing beyond the table;
 * throws a RangeError unless counts are whole.
 */
export function conditionalLimits(
  table: TwoByTwo,
  level: number,
  weightOfObserved: number,
): Interval {
  requireWholeCounts(table);
  const { least, most } = supportOf(table);
  const target = Math.log((1 - level) / 2);
  const { estimate, spread } = nearbyLogOdds(table);
  const atLeast = (logOdds: number) => {
    const { at, above, aboveGap, meanGap } = conditionalEvents(table, Math.exp(logOdds));
    const tail = above + weightOfObserved * at;
    return { value: Math.log(tail) - target, slope: aboveGap / tail - meanGap };
  };
  const atMost = (logOdds: number) => {
    const { at, below, belowGap, meanGap } = conditionalEvents(table, Math.exp(logOdds));
    const tail = below + weightOfObserved * at;
    return { value: target - Math.log(tail), slope: meanGap - belowGap / tail };
  };
  const solve = (tail: typeof atLeast, start: number): number =>
    Math.exp(increasingRoot(tail, -widest, widest, start));
  return {
    low: table.groupEvents === least ? 0 : solve(atLeast, estimate - 2 * spread),
    high: table.groupEvents === most ? Infinity : solve(atMost, estimate + 2 * spread),
  };
}

/** The search on the log scale covers odds ratios of e^-150 to e^150, far beyond any count of people. */
const widest = 150;

/** Where the searches start: the log odds ratio and its standard error with half added to each count. */
function nearbyLogOdds(table: TwoByTwo): { estimate: number; spread: number } {
  const a = table.groupEvents + 0.5;
  const b = table.groupMembers - table.groupEvents + 0.5;
  const c = table.comparatorEvents + 0.5;
  const d = table.comparatorMembers - table.comparatorEvents + 0.5;
  return {
    estimate: Math.log((a / b / c) * d),
    spread: Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d),
  };
}
