import { binomialTails } from '../distributions/binomial-tails.js';
import { chiSquareUpperTail } from '../distributions/chi-square-upper-tail.js';
import { exactTest, type ExactTest } from '../exact-test.js';
import type { TwoRates } from './two-rates.js';

/** Two-sided tests of whether two rates differ. */
export interface RateRatioTest {
  /** The squared score at a ratio of 1, on one degree of freedom, and its p-value. */
  readonly statistic: number;
  readonly pValue: number;
  /** Given all events, those of the group against a binomial; null where counts are not whole. */
  readonly exact: ExactTest | null;
}

/**
 * Whether two Poisson rates differ: the score test, which agrees with the score interval, and the
 * conditional exact test (R's poisson.test) with its mid-P values. No exposure gives no test (null);
 * no events at all a p-value of 1.
 */
export function rateRatioTest(rates: TwoRates): RateRatioTest | null {
  const { groupEvents, groupExposure, comparatorEvents, comparatorExposure } = rates;
  if (groupExposure === 0 || comparatorExposure === 0) return null;
  const events = groupEvents + comparatorEvents;
  const imbalance = groupEvents * comparatorExposure - comparatorEvents * groupExposure;
  const statistic =
    events === 0 ? 0 : (imbalance / groupExposure / events) * (imbalance / comparatorExposure);
  return { statistic, pValue: chiSquareUpperTail(statistic), exact: conditionalTest(rates) };
}

function conditionalTest(rates: TwoRates): ExactTest | null {
  const { groupEvents, groupExposure, comparatorEvents, comparatorExposure } = rates;
  if (!Number.isSafeInteger(groupEvents) || !Number.isSafeInteger(comparatorEvents)) return null;
  const events = groupEvents + comparatorEvents;
  const chance = groupExposure / (groupExposure + comparatorExposure);
  return exactTest(groupEvents, {
    least: 0,
    most: events,
    mode: Math.floor((events + 1) * chance),
    tails: (count) => binomialTails(count, events, chance),
  });
}
