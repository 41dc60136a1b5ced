import type { Interval } from '../interval.js';
import { byarInterval } from './byar-interval.js';
import { garwoodInterval } from './garwood-interval.js';

/** Below this number of events Byar's approximation is not near enough. */
const enoughForByar = 10;

/**
 * The interval for the mean of a Poisson count by the rule of Public Health England's indicators:
 * Garwood's exact one below 10 events, else Byar's. For a rate, divide it by the exposure.
 *
 * For events that may exceed the people who could have them; of so many out of so many, Wilson's.
 */
export function poissonInterval(events: number, level = 0.95): Interval {
  return events < enoughForByar ? garwoodInterval(events, level) : byarInterval(events, level);
}
