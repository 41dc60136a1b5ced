import { countedUnit, type CountedUnit } from './counted-unit.js';
import { adjustedFields, strataOf } from './adjusted-strata.js';
import { countGroups } from './count-groups.js';
import type { Counter } from './counter.js';
import type { NamedField } from './named.js';
import type { Query } from './query.js';
import type { Settings } from './settings.js';
import { standardisedRow, type StandardisedRow } from './standardised-row.js';

/** Outcomes of groups set right for their strata, indirectly and directly. */
export interface Standardisation {
  readonly query: Query;
  readonly settings: Settings;
  readonly unit: CountedUnit;
  /** What figures are standardised for. */
  readonly fields: readonly NamedField[];
  /** Known groups in reading order, the reference among them. */
  readonly rows: readonly StandardisedRow[];
}

/**
 * Standardises each known group for the joint values of the fields asked for: indirectly, against the
 * rates that its comparator has in each stratum (everyone else where all are asked for), and directly,
 * to the mix of strata that all members have, known group or not.
 * @throws UserError UNKNOWN_FIELD, ADJUSTED_FOR_ITSELF
 */
export function standardise(counter: Counter, query: Query, settings: Settings): Standardisation {
  const strata = strataOf(counter, query);
  const { groups, total } = countGroups(counter, query);
  return {
    query,
    settings,
    unit: countedUnit(counter.frame),
    fields: adjustedFields(counter, query),
    rows: groups.flatMap((group, index) =>
      group.known ? [standardisedRow(counter, group, index, strata, total.members, settings)] : [],
    ),
  };
}
