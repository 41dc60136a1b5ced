import { describe, expect, it } from 'vitest';
import { protectRelease } from '../../../src/disclosure/protect-release.js';
import type { PublishedBefore, ReleaseCell } from '../../../src/disclosure/release.js';
import { tablePopulation } from './releases.js';

const rules = { threshold: 5, largestModel: 400 };
const cell = (row: string, column: string, key = row + column): ReleaseCell => ({
  key,
  conditions: [
    { field: 'row', values: [row] },
    { field: 'column', values: [column] },
  ],
  within: null,
  ...{ binary: false, importance: 1 },
});
const inRow = (row: string, count: number): PublishedBefore => ({
  conditions: [{ field: 'row', values: [row] }],
  low: count,
  high: count,
});
const hiddenThen = (row: string, column: string): PublishedBefore => ({
  conditions: cell(row, column).conditions,
  low: 0,
  high: Infinity,
});

/** For each failure the obstacle, the count and what is to blame. */
function failures(
  rows: readonly (readonly number[])[],
  cells: readonly ReleaseCell[],
  before: readonly PublishedBefore[],
) {
  const release = protectRelease(tablePopulation(rows), cells, before, rules);
  if (release.status === 'protected') return [];
  return release.unprotected.map(({ obstacle, sensitive, cells: keys }) => [
    obstacle,
    sensitive?.whole.flatMap(({ values }) => values),
    keys,
  ]);
}

describe('what stands in the way of a count that an earlier release hid', () => {
  it('is the zeros which, all of them shown, leave it no room, and no others', () => {
    // The row was out as 3, and its first column hidden. Now the zeros of the others would tell it.
    const rows = [
      [3, 0, 0],
      [40, 0, 60],
    ];
    const cells = [cell('r1', 'c2'), cell('r1', 'c3'), cell('r2', 'c2'), cell('r2', 'c3')];
    const before = [inRow('r1', 3), hiddenThen('r1', 'c1')];
    expect(failures(rows, cells, before)).toEqual([
      ['zeros-locked', ['c1', 'r1'], ['r1c2', 'r1c3']],
    ]);
    // Nor is one that stands between them in the order of keys.
    const named = [
      cell('r1', 'c2', 'first'),
      cell('r2', 'c2', 'second'),
      cell('r1', 'c3', 'third'),
    ];
    expect(failures(rows, named, before)).toEqual([
      ['zeros-locked', ['c1', 'r1'], ['first', 'third']],
    ]);
    // With a third column that is not told there is room.
    expect(failures(rows, cells.slice(0, 1), before)).toEqual([]);
  });

  it('is those of them, too, that only somebody who is alone in another can use', () => {
    // One and two of three: once it is seen that c3 has nobody, the one of c1 knows the two of c2, and
    // who is alone in all but c2 those in all but c1.
    const rows = [
      [1, 2, 0],
      [40, 50, 60],
    ];
    const before = [inRow('r1', 3), hiddenThen('r1', 'c1'), hiddenThen('r1', 'c2')];
    expect(failures(rows, [cell('r1', 'c3'), cell('r2', 'c3')], before)).toEqual([
      ['insider', ['c2', 'c3', 'r1'], ['r1c3']],
      ['insider', ['c2', 'r1'], ['r1c3']],
    ]);
  });
});
