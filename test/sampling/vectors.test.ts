import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { drawSample, type Draw } from '../../src/sampling/draw-sample.js';
import type { Design } from '../../src/sampling/design.js';
import { planStrata } from '../../src/sampling/plan-strata.js';

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
    'unit_id' | 'force' | 'category' | 'risk',
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
    const { units, expected } = byForceAndCategory();
    const { strata, steps } = planStrata(units, { ...design, size: 80 });
    expect(steps.slice(strata.length).map((index) => strata[index]!.key)).toEqual(
      expected.allocation.priority_order_n80_after_min,
    );
  });
});

describe.skipIf(absent)(
  'the other methods of the published vectors (../shared), force AVON',
  () => {
    const avon = () => {
      const { frame, expected, seed } = load();
      const rows = frame.filter(({ force }) => force === 'AVON');
      return { rows, expected, seed };
    };
    const plain: Design = { ...design, by: ['force'], minimum: 0, size: 20 };
    const sampled = (draw: Draw) =>
      draw.strata.flatMap(({ drawn }) => drawn.map(({ unitId }) => unitId));

    it.each([
      ['pareto', 20],
      ['pareto', 30],
      ['sequential-poisson', 20],
      ['sequential-poisson', 30],
    ] as const)('%s draws the published units at n = %i', (method, size) => {
      const { rows, expected, seed } = avon();
      const units = rows.map(({ unit_id, force, risk }) => ({
        unitId: unit_id,
        values: [force, risk],
      }));
      const drawn = drawSample(units, { ...plain, method, size, measure: { field: 'risk' } }, seed);
      expect(sampled(drawn)).toEqual(expected.pps[`${method.replace('-', '_')}_n${size}`]);
    });

    it('systematic sampling picks the published units in list order', () => {
      const { rows, expected, seed } = avon();
      const units = rows.map(({ unit_id, force, category, risk }) => ({
        unitId: unit_id,
        values: [force, category, risk],
      }));
      const sort = [
        { field: 'category', order: 'text' },
        { field: 'risk', order: 'number' },
      ] as const;
      const drawn = drawSample(units, { ...plain, method: 'systematic', sort }, seed);
      expect(sampled(drawn)).toEqual(expected.systematic.units);
    });

    it('a rotation goes on after the ticket where the last period ended, and wraps round', () => {
      const { rows, expected, seed } = avon();
      const units = rows.map(({ unit_id, force }) => ({ unitId: unit_id, values: [force] }));
      const from = (start?: string) =>
        sampled(
          drawSample(
            units,
            { ...plain, ...(start === undefined ? {} : { rotation: { AVON: start } }) },
            seed,
          ),
        );
      const { rotation } = expected;
      expect(from()).toEqual(rotation.period1_n20);
      expect(from(rotation.start_after_ticket)).toEqual(rotation.period2_n20);
      expect(from(rotation.wrap_start)).toEqual(rotation.wrap_n20);
    });
  },
);
