import { normalQuantile } from '../distributions/normal-quantile.js';
import type { Interval } from '../interval.js';
import type { TwoRates } from './two-rates.js';

/**
 * The score interval for the ratio of two Poisson rates: the θ at which
 * (x1/t1 - θ x2/t2)/√(λ1/t1 + θ² λ2/t2) is ±z, with λ2 = (x1 + x2)/(θ t1 + t2) and λ1 = θ λ2, which is
 * a quadratic (Graham, Mengersen and Morton 2003, Statistics in Medicine 22: 2071-2083).
 *
 * No events in the group give a lower limit of 0, none in the comparator an upper limit of Infinity,
 * none in either both; no exposure gives no interval (null). Counts need not be whole.
 */
export function scoreIntervalRateRatio(rates: TwoRates, level = 0.95): Interval | null {
  const { groupEvents, groupExposure, comparatorEvents, comparatorExposure } = rates;
  if (groupExposure === 0 || comparatorExposure === 0) return null;
  const z = normalQuantile((1 + level) / 2);
  const width = z * z * (groupEvents + comparatorEvents);
  const twice = 2 * groupEvents * comparatorEvents;
  const root = twice + width + Math.sqrt(width * (2 * twice + width));
  const exposures = comparatorExposure / groupExposure;
  return {
    low: groupEvents === 0 ? 0 : ((2 * groupEvents * groupEvents) / root) * exposures,
    high:
      comparatorEvents === 0
        ? Infinity
        : (root / (2 * comparatorEvents * comparatorEvents)) * exposures,
  };
}
