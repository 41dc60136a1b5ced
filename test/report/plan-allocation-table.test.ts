import { describe, expect, it } from 'vitest';
import {
  planAllocationTable,
  type PlannedAllocation,
  planFrameTable,
} from '../../src/report/plan-allocation-table.js';
import { declaredStagesNote } from '../../src/report/plan-declared-stages.js';
import { planSizeTables } from '../../src/report/plan-size-tables.js';
import { planTables } from '../../src/report/plan-tables.js';
import { parseRate } from '../../src/sampling/planning/decimal-fraction.js';
import { planSample } from '../../src/sampling/planning/plan-sample.js';

const stratum = (key: string, frameSize: number, sampleSize: number, quota: string) => ({
  key,
  frameSize,
  sampleSize,
  quota,
  reason: 'proportional share',
});

const allocation: PlannedAllocation = {
  design: { unit: 'case', method: 'simple', allocation: 'proportional' },
  strata: [
    stratum('formal', 180, 8, '8.0000'),
    stratum('informal', 88, 4, '3.9111'),
    stratum('other', 2, 0, '0.0889'),
  ],
  excluded: null,
};

const rate = (text: string) => parseRate(text, 'a test');

const plan = (tolerable: string, frameSize = 270) =>
  planSample({
    strata: [{ key: 'all', frameSize, sampleSize: 0 }],
    groups: [],
    options: {
      confidence: rate('95%'),
      tolerable: rate(tolerable),
      expected: rate('0'),
      accepted: null,
      minutesAFile: 45,
      reviewers: 1,
      secondReadings: 0,
      referenceGroup: null,
      referenceRate: rate('20%'),
      ratio: 1.5,
    },
  });

describe('the planned allocation', () => {
  it('has quota, size, fraction, weight and reason of every stratum', () => {
    const { caption, columns, rows } = planAllocationTable(allocation);
    expect(caption).toBe(
      'How a sample of 12 cases would be shared among 3 strata of 270 cases in all',
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'stratum',
      'frame_size',
      'quota',
      'sample_size',
      'sampling_fraction',
      'weight',
      'reason',
    ]);
    expect(rows).toEqual([
      ['formal', 180, 8, 8, 8 / 180, 22.5, 'proportional share'],
      ['informal', 88, 3.9111, 4, 4 / 88, 22, 'proportional share'],
      ['other', 2, 0.0889, 0, 0, null, 'proportional share'],
    ]);
  });

  it('says which strata get nothing, and what would change that', () => {
    expect(planAllocationTable(allocation).notes).toContain(
      '1 of 3 strata gets nothing at this size, and the sample would say nothing about it; --minimum 1 would give each at least one.',
    );
    const tiny = { ...allocation, strata: [stratum('a', 9, 1, '0.9'), stratum('b', 1, 0, '0.1')] };
    expect(planAllocationTable(tiny).notes.join(' ')).toContain('--size 2 --minimum 1 would');
    const design = { ...allocation.design, allocation: 'explicit' as const };
    expect(planAllocationTable({ ...allocation, design }).notes.join(' ')).not.toContain(
      '--minimum',
    );
  });

  it('counts excluded units in a row of their own, and not among the cases to draw from', () => {
    const { caption, rows, notes } = planAllocationTable({ ...allocation, excluded: 30 });
    expect(caption).toContain('of 270 cases in all');
    expect(rows.at(-1)).toEqual(['(excluded)', 30, 0, 0, 0, null, 'drawn in an earlier sample']);
    expect(notes.join(' ')).toContain('Excluded units cannot be drawn again.');
  });

  it('gives no weight where each unit has its own chance', () => {
    const design = { ...allocation.design, method: 'pareto' as const };
    const { rows, notes } = planAllocationTable({ ...allocation, design });
    expect(rows.map((row) => row[5])).toEqual([null, null, null]);
    expect(notes[0]).toContain('With the method pareto each unit has its own chance');
  });

  it('says what a file is where it is not a case', () => {
    const design = { ...allocation.design, unit: 'allegation' as const };
    expect(planAllocationTable({ ...allocation, design }).notes.at(-1)).toBe(
      'What is called a file in the tables of this plan is one allegation.',
    );
  });

  it('is the frame alone without a size of the sample', () => {
    const { caption, rows } = planFrameTable({ ...allocation, excluded: 30 });
    expect(caption).toBe('The frame: 3 strata of 270 cases in all');
    expect(rows).toEqual([
      ['formal', 180],
      ['informal', 88],
      ['other', 2],
      ['(excluded)', 30],
    ]);
  });
});

describe('a plan without a size', () => {
  it('has only the tables that name the size needed, without a word of this sample', () => {
    const tables = planSizeTables(plan('5%'));
    expect(tables.map(({ name }) => name)).toEqual([
      'plan-margin',
      'plan-attribute',
      'plan-staged',
    ]);
    for (const { columns, rows } of tables) {
      expect(columns.map(({ name }) => name)).not.toContain('this_sample');
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
});

describe('a staged plan', () => {
  it('says what draw is to be told', () => {
    const staged = planTables(plan('10%')).find(({ name }) => name === 'plan-staged');
    expect(staged?.notes).toContain('2 stages, for draw: --size 33 --stages 33:0:2,45:1:2');
  });

  it('that the design declares is judged by its exact chances', () => {
    const stages = [
      { size: 2, accept: 0, reject: 2 },
      { size: 4, accept: 1, reject: 2 },
    ];
    // 3 of 6 faulty: passes at once by 3/15, else sees 1 and then none: (9/15) · 1/6; together 0.3.
    expect(declaredStagesNote(stages, plan('50%', 6))).toBe(
      'The stop rule of this design, 2:0:2,4:1:2, does not keep the confidence of 95%: a frame at the tolerable rate passes with a chance of 30.0%, one with 0% faulty with a chance of 100.0%.',
    );
    expect(
      declaredStagesNote(
        [
          { size: 33, accept: 0, reject: 2 },
          { size: 45, accept: 1, reject: 2 },
        ],
        plan('10%'),
      ),
    ).toContain(
      '33:0:2,45:1:2, keeps the confidence of 95%: a frame at the tolerable rate passes with a chance of 4.9%',
    );
  });

  it('that the frame cannot give is said to be so', () => {
    const stages = [
      { size: 4, accept: 0, reject: 2 },
      { size: 7, accept: 1, reject: 2 },
    ];
    expect(declaredStagesNote(stages, plan('50%', 6))).toBe(
      'The stop rule of this design, 4:0:2,7:1:2, asks for more files than the frame has.',
    );
  });
});
