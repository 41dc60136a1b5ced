import { describe, expect, it } from 'vitest';
import { hideMeans } from '../../../src/disclosure/means/hide-means.js';
import type { MeansModel } from '../../../src/disclosure/means/means-model.js';
import { proofOfMeans } from '../../../src/disclosure/means/proof-of-means.js';
import type { MeanBefore, MeanCell } from '../../../src/disclosure/means/release-means.js';
import { settleAll, taskOf, type Settled } from '../../../src/disclosure/means/settle.js';
import { showAgain } from '../../../src/disclosure/means/show-again.js';
import { alike, model } from './models.js';
import { cell, range } from './releases.js';

/** The keys of what is hidden, before and after the search shows again what it need not hide. */
function hidden(of: MeansModel): readonly [found: string[], kept: string[], reasons: string[]] {
  const task = taskOf(of);
  const found = hideMeans(task);
  const keysOf = (bits: Uint8Array) =>
    of.sets.flatMap(({ keys }, set) => (bits[set] === 1 ? keys : [])).sort();
  return [
    keysOf(found.stand.hidden),
    keysOf(showAgain(task, found).hidden),
    [...found.reasons.keys()].flatMap((set) => of.sets[set]!.keys),
  ];
}

describe('the search for means to hide', () => {
  const cells = [cell('a', 0, 5), cell('b', 5, 25), cell('c', 25, 65), cell('total', 0, 65)];

  it('hides what is sensitive by itself, and the cheapest that stands against it', () => {
    expect(hidden(model(alike(65, 8), cells))).toEqual([['a', 'b'], ['a', 'b'], ['b']]);
  });

  it('hides nothing dear where something cheap does as well', () => {
    const dear = cells.map((one) => (one.key === 'b' ? { ...one, importance: 3 } : one));
    expect(hidden(model(alike(65, 8), dear))).toEqual([['a', 'c'], ['a', 'c'], ['c']]);
    const dearer = dear.map((one) => (one.key === 'c' ? { ...one, importance: 3 } : one));
    expect(hidden(model(alike(65, 8), dearer))).toEqual([['a', 'b'], ['a', 'b'], ['b']]);
    const cheap = dearer.map((one) => (one.key === 'total' ? { ...one, importance: 0.1 } : one));
    expect(hidden(model(alike(65, 8), cheap))).toEqual([['a', 'total'], ['a', 'total'], ['total']]);
  });

  it('hides no mean that has nothing to do with what fails', () => {
    const more = [...cells, cell('other', 65, 80)];
    expect(hidden(model(alike(80, 8), more))[0]).toEqual(['a', 'b']);
  });

  it('cannot hide what is out, and takes from what is left', () => {
    const before = [{ members: range(5, 25) }];
    expect(hidden(model(alike(65, 8), cells, before))[0]).toEqual(['a', 'c']);
  });

  it('takes nothing for shown that stands beside a hidden count', () => {
    // 15 are not shown, so that 12 of them say nothing of the other three.
    const off = [cell('off', 0, 15, { mayShow: false }), cell('most', 0, 12)];
    expect(hidden(model(alike(40, 8), off))).toEqual([[], [], []]);
    const on = [cell('on', 0, 15), cell('most', 0, 12)];
    expect(hidden(model(alike(40, 8), on))).toEqual([['most'], ['most'], ['most']]);
  });

  it('shows again what it hid first and need not have hidden', () => {
    // b is hidden for a, then c for e; c does for a as well.
    const second = [
      cell('e', 65, 68, { importance: 10 }),
      { ...cell('ce', 25, 68), importance: 2 },
    ];
    expect(hidden(model(alike(68, 8), [...cells, ...second]))).toEqual([
      ['a', 'b', 'c', 'e'],
      ['a', 'c', 'e'],
      ['b', 'c'],
    ]);
  });
});

describe('the settling of what must be kept', () => {
  const settle = (
    amounts: readonly number[],
    cells: readonly MeanCell[],
    before: readonly MeanBefore[] = [],
  ) => {
    const of = model(amounts, cells, before);
    const task = taskOf(of);
    const { stand } = hideMeans(task);
    const settled: Settled = { sets: new Map(), units: new Map() };
    const failure = settleAll(task, stand, settled);
    return { of, task, stand, settled, failure };
  };

  it('has an alternative for each side of each set, and the proof names them by place', () => {
    const { task, stand, settled, failure } = settle(alike(65, 8), [
      cell('a', 0, 5),
      cell('b', 5, 25),
      cell('c', 25, 65),
      cell('total', 0, 65),
    ]);
    expect(failure).toBeNull();
    // a and b are one kind of 25: a may be anything, and so may all else of it.
    expect(proofOfMeans(task, stand, settled)).toEqual({
      alternatives: [[]],
      sets: [{ members: range(0, 5), why: 'cell', low: 0, high: 0 }],
      units: [],
      known: [],
    });
  });

  it('says in the proof by how much the sums of kinds differ, in the amounts given', () => {
    // a is four of 8; that it may be a tenth more or less takes the ten beside it, and ten more.
    const { task, stand, settled, failure } = settle(alike(24, 8), [
      cell('a', 0, 4),
      cell('ab', 0, 14),
      cell('most', 4, 24),
    ]);
    expect(failure).toBeNull();
    const { alternatives, sets, units, known } = proofOfMeans(task, stand, settled);
    expect(
      alternatives.map((one) => one.map(({ unit, change }) => [unit, change.toFixed(6)])),
    ).toEqual([
      [],
      [
        [0, '-3.200000'],
        [4, '3.200000'],
        [14, '-3.200000'],
      ],
      [
        [0, '3.200000'],
        [4, '-3.200000'],
        [14, '3.200000'],
      ],
    ]);
    expect(sets).toEqual([{ members: range(0, 4), why: 'cell', low: 1, high: 2 }]);
    expect([units, known]).toEqual([[], []]);
  });

  it('settles what few of nothing are, of whom no sum tells apart that it was nothing', () => {
    // The five of nothing are in x and in y, each with twenty of 8.
    const few = settle(
      [...alike(5, 0), ...alike(40, 8)],
      [cell('x', 0, 25), { ...cell('y', 0, 0), members: [...range(0, 5), ...range(25, 45)] }],
    );
    expect(few.failure).toBeNull();
    const places = [...few.settled.units.keys()].map((unit) => few.of.places[unit]!);
    expect(places.sort((left, right) => left - right)).toEqual([0, 5, 25]);
  });

  it('leaves out what many of nothing are known to be, and not what few are', () => {
    const zeros = settle(
      [...alike(12, 0), ...alike(20, 8)],
      [cell('none', 0, 12), cell('some', 12, 32), cell('total', 0, 32)],
    );
    expect(zeros.failure).toBeNull();
    // Only the kind of the twenty is settled, by its first unit.
    expect([...zeros.settled.units.keys()]).toEqual([0]);
    expect([...zeros.settled.sets.keys()]).toEqual([]);
  });
});
