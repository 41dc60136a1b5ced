import type { Design } from '../../sampling/design.js';
import { methodOf } from '../../sampling/methods/index.js';

/**
 * Whether a query gives inclusion probabilities: where they differ, save in an extension, whose
 * chances are found by halving and stand in the record alone.
 */
export function givesChances({ method, earlierSizes }: Design): boolean {
  return !methodOf(method).equalChance && earlierSizes === undefined;
}
