import { describe, expect, it } from 'vitest';
import { atomSet } from '../../../src/disclosure/means/atom-sets.js';
import { kindsIn, kindsWithin, knownSets } from '../../../src/disclosure/means/view.js';
import { alike, model, viewWithout } from './models.js';
import { cell, range } from './releases.js';

describe('what a reader sees', () => {
  // Two of 8, two of 4, two of 2: a row each, and a total.
  const rows = () =>
    model([8, 8, 4, 4, 2, 2], [cell('a', 0, 2), cell('b', 2, 4), cell('c', 4, 6), cell('t', 0, 6)]);

  it('puts units together that no shown sum tells apart', () => {
    const { kinds, kindOf } = viewWithout(rows(), 'a', 'b');
    expect(kinds.map(({ units, sum, isCovered, atoms }) => [units, sum, isCovered, atoms])).toEqual(
      [
        [[0, 1, 2, 3], 3, true, [0, 1]],
        [[4, 5], 0.5, true, [2]],
      ],
    );
    expect(kindOf).toEqual([0, 0, 1]);
  });

  it('has units in no shown sum as a kind that nothing covers', () => {
    const { kinds } = viewWithout(model([8, 4], [cell('a', 0, 1)]));
    expect(kinds.map(({ units, isCovered }) => [units, isCovered])).toEqual([
      [[0], true],
      [[1], false],
    ]);
  });

  it('has earlier sums before those of the present release', () => {
    const of = model(alike(6, 1), [cell('a', 0, 2), cell('b', 0, 4)], [{ members: range(3, 6) }]);
    const { equations, terms, kinds } = viewWithout(of);
    expect(equations.map((set) => [of.sets[set]!.keys, of.sets[set]!.before])).toEqual([
      [[], 0],
      [['a'], null],
      [['b'], null],
    ]);
    // The kinds: 0 and 1 in a and b, 2 in b, 3 in b and the earlier one, 4 and 5 in that alone.
    expect(kinds.map(({ units }) => units.length).sort()).toEqual([1, 1, 2, 2]);
    expect(terms.map((own) => own.length)).toEqual([2, 1, 3]);
    expect(viewWithout(of, 'a', 'b').equations).toHaveLength(1);
  });

  it('says what each person has of a kind, the most first, and who is alone in one', () => {
    // Places 0 and 3 are one person; all six are in one sum.
    const of = model([1, 16, 4, 8, 2, 6], [cell('all', 0, 6)], [], [], [7, 1, 2, 7, 4, 5]);
    const [kind] = viewWithout(of).kinds;
    expect(
      kind!.shares.map(({ versions, sum, isAll }) => [versions, sum * of.scale, isAll]),
    ).toEqual([
      [[0], 16, false],
      [[1, 5], 9, false],
      [[2], 6, false],
      [[3], 4, false],
      [[4], 2, false],
    ]);
    const alone = model([3, 5], [cell('all', 0, 2)], [], [], [1, 1]);
    expect(
      viewWithout(alone).kinds[0]!.shares.map(({ isAll, versions }) => [isAll, versions]),
    ).toEqual([[true, [0, 1]]]);
  });

  it('finds the kinds that a set meets, and those that lie within it', () => {
    const of = rows();
    const view = viewWithout(of, 'a', 'b');
    const set = (...atoms: readonly number[]) => atomSet(3, atoms);
    expect(kindsIn(view.kindOf, set(2, 1))).toEqual([0, 1]);
    // Atoms of one kind need not be neighbours.
    expect(kindsIn([0, 1, 0], set(1, 2))).toEqual([0, 1]);
    expect(kindsWithin(view, set(2, 1))).toEqual([1]);
    expect(kindsWithin(view, set(0, 1, 2))).toEqual([0, 1]);
    expect(kindsWithin(view, set(0))).toEqual([]);
  });

  const keysKnown = (hidden: readonly string[], of = rows()) =>
    knownSets(viewWithout(of, ...hidden))
      .map((set) => of.sets[set]!.keys.join())
      .sort();

  it('knows the sums that are shown, and those that follow from them', () => {
    expect(keysKnown([])).toEqual(['a', 'b', 'c', 't']);
    expect(keysKnown(['a'])).toEqual(['a', 'b', 'c', 't']);
    expect(keysKnown(['t'])).toEqual(['a', 'b', 'c', 't']);
    expect(keysKnown(['a', 'b'])).toEqual(['c', 't']);
    expect(keysKnown(['a', 't'])).toEqual(['b', 'c']);
  });
});
