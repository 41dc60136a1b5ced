import { clopperPearsonInterval } from '../proportion/clopper-pearson-interval.js';
import { midPInterval } from '../proportion/mid-p-interval.js';
import type { Interval } from '../interval.js';
import { aroundLogRatio } from '../two-groups/wald-interval-ratio.js';
import { scoreIntervalRateRatio } from './score-interval-rate-ratio.js';
import type { TwoRates } from './two-rates.js';

/** A way to set limits for the ratio of two rates of events per exposure; null where it sets none. */
export interface RateRatioInterval {
  readonly title: string;
  readonly interval: (rates: TwoRates, level: number) => Interval | null;
}

/** The default first; conditional mid-P as a check on it, the others for comparison. */
export const rateRatioIntervals = {
  score: { title: 'Poisson score interval', interval: scoreIntervalRateRatio },
  midP: {
    title: 'Conditional mid-P interval',
    interval: (rates, level) => conditional(rates, level, midPInterval),
  },
  exact: {
    title: 'Conditional exact interval',
    interval: (rates, level) => conditional(rates, level, clopperPearsonInterval),
  },
  wald: { title: 'Wald interval on the log scale', interval: waldIntervalRateRatio },
} satisfies Record<string, RateRatioInterval>;

/**
 * Given all events, those of the group are binomial with chance θ t1/(θ t1 + t2): its limits, turned
 * into limits of the ratio. No events at all leave 0 to Infinity, no exposure nothing (null).
 */
function conditional(
  { groupEvents, groupExposure, comparatorEvents, comparatorExposure }: TwoRates,
  level: number,
  ofChance: (events: number, members: number, level: number) => Interval | null,
): Interval | null {
  if (groupExposure === 0 || comparatorExposure === 0) return null;
  const all = groupEvents + comparatorEvents;
  const group = ofChance(groupEvents, all, level);
  // The upper limit by way of the comparator's lower one, as a chance near 1 has lost digits.
  const comparator = ofChance(comparatorEvents, all, level);
  if (group === null || comparator === null) return { low: 0, high: Infinity };
  const exposures = comparatorExposure / groupExposure;
  return {
    low: (group.low / (1 - group.low)) * exposures,
    high: ((1 - comparator.low) / comparator.low) * exposures,
  };
}

/** log ratio ± z √(1/x1 + 1/x2), which is not defined (null) where either has no events. */
function waldIntervalRateRatio(rates: TwoRates, level: number): Interval | null {
  const { groupEvents, groupExposure, comparatorEvents, comparatorExposure } = rates;
  if (groupEvents === 0 || comparatorEvents === 0) return null;
  return aroundLogRatio(
    groupEvents / groupExposure / (comparatorEvents / comparatorExposure),
    1 / groupEvents + 1 / comparatorEvents,
    level,
  );
}
