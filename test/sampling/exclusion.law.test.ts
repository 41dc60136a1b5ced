import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample } from '../../src/sampling/draw-sample.js';
import {
  choices,
  designFor,
  frames,
  frozen,
  type LawUnit,
  methodNames,
  seeds,
} from './law-designs.js';

describe.each(methodNames)('with units of earlier draws excluded, %s', (method) => {
  it('draws none of them, counts them, and draws the rest as if they were not there', () => {
    fc.assert(
      fc.property(frames, seeds, choices, fc.nat(), (units, seed, choice, pattern) => {
        const used = (_: LawUnit, index: number) => ((pattern >> (index % 16)) & 1) === 1;
        const rest = units.filter((unit, index) => !used(unit, index));
        fc.pre(rest.length > 0);
        const design = { ...designFor(method, rest, choice), reserves: 2 };
        const excluding = { ...design, exclude: ['a1b2c3'] };
        const marked = units.map((unit, index) => ({
          unitId: unit.unitId,
          fields: { ...unit.fields, excluded_by: used(unit, index) ? 'a1b2c3' : '' },
        }));
        const draw = drawSample(frozen(marked, excluding), excluding, seed);
        const alone = drawSample(frozen(rest, design), design, seed);
        expect(draw.frameSize).toBe(units.length);
        expect(draw.excluded).toBe(units.length - rest.length);
        expect(draw.strata).toEqual(alone.strata);
        const drawable = new Set(rest.map(({ unitId }) => unitId));
        for (const { drawn } of draw.strata) {
          expect(drawn.every(({ unitId }) => drawable.has(unitId))).toBe(true);
        }
      }),
    );
  });
});
