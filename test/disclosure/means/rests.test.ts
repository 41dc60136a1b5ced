import { describe, expect, it } from 'vitest';
import { atomsIn, atomSet } from '../../../src/disclosure/means/atom-sets.js';
import { restFinder } from '../../../src/disclosure/means/rests.js';
import type { Bits } from '../../../src/disclosure/search/bits.js';

const size = 40;
const sets = (...all: readonly (readonly number[])[]): Bits[] =>
  all.map((atoms) => atomSet(size, atoms));
const finder = (isTold: (rest: Bits) => boolean = () => true) => {
  const restsOf = restFinder(isTold);
  return (...all: readonly (readonly number[])[]) => restsOf(sets(...all)).map(atomsIn);
};

describe('what is left of known sets', () => {
  it('is what disjoint ones inside do not have', () => {
    expect(finder()([0, 1, 2, 39], [0, 1], [2])).toEqual([[39]]);
    expect(finder()([0, 1, 2], [0, 1, 2])).toEqual([]);
    expect(finder()([0, 1], [2, 3])).toEqual([]);
  });

  it('is one rest for each family, begun with each set that no other family has yet', () => {
    // 0, 1, 2 and 4 together, then 2, 3 and 4.
    expect(finder()([0, 1, 2, 3, 4, 5], [0, 1, 2], [2, 3], [4])).toEqual([
      [3, 5],
      [0, 1, 5],
    ]);
  });

  it('is of the outermost sets alone: what lies within another leaves its rest there', () => {
    expect(finder()([0, 1, 2, 3], [0, 1, 2], [0, 1])).toEqual([[3], [2]]);
  });

  it('is of several sets together, too', () => {
    expect(finder()([0, 1, 2], [3, 4, 5], [2, 3])).toEqual([[0, 1, 4, 5]]);
  });

  it('is of one word as of another, and each rest once', () => {
    expect(finder()([0, 32, 33], [0, 32], [1, 32, 33], [1, 32])).toEqual([[33]]);
  });

  it('is only what is asked for, and nothing that is nobody', () => {
    const asked: number[][] = [];
    const rests = finder((rest) => {
      asked.push([...atomsIn(rest)]);
      return !atomsIn(rest).includes(5);
    });
    expect(rests([0, 1, 2, 3, 4, 5], [0, 1, 2, 4, 5], [2, 3], [3, 4])).toEqual([[3]]);
    expect(asked).not.toContainEqual([]);
  });

  it('is found again for the same sets, and anew for others inside', () => {
    const rests = finder();
    expect(rests([0, 1, 2, 3], [0, 1])).toEqual([[2, 3]]);
    expect(rests([0, 1, 2, 3], [0, 1])).toEqual([[2, 3]]);
    expect(rests([0, 1, 2, 3], [0])).toEqual([[1, 2, 3]]);
    expect(rests([0, 1, 2, 3])).toEqual([]);
  });
});
