import { compareBytewise } from '../../frame/bytewise.js';
import { compareFractions, parseFraction } from '../fraction.js';
import type { SortKey, TicketedUnit } from './method.js';
import { compareTickets } from '../compare-tickets.js';

/**
 * A list sorted so that neighbours are alike: the first key ascends, and each further one turns
 * round with every new group of the keys before it. Units alike in every key stand by ticket.
 */
export function serpentine(
  units: readonly TicketedUnit[],
  sort: readonly SortKey[],
): readonly TicketedUnit[] {
  let groups: readonly (readonly TicketedUnit[])[] = [units];
  for (const [place, { order }] of sort.entries()) {
    groups = groups.flatMap((group, index) => {
      const parts = divide(group, place, order);
      return index % 2 === 0 ? parts : parts.toReversed();
    });
  }
  return groups.flatMap((group) => group.toSorted(compareTickets));
}

/** The units of a group divided by their value of a key, in ascending order of the values. */
function divide(
  group: readonly TicketedUnit[],
  place: number,
  order: SortKey['order'],
): readonly (readonly TicketedUnit[])[] {
  const parts = new Map<string, TicketedUnit[]>();
  for (const unit of group) {
    const value = unit.sortValues[place] ?? '';
    const part = parts.get(value);
    if (part === undefined) parts.set(value, [unit]);
    else part.push(unit);
  }
  const compare = order === 'number' ? compareNumbers : compareBytewise;
  return [...parts].sort(([one], [other]) => compare(one, other)).map(([, part]) => part);
}

/** Decimals by their value, equal ones by their spelling; what is no number comes after all numbers. */
function compareNumbers(left: string, right: string): number {
  const [one, other] = [numberPattern.test(left), numberPattern.test(right)];
  if (!one || !other) return Number(other) - Number(one) || compareBytewise(left, right);
  return compareSigned(left, right) || compareBytewise(left, right);
}

const numberPattern = /^-?\d{1,40}(\.\d{1,40})?$/;

function compareSigned(left: string, right: string): number {
  const [down, up] = [left.startsWith('-'), right.startsWith('-')];
  if (down !== up) return down ? -1 : 1;
  const order = compareFractions(
    parseFraction(left.replace('-', '')),
    parseFraction(right.replace('-', '')),
  );
  return down ? -order : order;
}
