import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample } from '../../src/sampling/draw-sample.js';
import { choices, designFor, frames, frozen, methodNames, seeds } from './law-designs.js';
import { refusalOf } from './refusal.js';

describe('a rotation', () => {
  it('draws no unit again until its stratum is used up, and then begins where it began', () => {
    fc.assert(
      fc.property(frames, seeds, choices, (units, seed, { ticket }) => {
        const design = designFor('simple', units, { share: 150, ticket });
        let rotation: Record<string, string> = {};
        const history = new Map<string, string[]>();
        for (let period = 1; period <= 6; period += 1) {
          const wanted = { ...design, ...(period === 1 ? {} : { rotation }) };
          for (const { key, drawn, sampleSize } of drawSample(frozen(units, design), wanted, seed)
            .strata) {
            const ids = drawn.map(({ unitId }) => unitId);
            history.set(key, [...(history.get(key) ?? []), ...ids]);
            expect(ids).toHaveLength(sampleSize);
            const last = drawn.at(-1)?.ticket;
            if (last !== undefined) rotation = { ...rotation, [key]: last };
          }
        }
        for (const [force, drawn] of history) {
          const frameSize = units.filter(({ fields }) => fields.force === force).length;
          const firstRound = drawn.slice(0, frameSize);
          expect(new Set(firstRound).size).toBe(firstRound.length);
          drawn.forEach((id, place) => expect(id).toBe(firstRound[place % frameSize]));
        }
      }),
    );
  });

  it('from a ticket that no unit has starts after the place where it would stand', () => {
    const units = Array.from({ length: 20 }, (_, index) => ({
      unitId: `CO/${index}`,
      fields: { force: 'amber', risk: '1', area: 'north', days: '3' },
    }));
    const design = { ...designFor('simple', units), size: 20 };
    const order = (rotation?: string) =>
      drawSample(
        frozen(units, design),
        { ...design, ...(rotation === undefined ? {} : { rotation: { amber: rotation } }) },
        '31415926535897932384',
      ).strata[0]!.drawn.map(({ ticket }) => ticket);
    const plain = order();
    const middle = '8'.repeat(64);
    const after = plain.filter((ticket) => ticket > middle);
    expect(after.length).toBeGreaterThan(0);
    expect(after.length).toBeLessThan(20);
    expect(order(middle)).toEqual([...after, ...plain.filter((ticket) => ticket <= middle)]);
    expect(order('f'.repeat(64))).toEqual(plain);
    expect(order('0'.repeat(64))).toEqual(plain);
  });

  it.each(methodNames.filter((name) => name !== 'simple'))(
    'of a draw by %s is refused',
    (method) => {
      const units = [{ unitId: 'a', fields: { force: 'amber', risk: '1', area: 'n', days: '1' } }];
      const design = { ...designFor(method, units), rotation: { amber: 'f' } };
      const error = refusalOf(() =>
        drawSample(frozen(units, design), design, '31415926535897932384'),
      );
      expect(error.code).toBe('ROTATION_NEEDS_SIMPLE');
      expect(error.message).toContain(method);
      expect(error.hint).toContain('--method simple');
    },
  );
});
