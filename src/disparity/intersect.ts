import { countedUnit, type CountedUnit } from './counted-unit.js';
import type { Counter } from './counter.js';
import { countPairs, type CountedPairs } from './intersect-pairs.js';
import { pairRow, type PairRow } from './intersect-row.js';
import type { Query } from './query.js';
import type { Settings } from './settings.js';

/** Outcomes by the pairs of a grouping with a second field, every member in one row. */
export interface Intersection extends Omit<CountedPairs, 'pairs'> {
  readonly query: Query;
  readonly settings: Settings;
  readonly unit: CountedUnit;
  readonly rows: readonly PairRow[];
}

/**
 * Compares the pairs of a query's groups with the values of its second field: each with the
 * reference group's pair with the largest value, or with everyone else.
 * @throws UserError UNKNOWN_FIELD, BESIDE_ITSELF
 */
export function intersect(counter: Counter, query: Query, settings: Settings): Intersection {
  if (query.beside === null) throw new RangeError('There is no second field to intersect with.');
  const { pairs, ...counted } = countPairs(counter, query, query.beside);
  return {
    ...counted,
    query,
    settings,
    unit: countedUnit(counter.frame),
    rows: pairs.map((pair) => pairRow(counter, pair, { ...counted, pairs }, query, settings)),
  };
}
