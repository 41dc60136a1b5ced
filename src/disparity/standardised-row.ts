import { groupInStrata, type GroupInStratum, type Stratum } from './adjusted-strata.js';
import { settled } from './adjusted-settled.js';
import type { Count } from './count.js';
import type { CountedGroup } from './count-groups.js';
import type { Counter } from './counter.js';
import { informed } from './information.js';
import type { Estimate } from './measures/measure.js';
import { rate } from './measures/rate.js';
import type { Settings } from './settings.js';
import { standardisedDirectly, type DirectResult } from './standardised-direct.js';
import { standardisedIndirectly, type IndirectResult } from './standardised-indirect.js';

/** A known group, standardised. */
export interface StandardisedRow extends CountedGroup {
  readonly strata: readonly GroupInStratum[];
  readonly rate: Estimate;
  /** Null for the reference, which is as it is expected to be. */
  readonly indirect: IndirectResult | null;
  readonly direct: DirectResult;
}

/** Standardises one group; `index` is its place among the groups of the query, `all` every member. */
export function standardisedRow(
  counter: Counter,
  group: CountedGroup,
  index: number,
  strata: readonly Stratum[],
  all: Count,
  settings: Settings,
): StandardisedRow {
  const own = informed(counter, group, settings);
  const inStrata = groupInStrata(strata, index);
  return {
    ...group,
    strata: inStrata,
    rate: settled(rate.ofGroup(own, settings.level), settings),
    indirect: standardisedIndirectly(counter, group, inStrata, settings),
    direct: standardisedDirectly(own.information, inStrata, all, settings),
  };
}
