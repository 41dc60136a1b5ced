import type { EventCounts } from './count-groups.js';

/**
 * Counts with other numbers in their place, for what goes by numbers alone, such as reliability: a
 * part of a group that no conditions tell from the rest has no counts of its own. They must not be
 * shown, as they go by the key of the whole.
 */
export function withNumbers(
  { events, members }: EventCounts,
  numbers: { readonly events: number; readonly members: number },
): EventCounts {
  return {
    events: { ...events, value: numbers.events },
    members: { ...members, value: numbers.members },
  };
}
