import { pooled, type PooledFigures } from './adjusted-pooled.js';
import type { CountedGroup, EventCounts } from './count-groups.js';
import type { Counter } from './counter.js';
import { informed } from './information.js';
import type { Estimate } from './measures/measure.js';
import type { Settings } from './settings.js';

/** A group against its comparator over all periods. */
export interface RatioOverTime {
  /** What it comes from: both sides of every period. */
  readonly sides: readonly EventCounts[];
  /** The ratio of rates within periods (Mantel-Haenszel), so that a rise of all is no difference. */
  readonly pooled: Estimate;
  /** Whether the odds ratios of the periods differ by more than chance (Breslow-Day, Tarone). */
  readonly homogeneity: PooledFigures['homogeneity'];
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
  const informations = sides.flatMap(({ group, comparator }) => [
    informed(counter, group, settings).information,
    informed(counter, comparator, settings).information,
  ]);
  const strata = sides.map(({ group, comparator }) => ({
    groupEvents: group.events.value,
    groupMembers: group.members.value,
    comparatorEvents: comparator.events.value,
    comparatorMembers: comparator.members.value,
  }));
  const { ratio, homogeneity } = pooled(strata, Math.min(1, ...informations), settings);
  return {
    sides: sides.flatMap(({ group, comparator }) => [group, comparator]),
    pooled: ratio,
    homogeneity,
  };
}
