import type { Reliability } from './comparison.js';
import type { Estimate } from './measures/measure.js';

/** Rates of fewer members are not given. */
export const fewestForRate = 10;
const fewestMembers = 20;
const fewestEvents = 10;
const widestRatio = 5;

/** How far the figures of a row can be relied on; `ratio` is null for a row that is not compared. */
export function reliabilityOf(sides: readonly Sized[], ratio: Estimate | null): Reliability {
  if (sides.some(({ members }) => members.value < fewestForRate)) return 'none';
  const few = sides.some(
    ({ events, members }) => members.value < fewestMembers || events.value < fewestEvents,
  );
  const wide =
    ratio !== null &&
    ratio.low !== null &&
    ratio.high !== null &&
    !(ratio.high <= ratio.low * widestRatio);
  return few || wide ? 'poor' : 'fair';
}

/** How many members and events a side has. */
interface Sized {
  readonly events: { readonly value: number };
  readonly members: { readonly value: number };
}
