import type { KnownTable } from './known-table.js';

/** Of the units of one signature that a count had at a moment. */
export interface Crossing {
  /** How many it had at the other moment too, as the same version or another. */
  readonly stayed: number;
  /** How many it did not have then. */
  readonly crossed: number;
}

/**
 * The units that a count had at any of some moments, by their signature at the first of these: those
 * that it had at any of the other moments too, and those that it did not.
 */
export function crossings(
  { histories, kinds, signatures }: KnownTable,
  members: readonly boolean[],
  at: readonly number[],
  others: readonly number[],
): readonly Crossing[] {
  const found = signatures.map(() => ({ stayed: 0, crossed: 0 }));
  for (const { at: kindAt, count } of histories) {
    const isIn = (moment: number): boolean => members[kindAt[moment] ?? -1] === true;
    const first = at.find(isIn);
    if (first === undefined) continue;
    const tally = found[kinds[kindAt[first] ?? -1]?.signature ?? -1];
    if (tally === undefined) continue;
    if (others.some(isIn)) tally.stayed += count;
    else tally.crossed += count;
  }
  return found;
}

/** How many units crossed, whatever their signature. */
export function totalCrossed(crossed: readonly Crossing[]): number {
  return crossed.reduce((sum, one) => sum + one.crossed, 0);
}
