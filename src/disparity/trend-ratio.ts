import { mantelHaenszel } from '../statistics/strata/mantel-haenszel.js';
import type { HomogeneityTest } from '../statistics/strata/homogeneity-test.js';
import type { CountedGroup, EventCounts } from './count-groups.js';
import type { Counter } from './counter.js';
import { informed } from './information.js';
import { noEstimate, twoByTwo, type Estimate } from './measures/measure.js';
import type { Settings } from './settings.js';

/** A group against its comparator over all periods. */
export interface RatioOverTime {
  /** What it comes from: both sides of every period. */
  readonly sides: readonly EventCounts[];
  /** The ratio of rates within periods (Mantel-Haenszel), so that a rise of all is no difference. */
  readonly pooled: Estimate;
  /** Whether the odds ratios of the periods differ by more than chance (Breslow-Day, Tarone). */
  readonly homogeneity: HomogeneityTest | null;
}

/**
 * Pools a group's ratio over the periods and tests whether it stayed the same; the comparator of a
 * group that is set against all is everyone else. A census has the pooled ratio alone.
 */
export function ratioOverTime(
  counter: Counter,
  periods: readonly Pick<CountedGroup, 'events' | 'members' | 'comparator'>[],
  settings: Settings,
): RatioOverTime {
  const sides = periods.flatMap(({ events, members, comparator }) =>
    comparator === null ? [] : [{ group: { events, members }, comparator }],
  );
  const strata = sides.map(({ group, comparator }) =>
    twoByTwo(informed(counter, group, settings), informed(counter, comparator, settings)),
  );
  const { ratio, homogeneity } = mantelHaenszel(strata, settings.level);
  const isCensus = settings.inference === 'census';
  return {
    sides: sides.flatMap(({ group, comparator }) => [group, comparator]),
    pooled:
      ratio === null
        ? noEstimate
        : {
            value: ratio.value,
            low: isCensus ? null : (ratio.interval?.low ?? null),
            high: isCensus ? null : (ratio.interval?.high ?? null),
          },
    homogeneity: isCensus ? null : homogeneity,
  };
}
