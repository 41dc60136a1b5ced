import type { Sum } from './base-tables.js';
import type { Model } from './build-model.js';

/**
 * The most base cells that hang together by lines of the model and further sums, without those that
 * are settled and without margins, which are sums of others.
 */
export function largestPart(
  { truth, tables, settled, lines }: Model,
  sums: readonly Sum[],
): number {
  const leaders = Int32Array.from(truth, (_, cell) => cell);
  const leaderOf = (cell: number): number => {
    let leader = cell;
    while (leaders[leader] !== leader) {
      leaders[leader] = leaders[leaders[leader] ?? 0] ?? 0;
      leader = leaders[leader] ?? 0;
    }
    return leader;
  };
  for (const { cells } of [...lines.map(({ sum }) => sum), ...sums]) {
    const [first, ...others] = cells;
    if (first === undefined) continue;
    for (const other of others) leaders[leaderOf(other)] = leaderOf(first);
  }
  const sizes = new Map<number, number>();
  for (const { start, size, isMargin } of tables) {
    if (isMargin) continue;
    for (let cell = start; cell < start + size; cell += 1) {
      if (settled[cell] === 1) continue;
      const leader = leaderOf(cell);
      sizes.set(leader, (sizes.get(leader) ?? 0) + 1);
    }
  }
  return Math.max(0, ...sizes.values());
}
