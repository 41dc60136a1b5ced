import type { MeanBefore, MeanCell } from './release-means.js';

/** Throws RangeError for an amount that is none, a unit that is not listed, and a key that two cells have. */
export function refuseNonsense(
  amounts: readonly number[],
  cells: readonly MeanCell[],
  earlier: readonly MeanBefore[],
  owners: readonly number[],
): void {
  if (owners.length !== amounts.length) throw new RangeError('amounts without an owner');
  if (amounts.some((amount) => !(amount >= 0) || amount === Infinity)) {
    throw new RangeError('an amount that is negative or not a number');
  }
  if (new Set(cells.map(({ key }) => key)).size < cells.length) {
    throw new RangeError('two means of one key');
  }
  for (const { members } of [...cells, ...earlier]) {
    if (new Set(members).size < members.length || members.some((unit) => !(unit in amounts))) {
      throw new RangeError('a mean of units that are not listed, or twice');
    }
  }
}
