import type { WorstCase } from './comparison.js';
import type { Count } from './count.js';

interface Side {
  readonly events: Count | null;
  readonly people: number;
}

/**
 * Bounds for a ratio of rates: highest with all unknown events in the group and all people whose
 * group is not known in the comparator, lowest the other way round. Unlike bounds for members, the
 * known people of both stay as the benchmark has them. A comparator without events has no highest.
 */
export function worstCaseOf(
  group: Side,
  comparator: Side,
  unknown: { readonly events: Count; readonly people: number },
  ofAll: boolean,
): WorstCase | null {
  const further = unknown.events.value;
  if (further === 0 || group.people === 0 || comparator.people === 0) return null;
  const own = group.events?.value ?? 0;
  const others = comparator.events?.value ?? 0;
  const bound = (more: number, ownPeople: number, othersMore: number, otherPeople: number) =>
    ratio(
      { events: own + more, people: group.people + ownPeople },
      { events: others + othersMore, people: comparator.people + otherPeople },
      ofAll,
    );
  const low = bound(0, unknown.people, further, 0);
  const high = bound(further, 0, 0, unknown.people);
  const known = bound(0, 0, 0, 0);
  return {
    low,
    high,
    couldReverse:
      known !== null &&
      ((known > 1 && low !== null && low < 1) || (known < 1 && (high === null || high > 1))),
  };
}

interface Numbers {
  readonly events: number;
  readonly people: number;
}

function ratio(group: Numbers, other: Numbers, ofAll: boolean): number | null {
  const base = ofAll
    ? { events: group.events + other.events, people: group.people + other.people }
    : other;
  return base.events === 0 ? null : group.events / group.people / (base.events / base.people);
}
