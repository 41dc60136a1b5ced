/** Inclusion probabilities in proportion to size, and the units taken with certainty. */
export interface InclusionBySize {
  /** One a unit, in the order given; they add up to the sample size. */
  readonly probabilities: readonly number[];
  readonly certain: ReadonlySet<number>;
  /** The sample size and the total of the sizes that the units not taken with certainty share. */
  readonly left: number;
  readonly total: number;
}

/**
 * Takes every unit whose share n x of the total T reaches T with certainty, works the shares of the
 * others out again, and so on until none reaches it; the probability of a unit is then n x / T.
 *
 * `sizes` are whole numbers above zero; all sums stay exact.
 */
export function inclusionBySize(sizes: readonly number[], sampleSize: number): InclusionBySize {
  const certain = new Set<number>();
  for (;;) {
    const left = sampleSize - certain.size;
    const total = sizes.reduce((sum, size, index) => (certain.has(index) ? sum : sum + size), 0);
    const reached = [...sizes.keys()].filter(
      (index) => !certain.has(index) && left > 0 && left * (sizes[index] ?? 0) >= total,
    );
    if (reached.length === 0) {
      const probabilities = sizes.map((size, index) =>
        certain.has(index) ? 1 : left <= 0 ? 0 : (left * size) / total,
      );
      return { probabilities, certain, left, total };
    }
    for (const index of reached) certain.add(index);
  }
}
