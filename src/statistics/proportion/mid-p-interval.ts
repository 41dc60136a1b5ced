import { betaTails } from '../distributions/beta-tails.js';
import { binomialLogMass } from '../distributions/binomial-log-mass.js';
import { increasingRoot } from '../increasing-root.js';
import type { Interval } from '../interval.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * The mid-P interval for a proportion (Lancaster 1961; Berry and Armitage 1995): as Clopper and
 * Pearson's, with half the probability of the observed events in either tail, so near its level on
 * average rather than never below it.
 *
 * No events give a lower limit of exactly 0, events only an upper limit of exactly 1, no members no
 * interval (null). Counts need not be whole.
 */
export function midPInterval(events: number, members: number, level = 0.95): Interval | null {
  if (members === 0) return null;
  const others = members - events;
  // The upper limit is what the lower limit of the others leaves; its logit is turned, not its value.
  return {
    low: events === 0 ? 0 : 1 / (1 + Math.exp(-lowerLogit(events, members, level))),
    high: others === 0 ? 1 : 1 / (1 + Math.exp(lowerLogit(others, members, level))),
  };
}

/** The logit of the chance at which P(more) + P(as many)/2 is half of what the level leaves. */
function lowerLogit(events: number, members: number, level: number): number {
  const target = Math.log((1 - level) / 2);
  const evaluate = (logit: number) => {
    const chance = 1 / (1 + Math.exp(-logit));
    const rest = 1 / (1 + Math.exp(logit));
    const mass = Math.exp(binomialLogMass(events, members, chance, rest));
    const tail = betaTails(events, members - events + 1, chance, rest).lower - mass / 2;
    const slope = (mass * (events * rest + (members - events) * chance)) / 2;
    return { value: Math.log(tail) - target, slope: slope / tail };
  };
  const near = wilsonInterval(events, members, level)?.low ?? 0.5;
  return increasingRoot(evaluate, -700, 700, Math.log(near / (1 - near)));
}
