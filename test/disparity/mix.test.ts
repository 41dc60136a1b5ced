import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { counterOf } from '../../src/disparity/counter.js';
import { condition } from '../../src/disparity/count.js';
import { outcomeMix, type OutcomeMix } from '../../src/disparity/mix.js';
import { resolveQuery } from '../../src/disparity/query.js';
import type { Settings } from '../../src/disparity/settings.js';
import type { Frame } from '../../src/frame/frame.js';
import { close } from './close.js';
import { plain, usual } from './compare.js';
import { frameOf, smallFrame } from './small-frame.js';

function mixOf(frame: Frame, settings: Partial<Settings> = {}): OutcomeMix {
  const counter = counterOf(frame);
  const query = resolveQuery(counter, {
    ...plain,
    outcome: 'outcome',
    events: ['NFA'],
    group: 'ethnicity',
    reference: 'everyone-else',
  });
  return outcomeMix(counter, query, { ...usual, ...settings });
}

/** Ethnicity by outcome of rxc.json: White, Asian, Black, Mixed, Other. */
const counts: Readonly<Record<string, readonly number[]>> = {
  White: [210, 61, 22, 9],
  Asian: [19, 8, 5, 3],
  Black: [11, 7, 6, 4],
  Mixed: [8, 2, 1, 1],
  Other: [4, 1, 0, 1],
};
const outcomes = ['NFA', 'Reflective', 'Misconduct', 'Gross'];

function tableFrame(
  table: Readonly<Record<string, readonly number[]>>,
  names: readonly string[],
): Frame {
  return frameOf(
    Object.entries(table).flatMap(([ethnicity, row]) =>
      row.flatMap((count, column) =>
        Array.from({ length: count }, () => ({ ethnicity, outcome: names[column] ?? '' })),
      ),
    ),
  );
}

describe('the outcome mix of the shared table', () => {
  const mix = mixOf(tableFrame(counts, outcomes));
  const cell = (group: string, outcome: string) =>
    mix.residuals.find((one) => one.group.value === group && one.outcome.value === outcome)!;

  it('counts every unit once', () => {
    expect(mix.total.value).toBe(383);
    expect(
      Object.fromEntries(mix.outcomes.map(({ value, total }) => [value, total.value])),
    ).toEqual({ NFA: 252, Reflective: 79, Misconduct: 34, Gross: 18 });
    expect(mix.rows.map(({ value, total }) => [value, total.value])).toEqual([
      ['Asian', 35],
      ['Black', 28],
      ['Mixed', 12],
      ['Other', 6],
      ['White', 302],
    ]);
  });

  it('tests by simulation, as too few are expected and too many tables are possible, and says how sure it is', () => {
    const { test } = mix;
    expect(test?.test).toBe('Monte Carlo chi-square');
    close(test?.association.statistic, 23.0255566947208, 1e-9);
    expect(test?.association.degrees).toBe(12);
    close(test?.association.cramersV, 0.141561467195473, 1e-9);
    // R, from a million random tables: 0.03775, give or take 0.0004.
    expect(Math.abs((test?.pValue ?? 1) - 0.03775)).toBeLessThan(0.0025);
    expect(test?.standardError).toBeLessThan(0.001);
  });

  it('gives the same p-value again', () => {
    expect(mixOf(tableFrame(counts, outcomes)).test?.pValue).toBe(mix.test?.pValue);
  });

  it('holds each cell against what is expected', () => {
    const gross = cell('Black', 'Gross');
    expect(gross.observed.value).toBe(4);
    close(gross.expected, 1.31592689295, 1e-9);
    close(gross.residual, 2.48952576133165, 1e-9);
    close(cell('White', 'NFA').residual, 2.97922979698358, 1e-9);
    close(cell('Black', 'Misconduct').residual, 2.42548773393129, 1e-9);
  });

  it('takes the p-value of a cell from the group against all others, times the number of cells', () => {
    const few = cell('Black', 'Misconduct');
    close(few.pValue, 0.0154217963502147, 1e-9);
    close(few.pAdjusted, 0.308435927004294, 1e-9);
    const nfa = cell('White', 'NFA');
    expect((nfa.pAdjusted ?? 0) / (nfa.pValue ?? 1)).toBeCloseTo(20, 9);
    expect(
      mixOf(tableFrame(counts, outcomes), { correction: 'none' }).residuals.map(
        ({ pValue }) => pValue,
      ),
    ).toEqual(
      mixOf(tableFrame(counts, outcomes), { correction: 'none' }).residuals.map(
        ({ pAdjusted }) => pAdjusted,
      ),
    );
  });
});

