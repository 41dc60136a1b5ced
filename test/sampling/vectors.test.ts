import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { allocations } from '../../src/sampling/allocations/index.js';
import { compareFractions } from '../../src/sampling/fraction.js';
import { drawSample, type Draw } from '../../src/sampling/draw-sample.js';
import type { Design } from '../../src/sampling/design.js';

const folder = '../shared/vectors/sampling';
const absent = !existsSync(folder);

const design: Design = {
  unit: 'case',
  by: ['force', 'category'],
  size: 60,
  allocation: 'proportional',
  method: 'simple',
  minimum: 1,
  cap: null,
  takeAll: [],
  reserves: 0,
};

function load() {
  const frame = parse(readFileSync(`${folder}/frame.csv`), { columns: true }) as Record<
    'unit_id' | 'force' | 'category',
    string
  >[];
  const expected = JSON.parse(readFileSync(`${folder}/design_draws.json`, 'utf8'));
  return { frame, expected, seed: expected.seed as string };
}

function idsByStratum(draw: Draw, role?: 'sample' | 'reserve') {
  return Object.fromEntries(
    draw.strata.map(({ key, drawn }) => [
      key,
      drawn.filter((unit) => role === undefined || unit.role === role).map(({ unitId }) => unitId),
    ]),
  );
}

describe.skipIf(absent)('the draws of the published vectors (../shared)', () => {
  const byForceAndCategory = () => {
    const { frame, expected, seed } = load();
    const units = frame.map((row) => ({
      unitId: row.unit_id,
      values: [row.force, row.category],
    }));
    return { units, expected, seed };
  };

  it('have the frame sizes and allocations of n = 60 and n = 80', () => {
    const { units, expected, seed } = byForceAndCategory();
    for (const size of [60, 80]) {
      const draw = drawSample(units, { ...design, size }, seed);
      expect(draw.frameSize).toBe(604);
      expect(Object.fromEntries(draw.strata.map((s) => [s.key, s.frameSize]))).toEqual(expected.N);
      expect(Object.fromEntries(draw.strata.map((s) => [s.key, s.sampleSize]))).toEqual(
        expected.allocation[`n${size}`],
      );
    }
  });

  it('pick the same units in the same order for n = 60, and for the nested n = 80', () => {
    const { units, expected, seed } = byForceAndCategory();
    const sixty = drawSample(units, design, seed);
    const eighty = drawSample(units, { ...design, size: 80 }, seed);
    expect(idsByStratum(sixty)).toEqual(expected.srs_n60);
    expect(idsByStratum(eighty)).toEqual(expected.srs_n80);
  });

  it('put the reserves after the sample, in rank order', () => {
    const { units, expected, seed } = byForceAndCategory();
    const draw = drawSample(units, { ...design, reserves: 2 }, seed);
    expect(idsByStratum(draw)).toEqual(expected.srs_n60_plus_2_reserves);
    expect(idsByStratum(draw, 'sample')).toEqual(expected.srs_n60);
    const [first] = draw.strata;
    expect(first?.drawn.map(({ role, rank }) => [role, rank])).toEqual([
      ['sample', 1],
      ['reserve', 2],
      ['reserve', 3],
    ]);
  });

  it('merge: the lowest n of the parts are the draw of the whole', () => {
    const { frame, expected, seed } = load();
    const merged = expected.merge_by_category_n10_each as Record<string, string[]>;
    const categories = Object.keys(merged);
    const whole = drawSample(
      frame.map((row) => ({ unitId: row.unit_id, values: [row.category] })),
      { ...design, by: ['category'], allocation: 'equal', size: 10 * categories.length },
      seed,
    );
    expect(idsByStratum(whole)).toEqual(merged);
    for (const category of categories) {
      const parts = [...new Set(frame.map((row) => row.force))].flatMap((force) => {
        const local = frame.filter((row) => row.force === force && row.category === category);
        return drawSample(
          local.map((row) => ({ unitId: row.unit_id, values: [] })),
          { ...design, by: [], minimum: 0, size: Math.min(10, local.length) },
          seed,
        ).strata.flatMap(({ drawn }) => drawn);
      });
      const lowest = parts.sort((a, b) => (a.ticket < b.ticket ? -1 : 1)).slice(0, 10);
      expect(lowest.map(({ unitId }) => unitId)).toEqual(merged[category]);
    }
  });

  it('give each further unit to the stratum with the largest Webster priority, in the published order', () => {
    const { expected } = load();
    const sizes = Object.entries(expected.N as Record<string, number>).sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    const held = new Map(sizes.map(([key]) => [key, 1]));
    const order: string[] = [];
    while (order.length < 64) {
      const [best] = sizes
        .map(([key, size]) => ({
          key,
          claim: allocations.proportional.priority(size, held.get(key) ?? 0),
        }))
        .reduce(
          (top, next) => (compareFractions(next.claim, top[0]!.claim) > 0 ? [next] : top),
          [{ key: '', claim: { numerator: 0n, denominator: 1n } }],
        );
      held.set(best!.key, (held.get(best!.key) ?? 0) + 1);
      order.push(best!.key);
    }
    expect(order).toEqual(expected.allocation.priority_order_n80_after_min);
  });
});

describe.skipIf(absent)('proportional allocation (../shared)', () => {
  it('agrees with the Webster figures computed in R for the api population', async () => {
    const { allocate } = await import('../../src/sampling/allocate.js');
    const { api_proportional } = JSON.parse(readFileSync(`${folder}/allocation.json`, 'utf8')) as {
      api_proportional: { n: number; quota: number[]; webster: number[] }[];
    };
    const strata = [4421, 1018, 755].map((frameSize, index) => ({
      key: `${index}`,
      frameSize,
      takeAll: false,
    }));
    for (const { n, webster, quota } of api_proportional) {
      const shares = allocate(strata, {
        allocation: 'proportional',
        size: n,
        minimum: 0,
        cap: null,
      });
      expect(shares.map(({ sampleSize }) => sampleSize)).toEqual(webster);
      shares.forEach((share, index) => expect(Number(share.quota)).toBeCloseTo(quota[index]!, 3));
    }
  });
});
