import { modelOf, type MeansModel } from '../../../src/disclosure/means/means-model.js';
import type { MeanBefore, MeanCell } from '../../../src/disclosure/means/release-means.js';
import { viewOf, type View } from '../../../src/disclosure/means/view.js';

/** The model of some units, each its own owner, and of cells that are all of the present release. */
export function model(
  amounts: readonly number[],
  cells: readonly MeanCell[],
  before: readonly MeanBefore[] = [],
  hiddenBefore: readonly MeanBefore[] = [],
  owners: readonly number[] = [...amounts.keys()],
): MeansModel {
  return modelOf(amounts, cells, before, hiddenBefore, owners);
}

/** What a reader sees of a model when all its cells are shown but those of these keys. */
export function viewWithout(of: MeansModel, ...hidden: readonly string[]): View {
  return viewOf(of, (number) => {
    const set = of.sets[number]!;
    return set.before !== null || set.keys.some((key) => !hidden.includes(key));
  });
}

/** So many units of one amount each. */
export function alike(units: number, amount: number): number[] {
  return Array.from({ length: units }, () => amount);
}
