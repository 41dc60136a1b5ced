import type { Count } from '../disparity/count.js';
import type { Mean } from '../disparity/mean.js';

/**
 * Who reads: the restricted edition is told everything, the public one what protection leaves.
 * Whatever is worked out from a count is asked about before it is said, be it a number, a chart
 * mark, a sentence or a text alternative.
 */
export interface Edition {
  readonly name: 'restricted' | 'public';
  /** Whether a figure worked out from these counts may be said; the counts count as published. */
  readonly shows: (...counts: readonly Count[]) => boolean;
  /**
   * The same for a figure whose counts are themselves printed nowhere, such as an adjusted ratio:
   * it is not said where one of them is small, so that nothing else need be hidden for its sake.
   */
  readonly tells: (...counts: readonly Count[]) => boolean;
  /**
   * Whether figures worked out from these means may be said, and so how many members they have; not
   * how many of these were measured, which is a count of its own.
   */
  readonly averages: (...means: readonly Mean[]) => boolean;
}
