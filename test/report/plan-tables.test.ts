import { describe, expect, it } from 'vitest';
import { machineNumber, readableNumber } from '../../src/format/numbers.js';
import { planTables } from '../../src/report/plan-tables.js';
import { parseRate } from '../../src/sampling/planning/decimal-fraction.js';
import { planSample } from '../../src/sampling/planning/plan-sample.js';
import type { PlanOptions, PlanRequest } from '../../src/sampling/planning/sample-plan.js';

const rate = (text: string) => parseRate(text, 'a test');

const options: PlanOptions = {
  confidence: rate('95%'),
  tolerable: rate('10%'),
  expected: rate('2%'),
  accepted: null,
  minutesAFile: 45,
  reviewers: 4,
  secondReadings: 6,
  referenceGroup: null,
  referenceRate: rate('10%'),
  ratio: 2,
};

const quarter: PlanRequest = {
  strata: [
    { key: 'formal', frameSize: 180, sampleSize: 40 },
    { key: 'informal', frameSize: 90, sampleSize: 20 },
  ],
  groups: [
    { group: 'Black', sampled: 15 },
    { group: 'White', sampled: 40 },
    { group: 'Asian', sampled: 5 },
  ],
  options,
};

const all = (frameSize: number, sampleSize: number) => [{ key: 'all', frameSize, sampleSize }];

