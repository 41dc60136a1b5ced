/** Two groups with what is known of them, and those whose group is not known. */
export interface WithUnknown {
  readonly group: KnownCount;
  readonly comparator: KnownCount;
  readonly unknown: { readonly events: number; readonly nonEvents: number };
}

interface KnownCount {
  readonly events: number;
  readonly members: number;
}

/** How far the ratio of two rates could be from the known one, whatever the unknowns turned out to be. */
export interface WorstCaseRatios {
  /** The ratio among those whose group is known; Infinity or null as the others. */
  readonly known: number | null;
  /** Infinity where the comparator has no event in any case; null where no ratio can be formed. */
  readonly lowest: number | null;
  /** Infinity where the comparator may turn out to have no events. */
  readonly highest: number | null;
  /** Whether a known ratio above 1 could be below it in truth, or one below 1 above it. */
  readonly couldReverse: boolean;
  /**
   * The unknowns' share in the events and in the members of both groups and the unknowns: where the two
   * differ much, the known ratio is biased by the way groups come to be known.
   */
  readonly shareOfEvents: number | null;
  readonly shareOfMembers: number | null;
}

/**
 * The lowest and highest ratio of two rates over all ways to share out those whose group is not
 * known, some to neither group: all unknown events with the one group and all other unknowns with the
 * other, [(a + ue) / (n1 + ue)] / [c / (n2 + un)] and [a / (n1 + un)] / [(c + ue) / (n2 + ue)].
 *
 * Bounds for what is not known, not an interval: no level belongs to them. A group or a comparator
 * without known members has no ratio to bound (all null).
 */
export function worstCaseRatios({ group, comparator, unknown }: WithUnknown): WorstCaseRatios {
  const { events, nonEvents } = unknown;
  const estimable = group.members > 0 && comparator.members > 0;
  const ratio = (
    groupEvents: number,
    groupMembers: number,
    comparatorEvents: number,
    comparatorMembers: number,
  ): number | null => {
    if (!estimable || (groupEvents === 0 && comparatorEvents === 0)) return null;
    return groupEvents / groupMembers / (comparatorEvents / comparatorMembers);
  };
  const known = ratio(group.events, group.members, comparator.events, comparator.members);
  const lowest = ratio(
    group.events,
    group.members + nonEvents,
    comparator.events + events,
    comparator.members + events,
  );
  const highest = ratio(
    group.events + events,
    group.members + events,
    comparator.events,
    comparator.members + nonEvents,
  );
  return {
    known,
    lowest,
    highest,
    couldReverse:
      known !== null &&
      ((known > 1 && lowest !== null && lowest < 1) ||
        (known < 1 && highest !== null && highest > 1)),
    shareOfEvents: share(events, group.events + comparator.events + events),
    shareOfMembers: share(
      events + nonEvents,
      group.members + comparator.members + events + nonEvents,
    ),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
