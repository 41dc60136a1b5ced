import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../src/disclosure/model/build-model.js';
import { peopleOf } from '../../../src/disclosure/proof/people.js';
import { populationOf } from '../../../src/disclosure/proof/population-of.js';
import type { Condition, Population } from '../../../src/disclosure/release.js';
import { spaceOf } from '../../../src/disclosure/sets/space.js';

const is = (field: string, value: string): Condition => ({ field, values: [value] });

/** Two tables, of a and b and of b and c: their cells from 0 and from 4, what they share from 8. */
const population: Population = {
  fields: [
    { field: 'c', values: ['c1', 'c2'] },
    { field: 'a', values: ['a1', 'a2'] },
    { field: 'b', values: ['b1', 'b2'] },
  ],
  units: [
    { values: ['c1', 'a1', 'b1'], count: 1 },
    { values: ['c2', 'a1', 'b1'], count: 2 },
    { values: ['c1', 'a2', 'b2'], count: 4 },
    { values: ['c2', 'a2', 'b2'], count: 0 },
  ],
};

/** What differs in a population that has these changes of base cells. */
function changed(
  cells: Readonly<Record<number, number>>,
  conjunctions: readonly (readonly Condition[])[] = [
    [is('a', 'a1'), is('b', 'b1')],
    [is('b', 'b1'), is('c', 'c1')],
  ],
): readonly string[] {
  const space = spaceOf(population, conjunctions);
  const model = buildModel(
    space,
    conjunctions.map((one) => space.boxOf(one)!),
    [],
  );
  const table = new Int32Array(model.truth.length);
  for (const [cell, change] of Object.entries(cells)) table[Number(cell)] = change;
  return populationOf(model, peopleOf(population, space), table).map(
    ({ values, change }) => `${values.join(' ')} ${change}`,
  );
}

describe('a population that has the base cells of a table', () => {
  it('is the true one where nothing differs', () => {
    expect(changed({})).toEqual([]);
  });

  it('has units that take over what the table asks for, and keep all else', () => {
    expect(changed({ 0: -1, 2: 1 })).toEqual(['a1 b1 c1 -1', 'a2 b1 c1 1']);
    expect(changed({ 4: -1, 5: 1 })).toEqual(['a1 b1 c1 -1', 'a1 b1 c2 1']);
    expect(changed({ 5: -2, 4: 2 })).toEqual(['a1 b1 c1 2', 'a1 b1 c2 -2']);
  });

  it('takes them from one kind after the other, as far as these go', () => {
    expect(changed({ 0: -3, 2: 3 })).toEqual([
      'a1 b1 c1 -1',
      'a1 b1 c2 -2',
      'a2 b1 c1 1',
      'a2 b1 c2 2',
    ]);
    expect(changed({ 0: -2, 2: 2 })).toEqual([
      'a1 b1 c1 -1',
      'a1 b1 c2 -1',
      'a2 b1 c1 1',
      'a2 b1 c2 1',
    ]);
  });

  it('gives them to one cell after the other, each what it lacks', () => {
    // Three of b1 become one of a2 and b1, and two of a2 and b2, or of c1 and c2 there.
    expect(changed({ 0: -3, 2: 1, 3: 2, 4: 0, 5: -2, 6: 1, 7: 1, 8: -2, 9: 2 })).toEqual([
      'a1 b1 c1 -1',
      'a1 b1 c2 -2',
      'a2 b1 c1 1',
      'a2 b2 c1 1',
      'a2 b2 c2 1',
    ]);
  });

  it('moves units of later tables only among those that share', () => {
    // In b2 one of c1 becomes c2, in b1 one of c2 becomes c1: no unit changes b.
    expect(changed({ 4: 1, 5: -1, 6: -1, 7: 1 })).toEqual([
      'a1 b1 c1 1',
      'a1 b1 c2 -1',
      'a2 b2 c1 -1',
      'a2 b2 c2 1',
    ]);
  });

  it('does so, too, where what they share is told last', () => {
    // Of a and c and of b and c: one of b1 and c2 becomes b2, one of b2 and c1 becomes b1.
    const tables = [
      [is('a', 'a1'), is('c', 'c1')],
      [is('b', 'b1'), is('c', 'c1')],
    ];
    expect(changed({ 4: 1, 5: -1, 6: -1, 7: 1 }, tables)).toEqual([
      'a1 b1 c2 -1',
      'a1 b2 c2 1',
      'a2 b1 c1 1',
      'a2 b2 c1 -1',
    ]);
  });

  it('has units that come and go', () => {
    expect(changed({ 0: -1, 4: -1, 8: -1 })).toEqual(['a1 b1 c1 -1']);
    expect(changed({ 3: 2, 6: 2, 9: 2 })).toEqual(['a2 b2 c1 2']);
    // Who is new is of c1 until the second table asks for c2: then one who was there becomes that.
    expect(changed({ 1: 1, 7: 1, 9: 1 })).toEqual(['a1 b2 c1 1', 'a2 b2 c1 -1', 'a2 b2 c2 1']);
  });

  it('cannot be where the tables do not agree, or ask for units that there are not', () => {
    expect(() => changed({ 4: -1 })).toThrow('margins that do not agree');
    expect(() => changed({ 5: 1 })).toThrow('margins that do not agree');
    expect(() => changed({ 4: -1, 6: 1 })).toThrow('margins that do not agree');
    expect(() => changed({ 0: -4, 2: 4 })).toThrow('nobody is left in a cell that holds too many');
  });
});

describe('the people of a population', () => {
  const nested: Population = {
    fields: [
      { field: 'group', values: ['G', 'H'] },
      { field: 'code', values: ['g1', 'g2', 'h1', 'h2'] },
      { field: 'sex', values: ['f', 'm'] },
    ],
    units: [
      { values: ['G', 'g2', 'm'], count: 3 },
      { values: ['H', 'h2', 'f'], count: 0 },
      { values: ['G', 'g2', 'm'], count: 2 },
      { values: ['G', 'g1', 'f'], count: 1 },
    ],
    nested: [{ fine: 'code', broad: 'group', of: { g1: 'G', g2: 'G', h1: 'H', h2: 'H' } }],
  };
  const people = () => peopleOf(nested, spaceOf(nested, [[is('group', 'G')]]));

  it('are kinds in order, each once, with fields sorted, and classes as far as counts tell', () => {
    const { fields, kinds } = people();
    expect(fields).toEqual(['code', 'group', 'sex']);
    // One field, code, of the classes g1 and g2, and h1 and h2; and sex, which no count asks for.
    expect(kinds.map(({ values, classes, count }) => [values, classes, count])).toEqual([
      [['g1', 'G', 'f'], [0, 0], 1],
      [['g2', 'G', 'm'], [0, 0], 5],
    ]);
  });

  it('keep their values unless they must change, and broad fields follow', () => {
    const { kinds, withClasses } = people();
    const second = kinds[1]!;
    expect(withClasses(second, new Map([[0, 0]]))).toBe(second);
    const moved = withClasses(second, new Map([[0, 1]]));
    expect(moved).toMatchObject({ values: ['h1', 'H', 'm'], classes: [1, 0], count: 0 });
    expect(withClasses(second, new Map([[0, 1]]))).toBe(moved);
    expect(withClasses(moved, new Map([[0, 0]])).values).toEqual(['g1', 'G', 'm']);
    expect(withClasses(null, new Map([[0, 1]])).values).toEqual(['h1', 'H', 'f']);
    expect(withClasses(null, new Map()).values).toEqual(['g1', 'G', 'f']);
  });
});
