import { countedUnit, type CountedUnit } from './counted-unit.js';
import { adjustedRow, type AdjustedRow, type ComparedGroup } from './adjusted-row.js';
import { adjustedFields, strataOf, type Stratum } from './adjusted-strata.js';
import { countGroups, type CountedGroup } from './count-groups.js';
import type { Counter } from './counter.js';
import type { NamedField } from './named.js';
import type { Query } from './query.js';
import type { Settings } from './settings.js';

/** Comparisons of groups, crude and within strata of like cases. */
export interface Adjustment {
  readonly query: Query;
  readonly settings: Settings;
  readonly unit: CountedUnit;
  /** What ratios are adjusted for. */
  readonly fields: readonly NamedField[];
  readonly strata: readonly Stratum[];
  /** The known groups that are compared, in reading order. */
  readonly rows: readonly AdjustedRow[];
}

/**
 * Adjusts each group's comparison by the methods of Mantel and Haenszel, for the joint values of the
 * fields asked for. Held against all, a group would be held against itself within each stratum: there
 * it is held against everyone else, and so is its crude ratio.
 * @throws UserError UNKNOWN_FIELD, ADJUSTED_FOR_ITSELF
 */
export function adjust(counter: Counter, query: Query, settings: Settings): Adjustment {
  const strata = strataOf(counter, query);
  return {
    query,
    settings,
    unit: countedUnit(counter.frame),
    fields: adjustedFields(counter, query),
    strata,
    rows: countGroups(counter, query).groups.flatMap((group, index) =>
      isCompared(group) ? [adjustedRow(counter, group, index, strata, settings)] : [],
    ),
  };
}

function isCompared(group: CountedGroup): group is ComparedGroup {
  return group.comparator !== null;
}
