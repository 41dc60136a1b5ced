import { compareBytewise } from '../frame/bytewise.js';
import { valueSeparator } from '../frame/every-value.js';
import { condition, type Count } from './count.js';
import { countedUnit, type CountedUnit } from './counted-unit.js';
import type { Counter } from './counter.js';
import type { NamedField, NamedValue } from './named.js';
import type { Query } from './query.js';
import { inReadingOrder, named } from './vocabulary.js';

/** How many units have each value of a field in any of their rows; units with several count in each. */
export interface Mentions {
  readonly query: Query;
  readonly unit: CountedUnit;
  readonly field: NamedField;
  readonly whole: Count;
  readonly rows: readonly MentionRow[];
}

export interface MentionRow extends NamedValue {
  readonly known: boolean;
  readonly count: Count;
}

/**
 * Counts, for every value of the group of a query, the units of which some row has it, such as cases
 * with at least one allegation of a category. The counts do not add up to the whole.
 *
 * The units must carry `every_<group>`.
 */
export function mentionsOf(counter: Counter, query: Query): Mentions {
  const { field, title } = query.group;
  const vocabulary = counter.vocabulary(field);
  const every = everyField(field);
  const kinds = [...counter.seen(every)].sort(compareBytewise);
  const values = new Set(kinds.flatMap((kind) => kind.split(valueSeparator)));
  const whole = counter.count(query.membership);
  return {
    query,
    unit: countedUnit(counter.frame),
    field: { field, title },
    whole,
    rows: inReadingOrder(vocabulary, values).map((value) => ({
      ...named(vocabulary, value),
      known: !vocabulary.notKnown.has(value),
      count: counter.count(
        [
          ...query.membership,
          condition(
            every,
            kinds.filter((kind) => kind.split(valueSeparator).includes(value)),
          ),
        ],
        { within: whole, binary: true },
      ),
    })),
  };
}

/** The field in which a unit carries all the values of its rows. */
function everyField(field: string): string {
  return `every_${field}`;
}
