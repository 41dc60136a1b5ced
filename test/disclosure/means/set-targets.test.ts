import { describe, expect, it } from 'vitest';
import { atomsIn, atomSet } from '../../../src/disclosure/means/atom-sets.js';
import type { MeansModel } from '../../../src/disclosure/means/means-model.js';
import {
  lastingTargets,
  targetsOf,
  type SetTarget,
} from '../../../src/disclosure/means/set-targets.js';
import { alike, model } from './models.js';
import { cell, range } from './releases.js';

/** Why, the places of the units, and what must be left possible, in the amounts given. */
function said(of: MeansModel, targets: readonly SetTarget[]) {
  return targets.map(({ why, atoms, low, high }) => {
    const units = atomsIn(atoms).flatMap((atom) => of.atoms[atom]!.units);
    const places = units.map((unit) => of.places[unit]!).sort((left, right) => left - right);
    return [why, places, low === null ? null : low * of.scale, high * of.scale];
  });
}

const lasting = (of: MeansModel) => said(of, lastingTargets(of));

describe('the sets that are sensitive whatever is hidden', () => {
  it('are cells of few, and what is left of a cell without one inside it', () => {
    const of = model(alike(24, 128), [cell('a', 0, 12), cell('b', 0, 8), cell('c', 12, 24)]);
    // 8 units of 128 are 1,024, give or take a tenth; the 4 others of a are 512.
    expect(lasting(of)).toEqual([
      ['cell', range(0, 8), 921.6, 1126.4],
      ['part', range(8, 12), 460.8, 563.2],
    ]);
  });

  it('are those of earlier releases, too, shown or hidden', () => {
    const of = model(
      alike(30, 128),
      [cell('a', 0, 12)],
      [{ members: range(12, 15) }],
      [{ members: range(20, 24) }],
    );
    expect(lasting(of)).toEqual([
      ['cell', [20, 21, 22, 23], 460.8, 563.2],
      ['cell', [12, 13, 14], 345.6, 422.4],
    ]);
  });

  it('are each once, with the first of their reasons', () => {
    const of = model(alike(24, 128), [cell('a', 0, 12), cell('b', 0, 8), cell('rest', 8, 12)]);
    expect(lasting(of)).toEqual([
      ['cell', [8, 9, 10, 11], 460.8, 563.2],
      ['cell', range(0, 8), 921.6, 1126.4],
    ]);
  });

  it('need no doubt on the low side where even the truth is less than 1', () => {
    const one = (amount: number) => lasting(model([amount, 64], [cell('a', 0, 1)]));
    expect(one(0.5)).toEqual([['cell', [0], null, 1.5]]);
    expect(one(1)).toEqual([['cell', [0], 0, 2]]);
    expect(one(20)).toEqual([['cell', [0], 18, 22]]);
  });

  const versions = (then: readonly number[], now: readonly number[]) => {
    const of = model(alike(40, 128), [{ ...cell('now', 0, 0), members: now }], [{ members: then }]);
    return lasting(of).map(([why, places]) => [why, places]);
  };

  it('are what only one of two versions of a cell has', () => {
    expect(versions(range(0, 20), range(4, 24))).toEqual([
      ['version', range(20, 24)],
      ['version', range(0, 4)],
    ]);
    // Few that both have are as sensitive.
    expect(versions(range(0, 12), range(4, 16))).toEqual([
      ['version', range(4, 12)],
      ['version', range(12, 16)],
      ['version', range(0, 4)],
    ]);
  });

  it('are versions where they share half of the larger, not where it is less', () => {
    expect(versions(range(0, 20), range(10, 26))).toEqual([['version', range(20, 26)]]);
    expect(versions(range(0, 20), range(11, 26))).toEqual([]);
  });

  it('are no versions where both are of the present release, or both were hidden', () => {
    const both = [cell('a', 0, 20), cell('b', 4, 24)];
    expect(lasting(model(alike(40, 128), both))).toEqual([]);
    expect(lasting(model(alike(40, 128), [], [], both))).toEqual([]);
    expect(lasting(model(alike(40, 128), [], both)).map(([why]) => why)).toEqual([
      'version',
      'version',
    ]);
  });

  it('are no versions where the one is all of the other: then what is left is a part', () => {
    expect(versions(range(0, 20), range(0, 16))).toEqual([['part', range(16, 20)]]);
  });
});

describe('sensitive sets among some', () => {
  it('leave out those of nobody, of many, and those named before', () => {
    const of = model(alike(24, 128), [cell('a', 0, 12), cell('b', 0, 8)]);
    const set = (...atoms: readonly number[]) => atomSet(of.atoms.length, atoms);
    const few = of.atoms.findIndex(({ units }) => units.length === 4);
    const named = [
      { why: 'rest', atoms: set() },
      { why: 'rest', atoms: set(0, 1) },
      { why: 'rest', atoms: set(few) },
      { why: 'kind', atoms: set(few) },
    ] as const;
    expect(said(of, targetsOf(of, named))).toEqual([['rest', range(8, 12), 460.8, 563.2]]);
  });
});