describe('what is not known', () => {
  const mix = mixOf(
    smallFrame([
      ['W1', 'NFA', 30],
      ['W1', 'MC', 10],
      ['W1', 'Not stated', 5],
      ['B1', 'NFA', 12],
      ['B1', 'MC', 18],
      ['U1', 'MC', 4],
      ['Not stated', 'NFA', 3],
      ['Not stated', 'Not stated', 2],
    ]),
  );

  it('has rows and columns of its own, and a sum of the known groups', () => {
    expect(mix.rows.map(({ label, known, total }) => [label, known, total.value])).toEqual([
      ['White British', true, 45],
      ['Caribbean', true, 30],
      ['Not stated', false, 5],
      ['Unknown', false, 4],
    ]);
    expect(mix.outcomes.map(({ label, known, total }) => [label, known, total.value])).toEqual([
      ['Misconduct', true, 32],
      ['No further action', true, 45],
      ['Not stated', false, 7],
    ]);
    expect(mix.known?.counts.map(({ value }) => value)).toEqual([28, 42, 5]);
    expect(mix.total.value).toBe(84);
  });

  it('is not tested: 10 of 40 against 18 of 30', () => {
    expect(mix.tested.total.value).toBe(70);
    expect(mix.tested.ofGroups.map(({ value }) => value)).toEqual([40, 30]);
    expect(mix.test?.test).toBe('chi-square');
    close(mix.test?.association.statistic, 8.75, 1e-9);
    expect(mix.residuals.map(({ expected }) => expected)).toEqual([16, 24, 12, 18]);
  });
});

it('has no test and no residuals for a census, but still what is expected', () => {
  const mix = mixOf(tableFrame(counts, outcomes), { inference: 'census' });
  expect(mix.test).toBeNull();
  expect(mix.residuals.every(({ residual, pValue }) => residual === null && pValue === null)).toBe(
    true,
  );
  expect(mix.residuals.every(({ expected }) => expected !== null)).toBe(true);
});

it('does not test where there is one group or one outcome', () => {
  expect(
    mixOf(
      smallFrame([
        ['W1', 'NFA', 30],
        ['W1', 'MC', 9],
      ]),
    ).test,
  ).toBeNull();
  expect(
    mixOf(
      smallFrame([
        ['W1', 'NFA', 30],
        ['B1', 'NFA', 9],
      ]),
    ).test,
  ).toBeNull();
});

it('counts allegations that go together in cases for less', () => {
  const cells = [
    ['W1', 'MC', 40],
    ['W1', 'NFA', 160],
    ['B1', 'MC', 30],
    ['B1', 'NFA', 50],
  ] as const;
  const single = smallFrame(cells, 'allegation');
  // The same numbers, four allegations of one outcome to a case: each tells a quarter.
  const repeated: Frame = {
    ...single,
    units: single.units.map((unit, index) => ({
      ...unit,
      caseRef: `case ${Math.floor(index / 4)}`,
    })),
  };
  const plainMix = mixOf(smallFrame(cells));
  const mix = mixOf(repeated);
  const information = mix.test?.information ?? 0;
  expect(information).toBeGreaterThan(0.2);
  expect(information).toBeLessThan(0.3);
  expect(mix.test?.pValue ?? 0).toBeGreaterThan(10 * (plainMix.test?.pValue ?? 1));
  mix.residuals.forEach(({ residual }, index) => {
    const whole = plainMix.residuals[index]?.residual ?? 0;
    expect((residual ?? 0) / whole).toBeGreaterThan(0.45);
    expect((residual ?? 0) / whole).toBeLessThan(0.55);
  });
});

it('gives no p-value for allegations where too few are expected', () => {
  const frame = smallFrame(
    [
      ['W1', 'MC', 2],
      ['W1', 'NFA', 20],
      ['B1', 'MC', 1],
      ['B1', 'NFA', 6],
    ],
    'allegation',
  );
  const paired = {
    ...frame,
    units: frame.units.map((unit, index) => ({ ...unit, caseRef: String(index >> 1) })),
  };
  expect(mixOf(paired).test?.pValue).toBeNull();
});

