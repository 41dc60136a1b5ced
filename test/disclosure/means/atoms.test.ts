import { describe, expect, it } from 'vitest';
import {
  areDisjoint,
  atomsIn,
  atomSet,
  inBoth,
  isWithin,
  setKey,
  without,
} from '../../../src/disclosure/means/atom-sets.js';
import { atomsOf, sumOf } from '../../../src/disclosure/means/atoms.js';
import { addBits, hasBit, noBits } from '../../../src/disclosure/search/bits.js';

describe('a set of atoms', () => {
  // 70 atoms take three words; 31, 32, 63 and 64 stand at the ends of words.
  const ends = () => atomSet(70, [64, 0, 31, 63, 32]);

  it('gives its atoms in order, over the ends of words', () => {
    expect(ends()).toHaveLength(3);
    expect(atomsIn(ends())).toEqual([0, 31, 32, 63, 64]);
    expect(atomsIn(atomSet(70, []))).toEqual([]);
    expect([0, 1, 31, 32, 33, 64, 69].filter((atom) => hasBit(ends(), atom))).toEqual([
      0, 31, 32, 64,
    ]);
  });

  it('lies within another that has all of its atoms, in whatever word', () => {
    expect(isWithin(atomSet(70, [31, 64]), ends())).toBe(true);
    expect(isWithin(ends(), ends())).toBe(true);
    expect(isWithin(atomSet(70, [31, 65]), ends())).toBe(false);
    expect(isWithin(atomSet(70, [1, 64]), ends())).toBe(false);
  });

  it('shares nothing with one of other atoms, in whatever word', () => {
    expect(areDisjoint(ends(), atomSet(70, [1, 30, 62, 65]))).toBe(true);
    expect(areDisjoint(ends(), atomSet(70, [1, 64]))).toBe(false);
    expect(areDisjoint(ends(), atomSet(70, [0, 65]))).toBe(false);
  });

  it('is cut and taken apart', () => {
    const other = atomSet(70, [0, 5, 63]);
    expect(atomsIn(inBoth(ends(), other))).toEqual([0, 63]);
    expect(atomsIn(without(ends(), other))).toEqual([31, 32, 64]);
  });

  it('has a key that only the same set has', () => {
    expect(setKey(ends())).toBe(setKey(atomSet(70, [0, 31, 32, 63, 64])));
    expect(setKey(ends())).not.toBe(setKey(atomSet(70, [0, 31, 32, 63])));
    expect(setKey(atomSet(70, [0]))).not.toBe(setKey(atomSet(70, [16])));
  });

  it('says of an addition whether it was one', () => {
    const bits = noBits(33);
    expect(bits).toHaveLength(2);
    expect(noBits(32)).toHaveLength(1);
    expect(addBits(bits, atomSet(33, [31, 32]))).toBe(true);
    expect(addBits(bits, atomSet(33, [31]))).toBe(false);
    expect(addBits(bits, atomSet(33, [1, 31]))).toBe(true);
    expect(atomsIn(bits)).toEqual([1, 31, 32]);
  });
});

describe('the atoms of units', () => {
  // Units 0 and 3 are in the first set alone, 1 in both, 2 in the second alone, 4 in none.
  const found = () =>
    atomsOf(
      [9, 7, 5, 3, 1],
      [
        [0, 1, 3],
        [2, 1],
      ],
    );

  it('are those that are in the same sets, in the order of their first units', () => {
    expect(found().atoms).toEqual([
      { units: [0, 3], sum: 12 },
      { units: [1], sum: 7 },
      { units: [2], sum: 5 },
      { units: [4], sum: 1 },
    ]);
    expect(found().atomOf).toEqual([0, 1, 2, 0, 3]);
    expect(found().setsOfAtoms).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('add up from the smallest amount, so that nothing of it is lost', () => {
    // From the largest up, each half would be rounded away beside 2^53.
    const large = 9007199254740992;
    expect(atomsOf([large, 1, 1], [[0, 1, 2]]).atoms[0]?.sum).toBe(9007199254740994);
  });

  it('have the sum of those that are named', () => {
    expect(sumOf(found().atoms, [0, 2])).toBe(17);
    expect(sumOf(found().atoms, [])).toBe(0);
  });
});
