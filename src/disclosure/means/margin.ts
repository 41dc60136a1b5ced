/** The share of an amount, and the least, by which a reader must be left in doubt of it. */
const share = 0.1;
const least = 1;

/** By how much a reader must be left to think an amount or a sum larger, or smaller, than it is. */
export function marginOf(amount: number): number {
  return Math.max(share * amount, least);
}
