import { compareTickets } from './compare-tickets.js';

/** Room for units that may still turn out not to be among the first. */
const spare = 1024;

/**
 * The units with the lowest tickets, at most so many, in the order of their tickets; the others are
 * let go of as soon as it is plain that they are not among them.
 */
export function firstUnits<Unit extends { readonly ticket: string; readonly unitId: string }>(
  units: Iterable<Unit>,
  most: number,
): readonly Unit[] {
  let first: Unit[] = [];
  let last: Unit | undefined;
  const settle = (): void => {
    first = first.sort(compareTickets).slice(0, most);
    last = first.length < most ? undefined : first.at(-1);
  };
  for (const unit of units) {
    if (last !== undefined && compareTickets(unit, last) > 0) continue;
    first.push(unit);
    if (first.length >= most + spare) settle();
  }
  settle();
  return first;
}
