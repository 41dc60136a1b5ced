import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/sampling/design.js';
import { drawSample } from '../../src/sampling/draw-sample.js';
import { methodOf } from '../../src/sampling/methods/index.js';
import { greedyNames, allocationNames } from './law-demands.js';
import { choices, designFor, frames, frozen, methodNames, seeds } from './law-designs.js';
import { refusalOf } from './refusal.js';

const nestedNames = methodNames.filter((name) => methodOf(name).nested);

const review = {
  double: '0.25',
  reviewers: ['r1', 'r2', 'r3'].map((id) => ({ id, conflicts: [] })),
};

/** A choice of an allocation that can be extended, at a size that leaves room, and steps upwards. */
const growths = fc.record({
  choice: choices.chain((choice) =>
    fc.record({
      allocation: fc.constantFrom(...greedyNames),
      share: fc.nat(400),
      minimum: fc.constant(choice.minimum),
      ticket: fc.constant(choice.ticket),
    }),
  ),
  steps: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
  reserves: fc.nat(3),
});

/** The design as it was first, and after each extension, as far as the frame has units. */
function* grown(first: Design, steps: readonly number[], most: number): Generator<Design> {
  yield first;
  const sizes = [first.size];
  for (const step of steps) {
    const size = sizes.at(-1)! + step;
    if (size > most) return;
    yield { ...first, size, earlierSizes: [...sizes] };
    sizes.push(size);
  }
}

describe.each(nestedNames)('an extension of a draw by %s', (method) => {
  it('keeps every unit in its stratum, rank, panel and round, its second reading and its readers', () => {
    fc.assert(
      fc.property(frames, seeds, growths, (units, seed, { choice, steps, reserves }) => {
        const plain = designFor(method, units, choice);
        const panels = plain.size < 3 ? {} : { panels: 3 };
        const first: Design = { ...plain, ...panels, reserves, review };
        let before: ReturnType<typeof drawSample> | undefined;
        for (const design of grown(first, steps, units.length)) {
          const draw = drawSample(frozen(units, design), design, seed);
          for (const [index, { key, sampleSize, drawn }] of (before?.strata ?? []).entries()) {
            const now = draw.strata[index]!;
            expect(now.key).toBe(key);
            const kept = drawn.slice(0, sampleSize);
            expect(now.drawn.slice(0, sampleSize)).toMatchObject(
              kept.map(({ unitId, role, rank, ticket, round, panel }) => ({
                unitId,
                role,
                rank,
                ticket,
                round,
                panel,
              })),
            );
            kept.forEach(({ double }, place) => {
              if (double) expect(now.drawn[place]!.double).toBe(true);
            });
            // The new units are the reserves, in their order.
            const next = drawn.slice(sampleSize).map(({ unitId }) => unitId);
            expect(
              now.drawn.slice(sampleSize, sampleSize + next.length).map(({ unitId }) => unitId),
            ).toEqual(next);
          }
          for (const { unitId, readings } of before?.readings ?? []) {
            const now = draw.readings.find((each) => each.unitId === unitId);
            expect(now?.readings.slice(0, readings.length)).toEqual(readings);
          }
          before = draw;
        }
      }),
    );
  });

  it('is one sample, whatever the steps in which it grew from the same first size', () => {
    fc.assert(
      fc.property(frames, seeds, growths, (units, seed, { choice, steps }) => {
        const first = designFor(method, units, choice);
        const designs = [...grown(first, steps, units.length)];
        const last = designs.at(-1)!;
        fc.pre(designs.length > 2);
        const ids = (earlierSizes: readonly number[]) =>
          drawSample(frozen(units, first), { ...last, earlierSizes }, seed).strata.map(
            ({ drawn }) => drawn.map(({ unitId }) => unitId),
          );
        expect(ids(last.earlierSizes!)).toEqual(ids([first.size]));
      }),
    );
  });
});

describe('an extension that would lose units is refused', () => {
  const frame = Array.from({ length: 12 }, (_, index) => ({
    unitId: `CO/${index}`,
    fields: { force: index < 6 ? 'amber' : 'blue', risk: '1', area: 'north', days: '3' },
  }));
  const seed = '31415926535897932384';
  const refused = (design: Design, earlierSizes: readonly number[]) =>
    refusalOf(() => drawSample(frozen(frame, design), { ...design, size: 8, earlierSizes }, seed));

  it.each(methodNames.filter((name) => !methodOf(name).nested))('by %s', (method) => {
    const error = refused(designFor(method, frame), [4]);
    expect(error.code).toBe('NOT_EXTENDABLE');
    expect(error.message).toContain(`the method ${method}`);
    expect(error.hint).toContain('--exclude');
  });

  it.each(allocationNames.filter((name) => !greedyNames.includes(name)))(
    'shared out by %s',
    (allocation) => {
      const error = refused(designFor('simple', frame, { allocation }), [4]);
      expect(error.code).toBe('NOT_EXTENDABLE');
      expect(error.message).toContain(`the allocation ${allocation}`);
    },
  );

  it('when it is not larger, and the size that the hint names is drawn', () => {
    const design = designFor('simple', frame);
    const error = refused(design, [5, 8]);
    expect(error.code).toBe('EXTENSION_NOT_LARGER');
    expect(error.message).toBe('An extension to 8 is not larger than the 8 units already drawn.');
    expect(error.hint).toContain('--size 9 or more');
    const larger = { ...design, size: 9, earlierSizes: [5, 8] };
    expect(drawSample(frozen(frame, design), larger, seed).strata).toHaveLength(2);
  });
});
