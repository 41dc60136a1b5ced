import { describe, expect, it } from 'vitest';
import { atomsIn } from '../../../src/disclosure/means/atom-sets.js';
import { alike, model } from './models.js';
import { cell, range } from './releases.js';

describe('the model of a release of means', () => {
  it('numbers units from the largest amount down, and measures in a power of two', () => {
    const { places, scale, amounts } = model([3, 10, 0, 7], [cell('a', 0, 4)]);
    expect(places).toEqual([1, 3, 0, 2]);
    expect(scale).toBe(16);
    expect(amounts).toEqual([0.625, 0.4375, 0.1875, 0]);
  });

  it.each([
    [[8, 3], 8],
    [[9], 16],
    [[0.25, 0.1], 0.25],
    [[0.3], 0.5],
    [[1], 1],
    [[0, 0], 1],
    [[], 1],
  ])('measures %j in the least power of two that nothing is above: %d', (amounts, scale) => {
    expect(model(amounts, []).scale).toBe(scale);
  });

  it('takes cells of the same units for one set, with all its keys and costs', () => {
    const { sets } = model(alike(12, 4), [
      cell('b', 0, 12, { importance: 2 }),
      cell('a', 0, 12),
      cell('c', 0, 5),
    ]);
    expect(
      sets.map(({ keys, size, cost, before, isSensitive }) => [
        keys,
        size,
        cost,
        before,
        isSensitive,
      ]),
    ).toEqual([
      [['c'], 5, 5, null, true],
      [['a', 'b'], 12, 36, null, false],
    ]);
  });

  it('puts what can be hidden first, the cheapest first, and what is out or may not be shown last', () => {
    const { sets } = model(
      alike(30, 4),
      [
        cell('dear', 0, 4, { importance: 9 }),
        cell('off', 4, 15, { mayShow: false }),
        cell('large', 0, 20),
      ],
      [{ members: range(10, 30) }, { members: range(0, 20) }],
      [{ members: range(0, 2) }],
    );
    expect(sets.map(({ keys, size, before }) => [keys, size, before])).toEqual([
      [['large'], 20, 1],
      [['dear'], 4, null],
      [[], 11, null],
      [[], 2, null],
      [[], 20, 0],
    ]);
  });

  it('knows the place of what was shown before, whether or not it was hidden another time', () => {
    const twice = [{ members: range(0, 10) }];
    const { sets } = model(alike(10, 1), [], twice, twice);
    expect(sets.map(({ before, size }) => [before, size])).toEqual([[0, 10]]);
  });

  it('leaves out sets of nobody', () => {
    expect(model([1, 2], [cell('none', 0, 0)], [{ members: [] }]).sets).toEqual([]);
  });

  it('puts the versions of one unit together', () => {
    const { versionsOf } = model([9, 8, 7, 6], [], [], [], [5, 2, 5, 1]);
    expect(versionsOf).toEqual([[0, 2], [1], [0, 2], [3]]);
  });

  it('asks the rule of amounts as they are', () => {
    // Ten units of whom one has nearly everything, and ten alike.
    const { atoms, isSensitive, sets } = model(
      [5000, ...alike(9, 1), ...alike(10, 40)],
      [cell('one', 0, 10), cell('alike', 10, 20)],
    );
    expect(atoms.map(({ units }) => units.length).sort()).toEqual([10, 10]);
    expect(sets.map(({ keys, isSensitive: own }) => [keys, own])).toEqual([
      [['alike'], false],
      [['one'], true],
    ]);
    for (const set of sets) {
      expect(isSensitive(set.atoms)).toBe(set.isSensitive);
      expect(isSensitive(set.atoms)).toBe(set.isSensitive);
      expect(atomsIn(set.atoms)).toHaveLength(1);
    }
  });

  it('tells nobody apart who is in the same sets', () => {
    const { atoms, atomOf } = model([4, 4, 2, 2], [cell('a', 0, 3), cell('b', 2, 4)]);
    // Units by amount and sets: the two of 4 in a alone, one of 2 in both, one of 2 in b alone.
    expect(atoms.map(({ units, sum }) => [units, sum])).toEqual([
      [[0, 1], 2],
      [[2], 0.5],
      [[3], 0.5],
    ]);
    expect(atomOf).toEqual([0, 0, 1, 2]);
  });
});

describe('input that makes no sense', () => {
  it.each([
    ['an amount below nothing', [1, -1], [], [], [0, 1]],
    ['an amount without end', [1, Infinity], [], [], [0, 1]],
    ['fewer owners than amounts', [1, 2], [], [], [0]],
    ['two means of one key', [1, 2], [cell('a', 0, 1), cell('a', 1, 2)], [], [0, 1]],
    ['a unit that is not listed', [1, 2], [cell('a', 0, 3)], [], [0, 1]],
    ['a unit twice in an earlier mean', [1, 2], [], [{ members: [1, 1] }], [0, 1]],
    ['a unit that is not listed in an earlier mean', [1, 2], [], [{ members: [2] }], [0, 1]],
    ['an amount that is no number', [1, NaN], [], [], [0, 1]],
  ])('is refused: %s', (_, amounts, cells, before, owners) => {
    expect(() => model(amounts, cells, before, [], owners)).toThrow(RangeError);
  });

  it('is refused of what was hidden before as of what was shown', () => {
    expect(() => model([1, 2], [], [], [{ members: [2] }])).toThrow(RangeError);
  });
});
