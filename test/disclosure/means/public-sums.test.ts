import { describe, expect, it } from 'vitest';
import {
  changesIn,
  impossibleAlternatives,
  publicSums,
} from '../../../src/disclosure/means/public-sums.js';
import type { MeansProof, SumChange } from '../../../src/disclosure/means/release-means.js';
import { cell } from './releases.js';

// Units 0 and 1 are in a and in all, 2 in all, 3 in the earlier mean alone, 4 in nothing.
const amounts = [10, 30, 60, 5, 7];
const sums = (hidden: readonly string[] = []) =>
  publicSums(
    amounts,
    [cell('a', 0, 2), cell('all', 0, 3)],
    hidden,
    [{ members: [2, 3] }],
    [0, 1, 2, 0, 4],
  );

const proofOf = (...alternatives: readonly (readonly SumChange[])[]): MeansProof => {
  return { alternatives, sets: [], units: [], known: [] };
};

const faults = (hidden: readonly string[], ...alternatives: readonly (readonly SumChange[])[]) => {
  const open = sums(hidden);
  return impossibleAlternatives(open, changesIn(open, proofOf(...alternatives)));
};

describe('what is public', () => {
  it('is the sums of what is shown and of what was, and the kinds that they leave', () => {
    const open = sums();
    expect(open.sums).toEqual([
      { name: 'a', members: [0, 1] },
      { name: 'all', members: [0, 1, 2] },
      { name: 'earlier mean 0', members: [2, 3] },
    ]);
    expect(open.kindOf).toEqual([0, 0, 1, 2, 3]);
    expect(open.kinds).toEqual([
      { units: [1, 0], sum: 40, sums: [0, 1] },
      { units: [2], sum: 60, sums: [1, 2] },
      { units: [3], sum: 5, sums: [2] },
      { units: [4], sum: 7, sums: [] },
    ]);
    expect(open.versionsOf).toEqual([[0, 3], [1], [2], [0, 3], [4]]);
    expect(open.slack).toBeCloseTo(6e-8, 15);
    expect(sums(['a']).sums.map(({ name }) => name)).toEqual(['all', 'earlier mean 0']);
  });

  it('has the changes of an alternative by kind, added up', () => {
    const changes = changesIn(
      sums(),
      proofOf(
        [],
        [
          { unit: 0, change: 2 },
          { unit: 1, change: 3 },
          { unit: 2, change: -5 },
        ],
      ),
    );
    expect(changes.map((one) => [...one])).toEqual([
      [],
      [
        [0, 5],
        [1, -5],
      ],
    ]);
  });
});

describe('an alternative that a reader can rule out', () => {
  it('is one in which a public sum differs', () => {
    expect(faults([], [{ unit: 0, change: 1 }])).toEqual([
      'a is shown, yet differs in alternative 0',
      'all is shown, yet differs in alternative 0',
    ]);
    expect(faults(['a'], [], [{ unit: 0, change: 1 }])).toEqual([
      'all is shown, yet differs in alternative 1',
    ]);
    expect(faults([], [{ unit: 3, change: -2 }])).toEqual([
      'earlier mean 0 is shown, yet differs in alternative 0',
    ]);
  });

  it('is not one in which all changes leave the sums as they are', () => {
    const swap = [
      { unit: 0, change: 5 },
      { unit: 2, change: -5 },
      { unit: 3, change: 5 },
    ];
    expect(faults(['a'], swap)).toEqual([]);
    expect(faults([], [{ unit: 4, change: 100 }])).toEqual([]);
  });

  it('is one with an amount below nothing, or that is no number', () => {
    expect(faults([], [{ unit: 4, change: -7 }])).toEqual([]);
    expect(faults([], [{ unit: 4, change: -7.001 }])).toEqual(['alternative 0 cannot be']);
    expect(faults([], [{ unit: 4, change: Infinity }])).toEqual(['alternative 0 cannot be']);
    expect(faults([], [{ unit: 4, change: NaN }])).toEqual(['alternative 0 cannot be']);
    expect(faults([], [{ unit: 9, change: 1 }])).toEqual(['alternative 0 cannot be']);
  });

  it('may be off by what rounding does to numbers of this size, and no more', () => {
    expect(faults([], [{ unit: 0, change: 9e-8 }]).join()).toContain('a is shown');
    expect(faults([], [{ unit: 0, change: 5e-8 }])).toEqual([]);
    expect(faults([], [{ unit: 4, change: -7 - 5e-8 }])).toEqual([]);
    // All is 100, a part in 1e9 of which is more than of the largest amount.
    expect(faults(['a'], [{ unit: 0, change: 9e-8 }])).toEqual([]);
  });
});
