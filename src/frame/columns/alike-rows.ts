import { at, type Growing, sortedCopy } from './growing.js';

/** The rows whose digest another row has, in ascending order. */
export function alikeRows(digests: Growing): readonly number[] {
  const sorted = sortedCopy(digests);
  const repeated = new Set<number>();
  for (let index = 1; index < sorted.length; index += 1) {
    const digest = sorted[index] ?? 0;
    if (digest === sorted[index - 1]) repeated.add(digest);
  }
  if (repeated.size === 0) return [];
  const rows: number[] = [];
  for (let row = 0; row < digests.length; row += 1) {
    if (repeated.has(at(digests, row))) rows.push(row);
  }
  return rows;
}
