import { type Growing, sortedCopy } from './growing.js';

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
  let row = 0;
  for (const chunk of digests.chunks) {
    for (let place = 0; place < chunk.length && row < digests.length; place += 1) {
      if (repeated.has(chunk[place] ?? 0)) rows.push(row);
      row += 1;
    }
  }
  return rows;
}
