import { countedUnit, type CountedUnit } from './counted-unit.js';
import type { Counter } from './counter.js';
import { countMix, type MixCounts } from './mix-counts.js';
import { mixResiduals, type MixResidual } from './mix-residuals.js';
import { mixTest, type MixTest } from './mix-test.js';
import type { Query } from './query.js';
import type { Settings } from './settings.js';

/** What became of the units of each group: every outcome, not one event alone. */
export interface OutcomeMix extends MixCounts {
  readonly query: Query;
  readonly settings: Settings;
  readonly unit: CountedUnit;
  readonly test: MixTest | null;
  /** One for each cell of the tested part, row by row. */
  readonly residuals: readonly MixResidual[];
}

/**
 * Counts groups by outcomes, tests whether the known groups differ in their mix of known outcomes,
 * and holds each cell against what it would be if they did not.
 *
 * @throws UserError UNKNOWN_FIELD
 */
export function outcomeMix(counter: Counter, query: Query, settings: Settings): OutcomeMix {
  const counts = countMix(counter, query);
  return {
    ...counts,
    query,
    settings,
    unit: countedUnit(counter.frame),
    test: mixTest(counter, counts.tested, query, settings),
    residuals: mixResiduals(counter, counts.tested, settings),
  };
}
