import { describe, expect, it } from 'vitest';
import { atomsIn } from '../../../src/disclosure/means/atom-sets.js';
import type { MeansModel } from '../../../src/disclosure/means/means-model.js';
import type { SetTarget } from '../../../src/disclosure/means/set-targets.js';
import { rulesOf, targetsIn } from '../../../src/disclosure/means/targets.js';
import { alike, model, viewWithout } from './models.js';
import { cell, range } from './releases.js';

const placesOf = (of: MeansModel, atoms: Parameters<typeof atomsIn>[0]) =>
  atomsIn(atoms)
    .flatMap((atom) => of.atoms[atom]!.units.map((unit) => of.places[unit]!))
    .sort((left, right) => left - right);

/** Why and of whom the targets of a view are; then those that take solving; then who is open. */
function found(of: MeansModel, ...hidden: readonly string[]) {
  const said = (targets: readonly SetTarget[]) =>
    targets.map(({ why, atoms }) => [why, placesOf(of, atoms)]);
  const { sets, solved, openZeros } = targetsIn(viewWithout(of, ...hidden), rulesOf(of));
  return { sets: said(sets), solved: said(solved()), open: placesOf(of, openZeros) };
}

describe('what must be kept from a reader', () => {
  const eight = (units: number) => alike(units, 8);

  it('are few who are left of a shown sum when others are taken from it, together', () => {
    // x is a, b and five more; neither a nor b alone leaves few.
    const of = () => model(eight(65), [cell('a', 0, 30), cell('b', 30, 60), cell('x', 0, 65)]);
    expect(found(of()).sets).toEqual([['rest', range(60, 65)]]);
    expect(found(of(), 'a').sets).toEqual([]);
    expect(found(of(), 'x').sets).toEqual([]);
  });

  it('are few whom no shown sum tells apart', () => {
    // Who is in both of two sums that overlap.
    const of = () => model(eight(40), [cell('x', 0, 22), cell('y', 18, 40)]);
    expect(found(of()).sets).toEqual([['kind', range(18, 22)]]);
    expect(found(of(), 'x').sets).toEqual([]);
    // One alone is no set: their amount is asked for by itself.
    expect(found(model(eight(40), [cell('x', 0, 21), cell('y', 20, 40)])).sets).toEqual([]);
  });

  it('are few whom solving equations tells, and these are asked for apart', () => {
    const groups = { a: range(0, 4), b: range(4, 24), c: range(24, 49) };
    const of = model(eight(49), [
      { ...cell('ab', 0, 0), members: [...groups.a, ...groups.b] },
      { ...cell('ac', 0, 0), members: [...groups.a, ...groups.c] },
      { ...cell('bc', 0, 0), members: [...groups.b, ...groups.c] },
    ]);
    const { sets, solved } = found(of);
    expect(sets).toEqual([['kind', groups.a]]);
    expect(solved).toEqual([['rest', groups.a]]);
  });

  it('are each named once, by the first of their reasons', () => {
    const of = model(eight(65), [
      cell('a', 0, 60),
      cell('few', 60, 65, { mayShow: false }),
      cell('x', 0, 65),
    ]);
    expect(found(of).sets).toEqual([['cell', range(60, 65)]]);
    expect(found(of).solved).toEqual([]);
  });

  it('are not they of whom many are known to be nothing', () => {
    // Twelve of nothing in ab, of whom four are in a: that it was nothing is known of all.
    const zeros = [...alike(12, 0), ...eight(20)];
    const of = model(zeros, [cell('a', 0, 4), cell('ab', 0, 12), cell('t', 0, 32)]);
    expect(found(of, 'a')).toEqual({ sets: [], solved: [], open: range(0, 12) });
    // With ab hidden nobody knows.
    expect(found(of, 'a', 'ab')).toEqual({
      sets: [
        ['cell', range(0, 4)],
        ['part', range(4, 12)],
      ],
      solved: [],
      open: [],
    });
  });

  it('are not they either whom solving tells of those known to be nothing', () => {
    const groups = { a: range(0, 4), b: range(4, 24), c: range(24, 49) };
    const of = model(alike(49, 0), [
      { ...cell('ab', 0, 0), members: [...groups.a, ...groups.b] },
      { ...cell('ac', 0, 0), members: [...groups.a, ...groups.c] },
      { ...cell('bc', 0, 0), members: [...groups.b, ...groups.c] },
    ]);
    expect(found(of)).toEqual({ sets: [], solved: [], open: range(0, 49) });
  });

  it('are they of whom few are known to be nothing', () => {
    const few = model([...alike(4, 0), ...eight(20)], [cell('none', 0, 4), cell('t', 0, 24)]);
    expect(found(few)).toEqual({ sets: [['cell', range(0, 4)]], solved: [], open: [] });
  });
});
