import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack, type VisibleCounts } from '../../src/disclosure/attacker.js';

/** Every way to fill the hidden rows that a reader cannot rule out, one by one. */
function everyFilling(visible: VisibleCounts): number[][][] {
  const cells = visible.totals.length;
  const hidden = visible.rows.filter((row) => row === null).length;
  const left = visible.totals.map((total, cell) =>
    visible.rows.reduce((rest, row) => rest - (row?.[cell] ?? 0), total),
  );
  const columnsOf = (sum: number): number[][] => splits(sum, hidden);
  let fillings: number[][][] = splitMerged(left, visible.merged)
    .map((totals) =>
      totals.reduce<number[][][]>(
        (sofar, total) =>
          sofar.flatMap((columns) => columnsOf(total).map((column) => [...columns, column])),
        [[]],
      ),
    )
    .flat();
  fillings = fillings.map((columns) =>
    Array.from({ length: hidden }, (_, row) =>
      Array.from({ length: cells }, (__, cell) => columns[cell]?.[row] ?? 0),
    ),
  );
  return fillings.filter((rows) => rows.every((row) => row.some((count) => count > 0)));
}

function splits(sum: number, parts: number): number[][] {
  if (parts === 1) return [[sum]];
  return Array.from({ length: sum + 1 }, (_, first) =>
    splits(sum - first, parts - 1).map((rest) => [first, ...rest]),
  ).flat();
}

function splitMerged(left: readonly number[], merged: readonly number[]): number[][] {
  if (merged.length === 0) return [[...left]];
  const sum = merged.reduce((all, cell) => all + (left[cell] ?? 0), 0);
  return splits(sum, merged.length).map((parts) =>
    left.map((count, cell) => (merged.includes(cell) ? (parts[merged.indexOf(cell)] ?? 0) : count)),
  );
}

const scenario = fc
  .record({
    hidden: fc.array(
      fc
        .array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 })
        .filter((row) => row.some((count) => count > 0)),
      { minLength: 1, maxLength: 3 },
    ),
    shown: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
    merged: fc.subarray([0, 1, 2]).filter((cells) => cells.length !== 1),
    cells: fc.subarray([0, 1, 2], { minLength: 1 }),
  })
  .map(({ hidden, shown, merged, cells }) => ({
    visible: {
      rows: [...hidden.map(() => null), shown],
      totals: shown.map((count, cell) =>
        hidden.reduce((sum, row) => sum + (row[cell] ?? 0), count),
      ),
      merged,
    },
    cells,
  }));

describe('the attacker', () => {
  it('finds exactly the bounds that trying every table finds', () => {
    fc.assert(
      fc.property(scenario, ({ visible, cells }) => {
        const sums = everyFilling(visible).flatMap((rows) =>
          rows.map((row) => cells.reduce((sum, cell) => sum + (row[cell] ?? 0), 0)),
        );
        expect(attack(visible, cells)).toEqual({
          low: sums.reduce((least, sum) => Math.min(least, sum), Infinity),
          high: sums.reduce((most, sum) => Math.max(most, sum), 0),
        });
      }),
      { numRuns: 80 },
    );
  });

  it('takes the count of a single hidden group from the totals', () => {
    const visible = { rows: [[50, 200], null, [6, 34]], totals: [59, 274], merged: [] };
    expect(attack(visible, [0])).toEqual({ low: 3, high: 3 });
    expect(attack(visible, [1])).toEqual({ low: 40, high: 40 });
  });

  it('cannot tell two hidden groups apart', () => {
    const visible = { rows: [[50, 200], null, null], totals: [59, 274], merged: [] };
    expect(attack(visible, [0])).toEqual({ low: 0, high: 9 });
  });
});
