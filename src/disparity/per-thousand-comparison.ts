import type { Interval } from '../statistics/interval.js';
import { rateRatioTest } from '../statistics/rates/rate-ratio-test.js';
import { scoreIntervalRateRatio } from '../statistics/rates/score-interval-rate-ratio.js';
import type { TwoRates } from '../statistics/rates/two-rates.js';
import { scoreIntervalDifference } from '../statistics/two-groups/score-interval-difference.js';
import { scoreIntervalRatio } from '../statistics/two-groups/score-interval-ratio.js';
import { twoByTwoTest } from '../statistics/two-groups/two-by-two-test.js';
import type { TwoByTwo } from '../statistics/two-groups/two-by-two.js';
import { noEstimate, type Estimate } from './measures/measure.js';
import {
  methodOf,
  perThousand,
  ratePerThousand,
  type EventsOfPeople,
  type PeopleMethod,
} from './per-thousand-figures.js';

/** A group set against another. */
export interface PeopleComparison {
  readonly method: PeopleMethod;
  readonly ratio: Estimate;
  /** Per 1,000 people. */
  readonly difference: Estimate;
  readonly test: 'N-1 chi-square' | 'central mid-P' | 'conditional mid-P' | 'score' | null;
  readonly pValue: number | null;
}

/**
 * The ratio and difference of two groups' rates; `ofAll` turns them into those of the group against
 * both together, to which they are in a fixed relation, and the limits with them.
 */
export function comparePeople(
  group: EventsOfPeople,
  other: EventsOfPeople,
  { arePeople, ofAll, level }: { arePeople: boolean; ofAll: boolean; level: number },
): PeopleComparison {
  const method = methodOf(arePeople, group, other);
  if (group.people === 0 || other.people === 0) {
    return { method, ratio: noEstimate, difference: noEstimate, test: null, pValue: null };
  }
  const share = ofAll ? group.people / (group.people + other.people) : 0;
  const toAll = (ratio: number): number => 1 / (share + (1 - share) / ratio);
  const value = other.events === 0 ? null : rateOf(group) / rateOf(other);
  const limits = ratioLimits(group, other, method, level);
  const isOpen = value === null && !(ofAll && group.events > 0);
  return {
    method,
    ratio: {
      value: isOpen ? null : toAll(value ?? Infinity),
      low: limits === null ? null : toAll(limits.low),
      high: limits === null ? null : toAll(limits.high),
    },
    difference: scaled(differenceOf(group, other, method, level), 1 - share),
    ...testOf(group, other, method),
  };
}

function rateOf({ events, people, weight }: EventsOfPeople): number {
  return (weight * events) / people;
}

function ratioLimits(
  group: EventsOfPeople,
  other: EventsOfPeople,
  method: PeopleMethod,
  level: number,
): Interval | null {
  return method === 'binomial'
    ? scoreIntervalRatio(asMembers(group, other), level)
    : scoreIntervalRateRatio(effective(group, other), level);
}

/** Where there is no interval of its own: the squares of the rates' distances added (MOVER). */
function differenceOf(
  group: EventsOfPeople,
  other: EventsOfPeople,
  method: PeopleMethod,
  level: number,
): Estimate {
  const value = rateOf(group) - rateOf(other);
  if (method === 'binomial') {
    const interval = scoreIntervalDifference(asMembers(group, other), level);
    return interval === null ? noEstimate : perThousand(value, interval);
  }
  const one = ratePerThousand(group, method, level);
  const two = ratePerThousand(other, method, level);
  const apart = 1000 * value;
  const reach = (up: Estimate, upKey: 'low' | 'high', down: Estimate, downKey: 'low' | 'high') => {
    const first = (up[upKey] ?? 0) - (up.value ?? 0);
    const second = (down[downKey] ?? 0) - (down.value ?? 0);
    return Math.sqrt(first * first + second * second);
  };
  return {
    value: apart,
    low: apart - reach(one, 'low', two, 'high'),
    high: apart + reach(one, 'high', two, 'low'),
  };
}

function testOf(
  group: EventsOfPeople,
  other: EventsOfPeople,
  method: PeopleMethod,
): Pick<PeopleComparison, 'test' | 'pValue'> {
  if (method === 'binomial') {
    const result = twoByTwoTest(asMembers(group, other));
    return { test: result?.test ?? null, pValue: result?.pValue ?? null };
  }
  const result = rateRatioTest(effective(group, other));
  if (result === null) return { test: null, pValue: null };
  const isWhole = group.dispersion === 1 && other.dispersion === 1;
  return isWhole && result.exact !== null
    ? { test: 'conditional mid-P', pValue: result.exact.centralMidP }
    : { test: 'score', pValue: result.pValue };
}

function asMembers(group: EventsOfPeople, other: EventsOfPeople): TwoByTwo {
  return {
    groupEvents: group.events,
    groupMembers: group.people,
    comparatorEvents: other.events,
    comparatorMembers: other.people,
  };
}

/** Effective numbers: events and people each divided by the dispersion, which leaves the rate. */
function effective(group: EventsOfPeople, other: EventsOfPeople): TwoRates {
  return {
    groupEvents: group.events / group.dispersion,
    groupExposure: group.people / group.dispersion,
    comparatorEvents: other.events / other.dispersion,
    comparatorExposure: other.people / other.dispersion,
  };
}

function scaled({ value, low, high }: Estimate, by: number): Estimate {
  const times = (figure: number | null): number | null => (figure === null ? null : by * figure);
  return { value: times(value), low: times(low), high: times(high) };
}