function tableOf(name: string, request: Partial<PlanRequest> = {}) {
  const table = planTables(planSample({ ...quarter, ...request })).find(
    (each) => each.name === name,
  );
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

const notesOf = (name: string, request: Partial<PlanRequest> = {}) =>
  tableOf(name, request).notes.join('\n');

describe('the tables of a plan', () => {
  it('stand in the order in which they are read, the power table only with groups to compare', () => {
    const names = (request: PlanRequest) => planTables(planSample(request)).map(({ name }) => name);
    const expected = [
      'plan-detection',
      'plan-precision',
      'plan-margin',
      'plan-attribute',
      'plan-staged',
      'plan-power',
      'plan-time',
    ];
    expect(names(quarter)).toEqual(expected);
    const without = expected.filter((name) => name !== 'plan-power');
    expect(names({ ...quarter, groups: [] })).toEqual(without);
    expect(names({ ...quarter, groups: [{ group: 'all', sampled: 60 }] })).toEqual(without);
  });

  it('hold numbers that can be written, for every size of sample', () => {
    for (const [frameSize, sampleSize] of [
      [1, 0],
      [1, 1],
      [9, 4],
      [60, 60],
      [2500, 80],
    ] as const) {
      for (const table of planTables(
        planSample({ ...quarter, strata: all(frameSize, sampleSize) }),
      )) {
        for (const row of table.rows) {
          expect(row).toHaveLength(table.columns.length);
          for (const [index, cell] of row.entries()) {
            if (typeof cell !== 'number') continue;
            const { kind } = table.columns[index]!;
            expect(readableNumber(cell, kind)).not.toBe('');
            expect(machineNumber(cell, kind)).not.toBe('');
          }
        }
      }
    }
  });
});

describe('the detection table', () => {
  it('has the exact chances, and the worst spread where there are strata', () => {
    const { caption, rows } = tableOf('plan-detection');
    expect(caption).toBe(
      'The chance that a sample of 60 files out of 270 files holds at least one faulty file',
    );
    // 1 - C(270 - 3, 60) / C(270, 60) = 1 - (210 · 209 · 208) / (270 · 269 · 268)
    expect(rows[0]?.slice(0, 2)).toEqual([0.01, 3]);
    expect(rows[0]?.[2]).toBeCloseTo(0.530994346729796, 12);
    // Worst with 2 formal and 1 informal: 1 - C(178, 40) C(89, 20) / (C(180, 40) C(90, 20))
    expect(rows[0]?.[3]).toBeCloseTo(0.5302434650665564, 12);
    expect(notesOf('plan-detection')).toContain(
      'It holds for this allocation too as long as faulty files have nothing to do with the strata.',
    );
  });

  it('says nothing of strata where there is one', () => {
    const { columns, notes } = tableOf('plan-detection', { strata: all(270, 60) });
    expect(columns.map(({ name }) => name)).toEqual(['fault_rate', 'faulty_files', 'chance']);
    expect(notes.join(' ')).not.toContain('strat');
  });

  it('warns of a chance that only looks certain', () => {
    expect(notesOf('plan-detection')).toContain('100.0% may be a chance just below certainty.');
    expect(notesOf('plan-detection', { strata: all(270, 10) })).not.toContain('100.0%');
  });
});

describe('the precision table', () => {
  it('has counts, rates and the width of the interval', () => {
    const { rows } = tableOf('plan-precision', { strata: all(120, 30) });
    expect(rows[2]?.slice(0, 4)).toEqual([0.1, 3, 4, 29]);
    expect(rows[2]?.[4]).toBeCloseTo(4 / 120, 12);
    expect(rows[2]?.[6]).toBeCloseTo(25 / 120, 12);
  });

  it.each([
    [
      10,
      100_000,
      '10 files with no fault support only: fewer than 26% faulty (fewer than 25,886 of the 100,000 files in the frame; 95% confidence, one-sided).',
    ],
    [
      20,
      100,
      '20 files with no fault support only: fewer than 13% faulty (fewer than 13 of the 100 files in the frame; 95% confidence, one-sided).',
    ],
    [
      1,
      40,
      '1 file with no fault supports only: fewer than 93% faulty (fewer than 38 of the 40 files in the frame; 95% confidence, one-sided).',
    ],
    [30, 30, '30 files are all there are: with no fault among them, the frame has none.'],
    [0, 30, 'A sample of no files says nothing about faults.'],
  ])('says what %i of %i files without a fault support', (sampleSize, frameSize, sentence) => {
    expect(tableOf('plan-precision', { strata: all(frameSize, sampleSize) }).notes[0]).toBe(
      sentence,
    );
  });

  it('says what they support of files still to come', () => {
    expect(notesOf('plan-precision', { strata: all(30, 10) })).toContain(
      'For files still to come from the same process: fewer than 26% faulty.',
    );
  });
});

describe('the table of margins', () => {
  it('names the size and whether this sample reaches it', () => {
    const { rows } = tableOf('plan-margin', { strata: all(150, 60) });
    expect(rows.slice(0, 2)).toEqual([
      [0.05, 109, '49 files short'],
      [0.1, 59, 'enough'],
    ]);
  });
});

describe('the attribute table', () => {
  it('has a row for each number of faults and one for the expected rate', () => {
    const five = { ...options, tolerable: rate('5%'), expected: rate('2.5%'), accepted: 3 };
    const { caption, rows } = tableOf('plan-attribute', { strata: all(1000, 90), options: five });
    expect(caption).toBe(
      'How many files to read, to be 95% confident that fewer than 5% are faulty',
    );
    expect(rows.map((row) => [row[0], row[1], row[2], row[4], row[5]])).toEqual([
      ['no fault', 0, 57, 'enough', 59],
      ['at most 1 fault', 1, 90, 'enough', 93],
      ['at most 2 faults', 2, 119, '29 files short', 124],
      ['at most 3 faults', 3, 146, '56 files short', 153],
      ['faults up to 2.5% of the files read', 5, 197, '107 files short', 234],
    ]);
    for (const row of rows) expect(row[3]).toBeLessThanOrEqual(0.05);
    expect(notesOf('plan-attribute', { strata: all(1000, 90), options: five })).toContain(
      'In this frame of 1,000 files, 5% is 50 files, rounded up.',
    );
  });

  it('marks what the frame cannot tell', () => {
    const { rows, notes } = tableOf('plan-attribute', { strata: all(15, 5) });
    expect(rows[2]?.slice(1, 5)).toEqual([2, '[z]', '[z]', '[z]']);
    expect(notes.join(' ')).toContain('[z]: not applicable');
  });
});

describe('the staged table', () => {
  it('tells stage by stage when to stop and when to go on', () => {
    const { rows, notes } = tableOf('plan-staged');
    expect(rows.slice(0, 2)).toEqual([
      ['2 stages', 1, 33, 'no fault', '1 fault', '2 faults or more'],
      ['2 stages', 2, 45, 'at most 1 fault', null, '2 faults or more'],
    ]);
    expect(rows[2]?.slice(3)).toEqual(['no fault', '1 or 2 faults', '3 faults or more']);
    expect(notes[0]).toBe(
      '2 stages: a frame at the tolerable rate passes with a chance of 4.9%. With 2% faulty it passes with a chance of 75.2%, after 37.6 files on average; reading in one go with 1 fault accepted takes 43.',
    );
  });

  it('says why there is none for a small frame', () => {
    expect(tableOf('plan-staged', { strata: all(10, 5) }).rows).toEqual([]);
    expect(notesOf('plan-staged', { strata: all(10, 5) })).toContain(
      'At 10% this frame has 1 file faulty, too few for a staged plan.',
    );
    expect(notesOf('plan-staged', { strata: all(20, 5) })).toContain(
      'At 10% this frame has 2 files faulty, too few for a plan of more stages.',
    );
  });
});

describe('the power table', () => {
  it('compares with the largest group, and says what cannot be shown', () => {
    const { caption, rows, notes } = tableOf('plan-power');
    expect(caption).toBe(
      'What the sample can show of a difference from White (40 files), if 10% of those have the outcome',
    );
    expect(rows.map((row) => [row[0], row[1], row[4]])).toEqual([
      ['Black', 15, '[z]'],
      ['Asian', 5, '[z]'],
    ]);
    expect(notes).toContain(
      'To show 2 times a rate of 10%, two groups of equal size would take about 219 files each.',
    );
    expect(notes.join(' ')).toContain('no difference found does not mean that there is none');
  });

  it('compares with the group that is named', () => {
    const named = { options: { ...options, referenceGroup: 'Black' } };
    expect(tableOf('plan-power', named).rows.map(([group]) => group)).toEqual(['White', 'Asian']);
  });

  it('explains no mark that it does not use', () => {
    const wide = {
      options: { ...options, referenceRate: rate('50%'), ratio: 1.5 },
      groups: [
        { group: 'White', sampled: 90 },
        { group: 'Black', sampled: 60 },
      ],
    };
    expect(notesOf('plan-power', wide)).not.toContain('[z]');
  });
});

describe('the time table', () => {
  it('has hours in all and for the reviewer with the most files', () => {
    expect(tableOf('plan-time').rows).toEqual([[60, 6, 45, 49.5, 4, 17, 12.75]]);
  });
});

describe('a plan', () => {
  it.each([
    [{ confidence: rate('50%') }, 'PLAN_RATE_OUT_OF_RANGE', 'The confidence is 50%'],
    [{ confidence: rate('100%') }, 'PLAN_RATE_OUT_OF_RANGE', 'The confidence is 100%'],
    [{ tolerable: rate('0') }, 'PLAN_RATE_OUT_OF_RANGE', 'The tolerable rate is 0%'],
    [{ referenceRate: rate('1') }, 'PLAN_RATE_OUT_OF_RANGE', 'The reference rate is 100%'],
    [
      { expected: rate('10%') },
      'EXPECTED_NOT_BELOW_TOLERABLE',
      'The expected rate of 10% is not below the tolerable rate of 10%',
    ],
    [
      { referenceGroup: 'Green' },
      'REFERENCE_GROUP_NOT_PLANNED',
      'The reference group Green is not among the groups of the frame: Black, White, Asian.',
    ],
  ])('refuses %o', (wrong, code, message) => {
    expect(() => planSample({ ...quarter, options: { ...options, ...wrong } })).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });
});
