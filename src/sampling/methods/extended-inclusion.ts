import type { InclusionBySize } from './inclusion-by-size.js';

/**
 * Inclusion probabilities of a sample that has grown beyond the size at which its ranking is frozen:
 * the chance of each score to be below the threshold at which these chances add up to the sample.
 * Not n x / T of the larger size, which the frozen ranking would miss by a fifth and more.
 *
 * Met very nearly, as those of order sampling are (Rosén 1997, section 4). Found by halving, in sums
 * over sorted sizes, so that the order of the units cannot change the last digit.
 */
export function extendedInclusion(
  sizes: readonly number[],
  { certain, left, total }: InclusionBySize,
  sampleSize: number,
  below: (threshold: number, share: number, total: number) => number,
): readonly number[] {
  if (sampleSize >= sizes.length) return sizes.map(() => 1);
  const open = sizes.filter((_, index) => !certain.has(index)).sort((one, other) => one - other);
  const wanted = sampleSize - certain.size;
  const expected = (threshold: number): number =>
    open.reduce((sum, size) => sum + below(threshold, left * size, total), 0);
  let [low, high] = [1, 2];
  while (expected(high) < wanted) [low, high] = [high, 2 * high];
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (low + high) / 2;
    if (expected(middle) < wanted) low = middle;
    else high = middle;
  }
  return sizes.map((size, index) => (certain.has(index) ? 1 : below(high, left * size, total)));
}
