import { betaQuantile } from '../distributions/beta-quantile.js';
import type { Interval } from '../interval.js';

/**
 * The "exact" interval for a proportion (Clopper and Pearson 1934; R's binom.test): the chances at
 * which as many events, and as few, have half of what the level leaves. Wider than its level says.
 *
 * No events give a lower limit of exactly 0, events only an upper limit of exactly 1, no members no
 * interval (null). Counts need not be whole: effective numbers give Korn and Graubard's interval.
 */
export function clopperPearsonInterval(
  events: number,
  members: number,
  level = 0.95,
): Interval | null {
  if (members === 0) return null;
  const risk = (1 - level) / 2;
  const others = members - events;
  return {
    low: events === 0 ? 0 : betaQuantile(risk, events, others + 1),
    high: others === 0 ? 1 : betaQuantile(1 - risk, events + 1, others),
  };
}
