import { countedUnit, type CountedUnit } from './counted-unit.js';
import { settled } from './adjusted-settled.js';
import type { Counter } from './counter.js';
import { valuesAcross, type CountedValue, type ValuesAcross } from './indicators-values.js';
import { informed } from './information.js';
import type { Estimate } from './measures/measure.js';
import { rate } from './measures/rate.js';
import { eventsArePeople } from './per-thousand-figures.js';
import { peopleRate } from './per-thousand-row.js';
import type { Query } from './query.js';
import type { Settings } from './settings.js';

/** A count by area or unit, with its rate. */
export interface Indicators extends Omit<ValuesAcross, 'values'> {
  readonly query: Query;
  readonly settings: Settings;
  readonly unit: CountedUnit;
  /** Whether rates are per 1,000 people of a benchmark, or events per member. */
  readonly rateOf: 'people' | 'members';
  /** With people: whether every event is taken to be one of them. */
  readonly arePeople: boolean;
  readonly rows: readonly IndicatorRow[];
  /** The rate of all known values together. */
  readonly overall: Estimate;
}

export interface IndicatorRow extends CountedValue {
  /** Per 1,000 people, or a proportion of the members. */
  readonly rate: Estimate;
  /** How many people or members the rate is of. */
  readonly base: number;
}

/**
 * Counts events by the values of a query's `across` and works out their rates: per 1,000 people where
 * the benchmark has the people of each value, else per member. Everybody counts, whatever the group.
 *
 * @throws UserError ACROSS_ITSELF, BENCHMARK_UNMATCHED, UNKNOWN_FIELD
 */
export function indicatorsOf(counter: Counter, query: Query, settings: Settings): Indicators {
  const { values, ...counted } = valuesAcross(counter, query);
  const { people } = counted;
  const arePeople = people !== null && eventsArePeople(counter.frame.unit, people.benchmark);
  const rateOf = (one: Pick<CountedValue, 'events' | 'members' | 'people'>): Estimate => {
    if (people !== null) {
      const side = { events: one.events, people: one.people ?? 0 };
      return peopleRate(side, { counter, settings, arePeople }).rate;
    }
    return settled(rate.ofGroup(informed(counter, one, settings), settings.level), settings);
  };
  return {
    ...counted,
    query,
    settings,
    unit: countedUnit(counter.frame),
    rateOf: people === null ? 'members' : 'people',
    arePeople,
    rows: values.map((one) => ({
      ...one,
      rate: rateOf(one),
      base: people === null ? one.members.value : (one.people ?? 0),
    })),
    overall: rateOf({ ...counted.known, people: people?.total ?? null }),
  };
}
