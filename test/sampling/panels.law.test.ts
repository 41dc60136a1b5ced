import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample } from '../../src/sampling/draw-sample.js';
import { dealPanels } from '../../src/sampling/panels.js';
import { allocationNames } from './law-demands.js';
import { choices, designFor, frames, frozen, seeds } from './law-designs.js';

const countsOf = (dealt: readonly number[], panels: number) =>
  Array.from({ length: panels }, (_, index) => dealt.filter((each) => each === index + 1).length);

const spread = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);

describe('panels', () => {
  it('hold every sampled unit once and no reserve, and their sizes differ by at most one', () => {
    fc.assert(
      fc.property(
        frames,
        seeds,
        choices,
        fc.integer({ min: 2, max: 6 }),
        (units, seed, choice, panels) => {
          const plain = designFor('simple', units, choice);
          fc.pre(plain.size >= panels);
          const design = { ...plain, panels, reserves: 2 };
          const drawn = drawSample(frozen(units, design), design, seed).strata.flatMap(
            (stratum) => stratum.drawn,
          );
          const dealt = drawn.flatMap(({ role, panel }) => {
            expect(panel === null).toBe(role === 'reserve');
            return panel === null ? [] : [panel];
          });
          const counts = countsOf(dealt, panels);
          expect(counts.reduce((sum, each) => sum + each, 0)).toBe(design.size);
          expect(spread(counts)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('of a larger sample go on from those of the smaller', () => {
    const dealing = fc.tuple(
      fc.array(fc.nat(4), { maxLength: 60 }),
      fc.integer({ min: 2, max: 6 }),
    );
    fc.assert(
      fc.property(dealing, fc.array(fc.nat(4), { maxLength: 10 }), ([steps, panels], more) => {
        const before = dealPanels(steps, 5, panels);
        const after = dealPanels([...steps, ...more], 5, panels);
        before.forEach((dealt, index) =>
          expect(after[index]!.slice(0, dealt.length)).toEqual(dealt),
        );
      }),
    );
  });

  it.each(allocationNames)('each hold a part of every stratum, shared out by %s', (allocation) => {
    const units = Array.from({ length: 60 }, (_, index) => ({
      unitId: `CO/${index}`,
      fields: { force: index % 2 === 0 ? 'amber' : 'blue', risk: '1', area: 'n', days: '1' },
    }));
    for (const panels of [2, 3, 4, 6]) {
      const design = { ...designFor('simple', units, { allocation, share: 600 }), panels };
      const { strata } = drawSample(frozen(units, design), design, '31415926535897932384');
      for (const { drawn, sampleSize } of strata) {
        const counts = countsOf(
          drawn.map(({ panel }) => panel ?? 0),
          panels,
        );
        if (sampleSize >= 2 * panels) expect(Math.min(...counts)).toBeGreaterThan(0);
        expect(spread(counts)).toBeLessThanOrEqual(2);
      }
    }
  });

  it('alternate where two strata take turns: neither panel is one stratum', () => {
    expect(dealPanels([0, 1, 0, 1, 0, 1, 0, 1], 2, 2)).toEqual([
      [1, 2, 1, 2],
      [2, 1, 2, 1],
    ]);
  });

  it('more than there are units to deal are refused, and so are stages larger than the frame', () => {
    const units = ['a', 'b', 'c', 'd'].map((unitId) => ({ unitId, values: [] }));
    const design = {
      unit: 'case',
      by: [],
      size: 3,
      allocation: 'proportional',
      method: 'simple',
      minimum: 0,
      cap: null,
      takeAll: [],
      reserves: 0,
    } as const;
    const seed = '31415926535897932384';
    expect(() => drawSample(units, { ...design, panels: 4 }, seed)).toThrow(
      'A sample of 3 cannot be dealt into 4 panels: some would be empty.',
    );
    const stages = [
      { size: 3, accept: 0, reject: 2 },
      { size: 5, accept: 1, reject: 2 },
    ];
    expect(() => drawSample(units, { ...design, stages }, seed)).toThrow(
      'A stage of the stop rule has 5 files, but the frame has 4 units.',
    );
  });
});
