import type { Sum } from './base-tables.js';

/**
 * Marks the base cells that cannot be other than they are, given sums that everybody knows: the cells
 * of a sum of nothing are all nought, and a sum with one cell left gives that cell; and so on from
 * there.
 */
export function settle(truth: Float64Array, known: readonly Sum[]): Uint8Array {
  const settled = new Uint8Array(truth.length);
  const uses: number[][] = Array.from(truth, () => []);
  for (const [line, { cells }] of known.entries()) {
    for (const cell of cells) uses[cell]?.push(line);
  }
  const waiting = [...known.keys()];
  const queued = new Uint8Array(known.length).fill(1);
  for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
    queued[line] = 0;
    for (const cell of settledBy(known[line], truth, settled)) {
      settled[cell] = 1;
      for (const other of uses[cell] ?? []) {
        if (queued[other] === 1) continue;
        queued[other] = 1;
        waiting.push(other);
      }
    }
  }
  return settled;
}

function settledBy(
  sum: Sum | undefined,
  truth: Float64Array,
  settled: Uint8Array,
): readonly number[] {
  if (sum === undefined) return [];
  const open: number[] = [];
  const signs = new Set<number>();
  let isNothing = true;
  for (const [at, cell] of sum.cells.entries()) {
    if (settled[cell] === 1) continue;
    open.push(cell);
    signs.add(sum.signs[at] ?? 0);
    if (truth[cell] !== 0) isNothing = false;
  }
  return open.length === 1 || (isNothing && signs.size === 1) ? open : [];
}
