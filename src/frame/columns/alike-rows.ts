import { at, type Growing } from './growing.js';
import { repeated } from './sieves/repeated.js';

/** The rows whose digest another row has, in ascending order. */
export function alikeRows(digests: Growing): readonly number[] {
  return repeated(digests.length, (row) => at(digests, row));
}
