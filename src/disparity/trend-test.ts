import {
  cochranArmitage,
  type ScoredGroup,
  type TrendTest,
} from '../statistics/trend/cochran-armitage.js';
import { chiSquareUpperTail } from '../statistics/distributions/chi-square-upper-tail.js';
import type { Counter } from './counter.js';
import type { EventCounts } from './count-groups.js';
import { informed } from './information.js';
import type { Settings } from './settings.js';

/** A period of a series, placed in time. */
export interface TrendPoint extends EventCounts {
  readonly time: number;
}

/** Whether the rate of a series rises or falls over its periods. */
export interface TrendFinding extends Omit<TrendTest, 'pValue' | 'chiSquarePValue'> {
  /** Null where units are not independent and too few are expected for an approximation. */
  readonly pValue: number | null;
  /** What z² was multiplied by: below 1 for repeats in a case, above 1 for a part of a population. */
  readonly information: number;
}

/** Two periods are a comparison, not a trend. */
export const fewestPeriods = 3;

/**
 * The Cochran-Armitage test of a series: null for a census, for fewer than three periods with
 * members, for a sample of every unit, and where nothing can vary.
 *
 * Allegations of one case go together: the variance of T is then Σ of that of each period times its
 * design effect (after Rao and Scott 1992, Biometrics 48: 577-585), and where the approximation does
 * not hold there is no p-value, as the exact one takes units to be independent. For a sample the
 * exact one is kept without the finite-population factor, which makes it cautious.
 */
export function trendTest(
  counter: Counter,
  points: readonly TrendPoint[],
  settings: Settings,
): TrendFinding | null {
  if (settings.inference === 'census') return null;
  const used = points.filter(({ members }) => members.value > 0);
  if (used.length < fewestPeriods) return null;
  const test = cochranArmitage(
    used.map(({ events, members, time }): ScoredGroup => ({
      events: events.value,
      members: members.value,
      score: time,
    })),
  );
  if (test === null) return null;
  const information = spreadInformation(counter, used, settings);
  if (!Number.isFinite(information)) return null;
  const isExact = test.test === 'exact conditional trend';
  if (information === 1 || (isExact && counter.frame.unit !== 'allegation')) {
    return { ...test, information: 1 };
  }
  const statistic = test.statistic * information;
  return {
    ...test,
    information,
    z: test.z * Math.sqrt(information),
    statistic,
    pValue: isExact ? null : chiSquareUpperTail(statistic),
    departure: scaled(test.departure, information),
  };
}

function scaled(departure: TrendTest['departure'], information: number): TrendTest['departure'] {
  if (departure === null) return null;
  const statistic = departure.statistic * information;
  return { ...departure, statistic, pValue: chiSquareUpperTail(statistic, departure.degrees) };
}

/** Σ n (s - mean s)² over the same with each period times its design effect. */
function spreadInformation(
  counter: Counter,
  points: readonly TrendPoint[],
  settings: Settings,
): number {
  if (counter.frame.unit !== 'allegation' && settings.sampleOf === null) return 1;
  const all = points.reduce((sum, { members }) => sum + members.value, 0);
  const mean = points.reduce((sum, { members, time }) => sum + members.value * time, 0) / all;
  let plain = 0;
  let actual = 0;
  for (const point of points) {
    const fromMean = point.time - mean;
    const part = point.members.value * fromMean * fromMean;
    plain += part;
    actual += part / informed(counter, point, settings).information;
  }
  return plain / actual;
}
