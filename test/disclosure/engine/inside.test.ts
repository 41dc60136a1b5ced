import { describe, expect, it } from 'vitest';
import type { Condition, Population } from '../../../src/disclosure/release.js';
import { insideOf } from '../../../src/disclosure/rules/inside.js';
import type { SensitiveSet } from '../../../src/disclosure/rules/sensitive-sets.js';
import { countIn, spaceOf } from '../../../src/disclosure/sets/space.js';

const row = (value: string): Condition => ({ field: 'row', values: [value] });
const column = (...values: readonly string[]): Condition => ({ field: 'column', values });
const [r1, r2] = [row('r1'), row('r2')];
const c1 = column('c1');

/** Somebody in r1 and c1, and five in r2 and c1; nobody is in c2 or c3. */
const population: Population = {
  fields: [
    { field: 'row', values: ['r1', 'r2'] },
    { field: 'column', values: ['c1', 'c2', 'c3'] },
  ],
  units: [
    { values: ['r1', 'c1'], count: 1 },
    { values: ['r2', 'c1'], count: 5 },
  ],
};

interface Asked {
  readonly whole: readonly Condition[];
  readonly part?: readonly Condition[];
}

/** Whether the first count is, for certain, inside the second, where these sets are known to be empty. */
function isInside(
  inner: Asked,
  outer: Asked,
  ...empty: readonly (readonly Condition[])[]
): boolean {
  const space = spaceOf(population, [
    ...[r1, r2, c1, column('c2'), column('c3')].map((one) => [one]),
  ]);
  const setOf = ({ whole, part }: Asked): SensitiveSet => {
    const boxes = {
      whole: space.boxOf(whole)!,
      part: part === undefined ? null : space.boxOf(part)!,
    };
    const count =
      countIn(space, boxes.whole) - (boxes.part === null ? 0 : countIn(space, boxes.part));
    const said = { whole, part: part ?? null, count, why: 'small', cells: [] } as const;
    return { ...boxes, said: { ...said, least: 1, most: 5 } };
  };
  const sets = [setOf(inner), setOf(outer)];
  const tell = insideOf(
    space,
    sets,
    empty.map((conditions) => space.boxOf(conditions)!),
  );
  expect(tell(0, 1)).toBe(tell(0, 1));
  return tell(0, 1);
}

describe('a count of one unit', () => {
  it('is inside another by its conditions, and itself', () => {
    expect(isInside({ whole: [r1, c1] }, { whole: [r1] })).toBe(true);
    expect(isInside({ whole: [r1, c1] }, { whole: [c1, r1] })).toBe(true);
    expect(isInside({ whole: [r1, column('c1', 'c2')] }, { whole: [r1] })).toBe(true);
  });

  it('is so where everybody sees that there are no others, and not where some could be', () => {
    const one = { whole: [r1] };
    const other = { whole: [r1, c1] };
    expect(isInside(one, other)).toBe(false);
    expect(isInside(one, other, [r1, column('c2')], [r1, column('c3')])).toBe(true);
    expect(isInside(one, other, [column('c3', 'c2')])).toBe(true);
    expect(isInside(one, other, [r1, column('c2')])).toBe(false);
    expect(isInside(one, other, [r2, column('c2')], [r2, column('c3')])).toBe(false);
  });

  it('is not inside one that others are, nor are several inside one', () => {
    expect(isInside({ whole: [r2, c1] }, { whole: [r2] }, [column('c2', 'c3')])).toBe(false);
    expect(isInside({ whole: [r1, c1] }, { whole: [r2] })).toBe(false);
    expect(isInside({ whole: [c1] }, { whole: [r1, c1] })).toBe(false);
  });

  it('may be nobody, who is inside whatever all of theirs would be in', () => {
    expect(isInside({ whole: [r1, column('c2')] }, { whole: [r1] })).toBe(true);
    expect(isInside({ whole: [r2, column('c2')] }, { whole: [r1] })).toBe(false);
  });

  it('may be what one set has and another has not', () => {
    // All but those of r2 are those of r1.
    const rest = { whole: [], part: [r2] };
    expect(isInside(rest, { whole: [r1] })).toBe(true);
    expect(isInside(rest, { whole: [r1, c1] })).toBe(false);
    expect(isInside(rest, { whole: [r1, c1] }, [column('c2', 'c3')])).toBe(true);
    expect(isInside({ whole: [r1, c1] }, rest)).toBe(true);
    expect(isInside({ whole: [r1] }, rest)).toBe(true);
    // Of c1 without r2 nobody is in r2, which is plain from what it is without.
    expect(isInside({ whole: [c1], part: [r2, c1] }, rest)).toBe(true);
    expect(isInside({ whole: [c1], part: [r2, c1] }, { whole: [c1], part: [r2] })).toBe(true);
    // That nobody of r1 is in c2 must be seen, for all but c2 to have them.
    expect(isInside({ whole: [r1] }, { whole: [r1], part: [column('c2')] })).toBe(false);
    expect(
      isInside({ whole: [r1] }, { whole: [r1], part: [column('c2')] }, [r1, column('c2')]),
    ).toBe(true);
  });

  it('must be one of those that are asked about', () => {
    const space = spaceOf(population, []);
    expect(() => insideOf(space, [], [])(0, 1)).toThrow('no such sensitive count');
  });
});
