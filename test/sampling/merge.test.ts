import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { type AllocationName, allocations } from '../../src/sampling/allocations/index.js';
import type { Design } from '../../src/sampling/design.js';
import { drawSample } from '../../src/sampling/draw-sample.js';
import { drawMerged } from '../../src/sampling/merge.js';
import { type MethodName, samplingMethods } from '../../src/sampling/methods/index.js';
import { drawPartial } from '../../src/sampling/partial.js';
import type { FrameUnit } from '../../src/sampling/stratum.js';

const seed = '31415926535897932384';
const plain: Design = {
  unit: 'case',
  by: ['colour'],
  size: 4,
  allocation: 'proportional',
  method: 'simple',
  minimum: 0,
  cap: null,
  takeAll: [],
  reserves: 0,
};

/** What a call refuses, by its code; undefined when it refuses nothing. */
function refusal(call: () => unknown): string | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

const colours = ['amber', 'blue', 'grün'];
const frames = fc.array(
  fc.record({
    colour: fc.constantFrom(...colours),
    force: fc.nat({ max: 4 }),
    used: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
);
const wishes = fc.record({
  share: fc.double({ min: 0.4, max: 0.9, noNaN: true }),
  earlier: fc.option(fc.double({ min: 0.5, max: 1, noNaN: true }), { freq: 1 }),
  minimum: fc.nat({ max: 2 }),
  cap: fc.option(fc.integer({ min: 6, max: 20 }), { freq: 2 }),
  takeAll: fc.subarray(['amber', 'colour=blue'], { maxLength: 1 }),
  reserves: fc.nat({ max: 3 }),
  panels: fc.option(fc.integer({ min: 2, max: 4 })),
  double: fc.option(fc.constantFrom('10%', '0.5')),
  reviewers: fc.boolean(),
  exclude: fc.boolean(),
  rotation: fc.option(fc.constantFrom('5', '8f', 'c')),
  ticket: fc.constantFrom('dipsample-1' as const, 'rivest-1.0' as const),
});

type Wishes = typeof wishes extends fc.Arbitrary<infer Value> ? Value : never;

/** A design of these wishes, with the numbers that its allocation needs, its size within the frame. */
function designOf(wish: Wishes, allocation: AllocationName, present: readonly string[], N: number) {
  const size = Math.max(1, Math.floor(wish.share * N));
  const first = wish.earlier === null ? size : Math.max(1, Math.floor(wish.earlier * size));
  const named = <Value>(value: (index: number) => Value) =>
    Object.fromEntries(present.map((colour, index) => [colour, value(index)]));
  const review = {
    ...(wish.double === null ? {} : { double: wish.double }),
    ...(wish.reviewers ? { reviewers: ['A', 'B', 'C'].map((id) => ({ id, conflicts: [] })) } : {}),
  };
  const needs = (allocations[allocation] as { readonly needs?: string }).needs;
  const design: Design = {
    ...plain,
    allocation,
    size,
    minimum: wish.minimum,
    cap: wish.cap,
    takeAll: wish.takeAll,
    reserves: wish.reserves,
    ticket: wish.ticket,
    idField: 'force',
    ...(needs === 'exponent' ? { exponent: '0.5' } : {}),
    ...(needs === 'variances' ? { variances: named((index) => `${index + 1}/3`) } : {}),
    ...(needs === 'stratumSizes'
      ? { stratumSizes: named((index) => Math.floor((first + index) / present.length)) }
      : {}),
    ...(first < size ? { earlierSizes: [first] } : {}),
    ...(wish.panels === null ? {} : { panels: wish.panels }),
    ...(Object.keys(review).length === 0 ? {} : { review }),
    ...(wish.exclude ? { exclude: ['a'.repeat(64)] } : {}),
    ...(wish.rotation === null ? {} : { rotation: { amber: wish.rotation } }),
  };
  return design;
}

describe.each(Object.keys(allocations) as AllocationName[])(
  'the merged draw by the allocation %s',
  (allocation) => {
    it('is the draw on the union of the frames, and refuses what the union refuses', () => {
      let drawn = 0;
      fc.assert(
        fc.property(frames, wishes, (rows, wish) => {
          const units = rows.map(
            ({ colour, force, used }, index): FrameUnit & { force: number } => ({
              unitId: `F${force}|CO/${index}/26`,
              values: [colour, ...(wish.exclude ? [used ? 'aaaaaaaaaaaa' : ''] : [])],
              force,
            }),
          );
          const left = rows.filter(({ used }) => !(wish.exclude && used));
          const present = colours.filter((each) => left.some(({ colour }) => colour === each));
          const design = designOf(wish, allocation, present, left.length);
          const union = units.map(({ unitId, values }) => ({ unitId, values }));
          const parts = [0, 1, 2, 3, 4].map((wanted) =>
            units
              .filter(({ force }) => force === wanted)
              .map(({ unitId, values }) => ({ unitId, values })),
          );
          const merged = () =>
            drawMerged(
              parts.map((part) => drawPartial(part, design, seed)),
              design,
              seed,
            );
          const whole = () => drawSample(union, design, seed);
          const refused = refusal(whole);
          expect(refusal(merged)).toBe(refused);
          if (refused !== undefined) return;
          expect(merged()).toEqual(whole());
          drawn += 1;
        }),
        { numRuns: 300 },
      );
      // Most wishes can be met; a law that only compared refusals would say nothing.
      expect(drawn).toBeGreaterThan(40);
    });
  },
);

describe('a partial draw', () => {
  const units = Array.from({ length: 30 }, (_, index) => ({
    unitId: `AVON|CO/${index}/26`,
    values: [colours[index % 3]!],
  }));

  it('lists no more units of a stratum than the whole sample can need', () => {
    const listed = (design: Design) =>
      drawPartial(units, design, seed).strata.map(({ first }) => first.length);
    expect(listed(plain)).toEqual([4, 4, 4]);
    expect(listed({ ...plain, reserves: 2 })).toEqual([6, 6, 6]);
    expect(listed({ ...plain, reserves: 2, cap: 3 })).toEqual([5, 5, 5]);
    expect(listed({ ...plain, size: 20, cap: 3, takeAll: ['blue'] })).toEqual([3, 10, 3]);
    expect(listed({ ...plain, size: 500 })).toEqual([10, 10, 10]);
  });

  it('may be of a force without a single unit', () => {
    expect(drawPartial([], plain, seed)).toEqual({ frameSize: 0, excluded: 0, strata: [] });
    const alone = drawMerged(
      [drawPartial([], plain, seed), drawPartial(units, plain, seed)],
      plain,
      seed,
    );
    expect(alone).toEqual(drawSample(units, plain, seed));
  });

  it('is refused for conflicts of interest, which need fields of the case', () => {
    const reviewers = [{ id: 'A', conflicts: [{ field: 'team', values: ['North'] }] }];
    const design = { ...plain, review: { reviewers } };
    expect(refusal(() => drawPartial(units, design, seed))).toBe('NOT_MERGEABLE');
  });

  it('is refused for sizes that contradict each other, before it is sent anywhere', () => {
    const explicit = {
      ...plain,
      allocation: 'explicit' as const,
      stratumSizes: { amber: 1, blue: 1 },
    };
    expect(refusal(() => drawPartial(units, explicit, seed))).toBe('STRATUM_SIZES_DO_NOT_ADD_UP');
    const smaller = { ...plain, earlierSizes: [9] };
    expect(refusal(() => drawPartial(units, smaller, seed))).toBe('EXTENSION_NOT_LARGER');
  });
});

describe.each(Object.keys(samplingMethods) as MethodName[])('the method %s', (method) => {
  it('is drawn in parts only where it says that it may be', () => {
    const design: Design = { ...plain, method, by: [] };
    const mergeable = 'mergeable' in samplingMethods[method];
    const found = refusal(() => drawPartial([{ unitId: 'A|1', values: [] }], design, seed));
    expect(found).toBe(mergeable ? undefined : 'NOT_MERGEABLE');
  });
});

const folder = '../shared/vectors/sampling';

describe.skipIf(!existsSync(folder))('the published merge of three forces (../shared)', () => {
  it('gives those units in that order, ten of each category', () => {
    const rows = parse(readFileSync(`${folder}/frame.csv`), { columns: true }) as Record<
      'unit_id' | 'force' | 'category',
      string
    >[];
    const vectors = JSON.parse(readFileSync(`${folder}/design_draws.json`, 'utf8'));
    const categories = ['use-of-force', 'stop-search', 'other', 'discrim'];
    const design: Design = {
      ...plain,
      by: ['category'],
      size: 40,
      allocation: 'explicit',
      stratumSizes: Object.fromEntries(categories.map((category) => [category, 10])),
    };
    const parts = [...new Set(rows.map(({ force }) => force))].map((wanted) =>
      drawPartial(
        rows
          .filter(({ force }) => force === wanted)
          .map((row) => ({ unitId: row.unit_id, values: [row.category] })),
        design,
        vectors.seed,
      ),
    );
    const merged = drawMerged(parts, design, vectors.seed);
    expect(
      Object.fromEntries(
        merged.strata.map(({ key, drawn }) => [key, drawn.map(({ unitId }) => unitId)]),
      ),
    ).toEqual(vectors.merge_by_category_n10_each);
  });
});