it('lets a sample that is a large part of all units tell more', () => {
  const cells = [
    ['W1', 'MC', 40],
    ['W1', 'NFA', 160],
    ['B1', 'MC', 30],
    ['B1', 'NFA', 50],
  ] as const;
  // 280 of 559: (559 - 1) / (559 - 280) = 2.
  const mix = mixOf(smallFrame(cells), { sampleOf: 559 });
  close(mix.test?.information, 2, 1e-12);
  const whole = mixOf(smallFrame(cells));
  close(mix.residuals[0]?.residual, (whole.residuals[0]?.residual ?? 0) * Math.SQRT2, 1e-12);
});

it('counts within the scope of the counter alone', () => {
  const counter = counterOf(
    smallFrame([
      ['W1', 'NFA', 9],
      ['B1', 'NFA', 5],
      ['B1', 'MC', 3],
    ]),
    [condition('ethnicity', ['B1'])],
  );
  const query = resolveQuery(counter, {
    ...plain,
    outcome: 'outcome',
    events: ['NFA'],
    group: 'ethnicity',
    reference: 'B1',
  });
  expect(outcomeMix(counter, query, usual).total.value).toBe(8);
});

it('works with rounded counts, which do not add up', () => {
  const exact = counterOf(tableFrame(counts, outcomes));
  const rounded = {
    ...exact,
    count: (...asked: Parameters<typeof exact.count>) => {
      const count = exact.count(...asked);
      return { ...count, value: 5 * Math.round(count.value / 5) };
    },
  };
  const query = resolveQuery(exact, {
    ...plain,
    outcome: 'outcome',
    events: ['NFA'],
    group: 'ethnicity',
    reference: 'everyone-else',
  });
  const mix = outcomeMix(rounded, query, usual);
  expect(mix.total.value).toBe(385);
  const others = mix.residuals.filter(({ group }) => group.value === 'Other');
  // 4, 0, 0, 1 of 6 become 5, 0, 0, 0 of 5: as many of the outcome as of the group.
  expect(others.map(({ observed }) => observed.value)).toEqual([5, 0, 0, 0]);
  expect(
    mix.residuals.every(({ residual }) => residual === null || Number.isFinite(residual)),
  ).toBe(true);
});

it('refuses a table that does not hold every unit', () => {
  const frame = smallFrame([
    ['W1', 'NFA', 9],
    ['B1', 'MC', 3],
  ]);
  const query = resolveQuery(counterOf(frame), {
    ...plain,
    outcome: 'outcome',
    events: ['NFA'],
    group: 'ethnicity',
    reference: 'W1',
  });
  const withoutBlack = { ...query, groups: query.groups.filter(({ value }) => value !== 'B1') };
  expect(() => outcomeMix(counterOf(frame), withoutBlack, usual)).toThrow(RangeError);
});

interface Published {
  readonly outcomes: {
    readonly officers: number;
    readonly rows: readonly {
      readonly outcome: string;
      readonly count: number;
      readonly percent: number;
    }[];
  };
}

const { outcomes: published } = JSON.parse(
  readFileSync('fixtures/published/stage-percentages.json', 'utf8'),
) as Published;

describe('the outcomes of officers with a case to answer, published by the BBC', () => {
  it('have the published shares of 244, though the rows add up to 242', () => {
    const told = published.rows.reduce((sum, { count }) => sum + count, 0);
    expect(told).toBe(242);
    const mix = mixOf(
      tableFrame(
        { White: [...published.rows.map(({ count }) => count), published.officers - told] },
        [...published.rows.map(({ outcome }) => outcome), 'Not stated'],
      ),
    );
    expect(mix.total.value).toBe(244);
    const shares = mix.outcomes.flatMap(({ value, known, total }) =>
      known ? [[value, Number(((100 * total.value) / mix.total.value).toFixed(1))]] : [],
    );
    expect(Object.fromEntries(shares)).toEqual(
      Object.fromEntries(published.rows.map(({ outcome, percent }) => [outcome, percent])),
    );
  });

  const file = '../shared/published/bbc_sdu_iopc_outcomes_244_officers.csv';
  it.skipIf(!existsSync(file))('are those of the published file', () => {
    const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1, 5);
    expect(lines.map((line) => line.split(',').slice(0, 2))).toEqual(
      published.rows.map(({ outcome, count }) => [outcome, String(count)]),
    );
  });
});
