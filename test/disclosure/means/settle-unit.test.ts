import { describe, expect, it } from 'vitest';
import { poolOf } from '../../../src/disclosure/means/alternatives.js';
import {
  earlierOf,
  sideKnownBefore,
  unitKnownBefore,
} from '../../../src/disclosure/means/earlier.js';
import type { MeansModel } from '../../../src/disclosure/means/means-model.js';
import { lastingTargets } from '../../../src/disclosure/means/set-targets.js';
import { settleSet } from '../../../src/disclosure/means/settle-set.js';
import { settleUnit } from '../../../src/disclosure/means/settle-unit.js';
import { alike, model, viewWithout } from './models.js';
import { cell, range } from './releases.js';

function settling(of: MeansModel, ...hidden: readonly string[]) {
  const pool = poolOf(viewWithout(of, ...hidden), []);
  const earlier = earlierOf(of);
  return { pool, earlier, unit: (place: number) => of.places.indexOf(place) };
}

describe('a unit', () => {
  // x is 0, 1 and 2, and y is 1, 2 and 3: 0 and 3 are each a kind of their own.
  const amounts = [8, 4, 2, 3];
  const [x, y] = [range(0, 3), range(1, 4)];
  const shown = () => model(amounts, [cell('x', 0, 3), cell('y', 1, 4)]);
  const before = () => model(amounts, [], [{ members: x }, { members: y }]);

  it('is settled by the truth where the others of its kind leave enough', () => {
    const { pool, earlier } = settling(model([40, 30, 20, 10], [cell('all', 0, 4)]));
    expect(settleUnit(pool, earlier, 0)).toEqual({ alternatives: [], known: [] });
    expect(pool.alternatives).toHaveLength(1);
  });

  it('fails where somebody who is alone in another kind can tell, and says by which sums', () => {
    const { pool, earlier, unit } = settling(shown());
    const failure = settleUnit(pool, earlier, unit(0));
    // 0 is x less y and 3, so whoever is 3 has it from both.
    expect(failure).toMatchObject({ about: unit(0) });
    expect('weights' in failure && [...Array.from(failure.weights!)].map(Math.abs)).toEqual([1, 1]);
  });

  it('is settled by an alternative for whoever the truth does not serve, which serves again', () => {
    const { pool, earlier, unit } = settling(shown());
    // 1 must be left to be 5, for 2, who has 2 of the 6 that both are together.
    const found = settleUnit(pool, earlier, unit(1));
    expect(found).toEqual({ alternatives: [1], known: [] });
    expect(pool.changes.map((one) => [...one.values()].map((by) => by * 8).sort())).toEqual([
      [],
      [-1, -1, 1],
    ]);
    expect(settleUnit(pool, earlier, unit(1))).toEqual(found);
    expect(pool.alternatives).toHaveLength(2);
  });

  it('may have been known before to somebody, by the same sums', () => {
    const { pool, earlier, unit } = settling(before());
    const found = settleUnit(pool, earlier, unit(0));
    const { model: of } = pool.view;
    const weights = (place: number) => of.sets.findIndex((set) => set.before === place);
    expect(found).toEqual({
      alternatives: [1],
      known: [
        {
          insider: [unit(3)],
          why: expect.arrayContaining([
            { set: weights(0), times: 1 },
            { set: weights(1), times: -1 },
          ]) as unknown,
        },
      ],
    });
  });

  it('may have been known before to everybody', () => {
    const one = model([100, 5, 4, 90], [], [{ members: range(0, 3) }]);
    const { pool, earlier } = settling(one);
    expect(settleUnit(pool, earlier, 0)).toEqual({
      alternatives: [],
      known: [{ insider: null, why: [{ set: 0, times: 1 }] }],
    });
    expect(unitKnownBefore(earlier, 0, null)).toEqual([{ set: 0, times: 1 }]);
  });

  it('may have been known before to the largest of a kind, and not to those after', () => {
    // 100, 60, 8 and 1 are 169: who has 60 leaves 109 at most, and who has 8 leaves 161.
    const one = model([100, 60, 8, 1], [], [{ members: range(0, 4) }]);
    const { pool, earlier } = settling(one);
    expect(settleUnit(pool, earlier, 0)).toEqual({
      alternatives: [],
      known: [{ insider: [1], why: [{ set: 0, times: 1 }] }],
    });
    expect(unitKnownBefore(earlier, 0, one.versionsOf[2]!)).toBeNull();
    expect(unitKnownBefore(earlier, 0, one.versionsOf[1]!)).toHaveLength(1);
  });

  it('may have been known before to the largest of a kind, and to the next', () => {
    // Of 111 that may be 110: who has 6 of it knew, and so did who has 5.
    const one = model([100, 6, 5], [], [{ members: range(0, 3) }]);
    const { pool, earlier } = settling(one);
    const why = [{ set: 0, times: 1 }];
    expect(settleUnit(pool, earlier, 0)).toEqual({
      alternatives: [],
      known: [
        { insider: [1], why },
        { insider: [2], why },
      ],
    });
  });

  it('may have been known before to who has several of its kind together', () => {
    const one = model([100, 30, 30, 8, 1], [], [{ members: range(0, 5) }], [], [0, 1, 1, 3, 4]);
    const { pool, earlier } = settling(one);
    expect(settleUnit(pool, earlier, 0)).toEqual({
      alternatives: [],
      known: [{ insider: [1, 2], why: [{ set: 0, times: 1 }] }],
    });
    // Their own they know, and it is no matter.
    expect(settleUnit(pool, earlier, 1)).toEqual({ alternatives: [], known: [] });
  });

  it('may have been known before to who has one version beside who has several', () => {
    // Of 111 that may be 110: who has 5 of it knew, and so did who has two versions of 3.
    const one = model([100, 5, 3, 3], [], [{ members: range(0, 4) }], [], [0, 1, 2, 2]);
    const { pool, earlier } = settling(one);
    const why = [{ set: 0, times: 1 }];
    expect(settleUnit(pool, earlier, 0)).toEqual({
      alternatives: [],
      known: [
        { insider: [1], why },
        { insider: [2, 3], why },
      ],
    });
  });

  it('is not known by earlier releases where there are none', () => {
    const { earlier, unit } = settling(shown());
    expect(unitKnownBefore(earlier, unit(0), [unit(3)])).toBeNull();
  });
});

