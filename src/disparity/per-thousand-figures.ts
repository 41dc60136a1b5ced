import type { UnitLevel } from '../frame/frame.js';
import type { Benchmark } from '../frame/benchmark/benchmark.js';
import type { Interval } from '../statistics/interval.js';
import { wilsonInterval } from '../statistics/proportion/wilson-interval.js';
import { poissonInterval } from '../statistics/rates/poisson-interval.js';
import { noEstimate, type Estimate } from './measures/measure.js';

/** Events of a group for so many people. */
export interface EventsOfPeople {
  readonly events: number;
  readonly people: number;
  /** How much more events vary than independent ones would: above 1 for repeats. */
  readonly dispersion: number;
  /** How many events each one counted stands for: above 1 for a sample. */
  readonly weight: number;
}

/** How limits were worked out: `binomial` where every event is one of the people, else `Poisson`. */
export type PeopleMethod = 'binomial' | 'Poisson';

/**
 * Whether each event is a different one of the people: persons counted once, against a workforce.
 * Complaints against residents are not, as one resident can make several and strangers can make some.
 */
export function eventsArePeople(unit: UnitLevel, { population }: Benchmark): boolean {
  return unit === 'person' && /\b(?:officers?|staff|workforce|employees)\b/i.test(population);
}

/** The method for groups of which all have no more events than people; a workforce can have lost some. */
export function methodOf(
  arePeople: boolean,
  ...groups: readonly Pick<EventsOfPeople, 'events' | 'people' | 'weight' | 'dispersion'>[]
): PeopleMethod {
  const isPart = groups.every(
    ({ events, people, weight, dispersion }) =>
      events <= people && weight === 1 && dispersion === 1,
  );
  return arePeople && isPart ? 'binomial' : 'Poisson';
}

/** Events per 1,000 people: Wilson's limits, or Garwood's and Byar's widened for repeats. */
export function ratePerThousand(
  group: EventsOfPeople,
  method: PeopleMethod,
  level: number,
): Estimate {
  const { events, people, dispersion, weight } = group;
  if (people === 0) return noEstimate;
  if (method === 'binomial') {
    const interval = wilsonInterval(events, people, level);
    return interval === null ? noEstimate : perThousand(events / people, interval);
  }
  const { low, high } = poissonInterval(events, level);
  const widening = Math.sqrt(dispersion);
  const limit = (at: number): number => (weight * (events + widening * (at - events))) / people;
  return perThousand((weight * events) / people, {
    low: Math.max(0, limit(low)),
    high: limit(high),
  });
}

/** A proportion and its limits, for every 1,000. */
export function perThousand(value: number, { low, high }: Interval): Estimate {
  return { value: 1000 * value, low: 1000 * low, high: 1000 * high };
}
