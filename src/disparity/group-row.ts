import { worstCaseRatios } from '../statistics/unknown/worst-case-ratios.js';
import { minimumDetectableRatio } from '../statistics/planning/minimum-detectable-ratio.js';
import { ratioIntervals } from '../statistics/two-groups/ratio-intervals.js';
import type { TestResult } from '../statistics/two-groups/two-by-two-test.js';
import type { Detectable, GroupRow, WorstCase } from './comparison.js';
import type { CountedGroup, EventCounts } from './count-groups.js';
import type { Counter } from './counter.js';
import { fourFifths } from './four-fifths.js';
import { informed } from './information.js';
import { noEstimate, twoByTwo, type Counts, type Estimate } from './measures/measure.js';
import type { Query } from './query.js';
import { reliabilityOf } from './reliability.js';
import { rowFigures } from './row-figures.js';
import type { Settings } from './settings.js';

/** The row of a group: its rate, and its comparison with the reference where both are known. */
export function groupRow(
  counter: Counter,
  group: CountedGroup,
  unknown: EventCounts | null,
  query: Query,
  settings: Settings,
): GroupRow {
  const { comparator } = group;
  const own = informed(counter, group, settings);
  const other = comparator === null ? null : informed(counter, comparator, settings);
  const role = !group.known ? 'not-known' : comparator === null ? 'reference' : 'compared';
  const { estimates, test } = rowFigures(own, other, role, query.reference.kind, settings);
  return {
    ...group,
    role,
    estimates,
    besideScore: other === null ? null : besideScore(own, other, estimates.ratio, settings),
    test,
    reliability: reliabilityOf(
      comparator === null ? [group] : [group, comparator],
      comparator === null ? null : estimates.ratio,
    ),
    fourFifths: comparator === null ? null : fourFifths(estimates.ratio),
    // Bounds of the ratio to all would need those of all, which the unknown are part of.
    worstCase:
      comparator === null || query.reference.kind === 'all'
        ? null
        : worstCase(group, comparator, unknown),
    detectable:
      other === null || test === null ? null : detectable(own, other, test, query, settings),
  };
}

function besideScore(
  own: Counts,
  other: Counts,
  ratio: Estimate,
  { besideScore: name, level }: Settings,
): Estimate | null {
  if (name === null) return null;
  const interval = ratioIntervals[name].interval(twoByTwo(own, other), level);
  return interval === null ? noEstimate : { value: ratio.value, ...interval };
}

function worstCase(
  group: EventCounts,
  comparator: EventCounts,
  unknown: EventCounts | null,
): WorstCase | null {
  if (unknown === null || unknown.members.value === 0) return null;
  const side = ({ events, members }: EventCounts): { events: number; members: number } => ({
    events: events.value,
    members: members.value,
  });
  const { lowest, highest, couldReverse } = worstCaseRatios({
    group: side(group),
    comparator: side(comparator),
    unknown: {
      events: unknown.events.value,
      nonEvents: unknown.members.value - unknown.events.value,
    },
  });
  return { low: lowest, high: highest, couldReverse };
}

function detectable(
  own: Counts,
  other: Counts,
  { pValue }: TestResult,
  { reference }: Query,
  { level }: Settings,
): Detectable | null {
  if (pValue < 1 - level || other.members === 0) return null;
  const rate = other.events / other.members;
  if (rate === 0 || rate === 1) return null;
  const { high, low } = minimumDetectableRatio(
    own.members * own.information,
    other.members * other.information,
    rate,
    { significance: 1 - level },
  );
  if (reference.kind !== 'all') return { high, low };
  const share = own.members / (own.members + other.members);
  const toAll = (toOthers: number): number => 1 / (share + (1 - share) / toOthers);
  return { high: high === null ? null : toAll(high), low: low === null ? null : toAll(low) };
}