describe('a sensitive set', () => {
  const amounts = alike(24, 8);
  const targetOf = (of: MeansModel, units: number) =>
    lastingTargets(of).find(({ high }) => Math.abs(high - units * 1.1) < 1e-9)!;

  it('is settled by the truth on both sides where others may have all of it', () => {
    const of = model(amounts, [cell('a', 0, 4), cell('ab', 0, 24)]);
    const { pool, earlier } = settling(of, 'a');
    expect(settleSet(pool, earlier, targetOf(of, 4))).toEqual([
      { side: 'high', alternative: 0, known: null },
      { side: 'low', alternative: 0, known: null },
    ]);
  });

  it('fails where it is shown, and where it follows, by the sums that tell', () => {
    const of = () => model(amounts, [cell('a', 0, 4), cell('b', 4, 24), cell('ab', 0, 24)]);
    const shown = settling(of());
    expect(settleSet(shown.pool, shown.earlier, targetOf(of(), 4))).toMatchObject({
      weights: Float64Array.of(1, 0, 0),
    });
    const follows = settling(of(), 'a');
    expect(settleSet(follows.pool, follows.earlier, targetOf(of(), 4))).toMatchObject({
      weights: Float64Array.of(-1, 1),
    });
  });

  it('finds an alternative for each side, and the same again', () => {
    // a is alone in ab and in ac, of which b and c are in bc: no sum but these is shown.
    const of = model(amounts, [cell('a', 0, 4), cell('ab', 0, 14), cell('most', 4, 24)]);
    const { pool, earlier } = settling(of, 'a');
    const found = settleSet(pool, earlier, targetOf(of, 4));
    expect(found).toEqual([
      { side: 'high', alternative: 1, known: null },
      { side: 'low', alternative: 2, known: null },
    ]);
    const changes = pool.changes.map((one) => [...one.values()].reduce((all, by) => all + by, 0));
    expect(changes[0]).toBe(0);
    expect(changes[1]).toBeCloseTo(0.4, 9);
    expect(changes[2]).toBeCloseTo(-0.4, 9);
    expect(settleSet(pool, earlier, targetOf(of, 4))).toEqual(found);
    expect(pool.alternatives).toHaveLength(3);
  });

  it('may have been known before, on each side by itself', () => {
    const of = model(amounts, [], [{ members: range(0, 4) }]);
    const { pool, earlier } = settling(of);
    const target = targetOf(of, 4);
    const why = [{ set: 0, times: 1 }];
    expect(settleSet(pool, earlier, target)).toEqual([
      { side: 'high', alternative: null, known: why },
      { side: 'low', alternative: null, known: why },
    ]);
    expect(sideKnownBefore(earlier, target, 'low')).toEqual(why);
    const later = settling(model(amounts, [cell('a', 0, 4)]));
    expect(sideKnownBefore(later.earlier, target, 'high')).toBeNull();
  });
});
