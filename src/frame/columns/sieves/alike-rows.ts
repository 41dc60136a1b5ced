import { type Growing, readInto } from '../growing.js';
import { repeated } from './repeated.js';

/** The rows whose digest another row has, in ascending order. */
export function alikeRows(digests: Growing): readonly number[] {
  return repeated(digests.length, (first, hashes) => {
    readInto(digests, first, hashes);
    // 0 would stand for none.
    for (let index = 0; index < hashes.length; index += 1)
      hashes[index] = (hashes[index] ?? 0) || 1;
  });
}
