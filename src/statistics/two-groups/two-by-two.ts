/** Two groups and how many of each had the event; events are at most the members. */
export interface TwoByTwo {
  readonly groupEvents: number;
  readonly groupMembers: number;
  readonly comparatorEvents: number;
  readonly comparatorMembers: number;
}

/** The least and most events that the group can have, given all margins, and the events of both. */
export function supportOf(table: TwoByTwo): { least: number; most: number; events: number } {
  const events = table.groupEvents + table.comparatorEvents;
  const least = Math.max(0, events - table.comparatorMembers);
  return { least, most: Math.min(events, table.groupMembers), events };
}

/** Whether all counts are whole; effective numbers are not. */
export function hasWholeCounts(table: TwoByTwo): boolean {
  const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } = table;
  return [groupEvents, groupMembers, comparatorEvents, comparatorMembers].every((count) =>
    Number.isSafeInteger(count),
  );
}

/** Throws a RangeError unless all counts are whole, as exact distributions need them. */
export function requireWholeCounts(table: TwoByTwo): void {
  if (!hasWholeCounts(table)) throw new RangeError('exact methods need whole counts');
}
