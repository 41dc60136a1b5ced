import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { counterOf } from '../../src/disparity/counter.js';
import { resolveQuery } from '../../src/disparity/query.js';
import { stagesByGroup, type StagesByGroup } from '../../src/disparity/stages-by-group.js';
import { withStages } from '../../src/disparity/stages.js';
import type { Settings } from '../../src/disparity/settings.js';
import type { Frame } from '../../src/frame/frame.js';
import type { Stage } from '../../src/frame/row-schema.js';
import { close } from './close.js';
import { numbersOf, plain, rowOf, usual } from './compare.js';
import { smallFrame } from './small-frame.js';
import { stagedFrame, times } from './staged-frame.js';

/** White 200, 100, 60, 30; Black 80, 60, 45, 27; not stated 20, 10, 5, 2. */
const frame = stagedFrame([
  ...group('W1', [100, 40, 30, 30]),
  ...group('B1', [20, 15, 18, 27]),
  ...group('Not stated', [10, 5, 3, 2]),
]);

/** Units whose last stage is the first, second, third and fourth of the four. */
function group(
  ethnicity: string,
  [recorded, assessed, toAnswer, sanctioned]: readonly [number, number, number, number],
): readonly Readonly<Record<string, string>>[] {
  const one = { ethnicity, recorded: 'yes' };
  return [
    ...times(recorded, { ...one, severity: 'NEITHER', outcome: 'NFA' }),
    ...times(assessed, { ...one, severity: 'M', outcome: 'NFA' }),
    ...times(toAnswer, { ...one, severity: 'M', outcome: 'PEN' }),
    ...times(sanctioned, { ...one, severity: 'GM', outcome: 'MC' }),
  ];
}

function stagesOf(made: Frame, settings: Partial<Settings> = {}): StagesByGroup {
  const counter = counterOf(withStages(made));
  const query = resolveQuery(counter, {
    ...plain,
    outcome: 'outcome',
    events: ['MC'],
    group: 'ethnicity',
    reference: 'W1',
  });
  const stages = stagesByGroup(counter, query, { ...usual, ...settings });
  if (stages === null) throw new Error('no stages');
  return stages;
}

describe('stage by stage', () => {
  const { steps, overall } = stagesOf(frame);

  it('counts those who reached a stage among those who reached the one before', () => {
    const numbers = (value: string): readonly unknown[] =>
      steps.map(({ comparison }) => numbersOf(rowOf(comparison, value)));
    expect(numbers('W1')).toEqual([
      [200, 200],
      [100, 200],
      [60, 100],
      [30, 60],
    ]);
    expect(numbers('B1')).toEqual([
      [80, 80],
      [60, 80],
      [45, 60],
      [27, 45],
    ]);
    expect(numbers('Not stated')).toEqual([
      [20, 20],
      [10, 20],
      [5, 10],
      [2, 5],
    ]);
    expect(steps.map(({ comparison }) => numbersOf(comparison.total))).toEqual([
      [300, 300],
      [170, 300],
      [110, 170],
      [59, 110],
    ]);
    expect(steps.map(({ before }) => before?.label ?? null)).toEqual([
      null,
      'Recorded',
      'Assessed as misconduct',
      'Case to answer',
    ]);
  });

  it('gives each stage its rate, ratio, score interval and p-value', () => {
    const black = rowOf(steps[1]!.comparison, 'B1');
    expect(black.estimates.rate.value).toBe(0.75);
    close(black.estimates.rate.low, 0.6451532538076602, 1e-9);
    close(black.estimates.rate.high, 0.8319376814245762, 1e-9);
    expect(black.estimates.ratio.value).toBe(1.5);
    close(black.estimates.ratio.low, 1.232346976357769, 1e-9);
    close(black.estimates.ratio.high, 1.8045538197312467, 1e-9);
    close(black.test?.pValue, 0.0001378537545612421, 1e-9);
  });

  it('is, from everybody to the last stage, the product of all stages', () => {
    for (const value of ['W1', 'B1', 'Not stated']) {
      const product = steps.reduce((rate, { comparison }) => {
        const [events, members] = numbersOf(rowOf(comparison, value));
        return (rate * events) / members;
      }, 1);
      close(rowOf(overall, value).estimates.rate.value, product, 1e-12);
    }
    expect(numbersOf(rowOf(overall, 'B1'))).toEqual([27, 80]);
    // 27 of 80 against 30 of 200.
    close(rowOf(overall, 'B1').estimates.ratio.value, 2.25, 1e-12);
  });

  it('does not compare those whose group is not known', () => {
    expect(rowOf(steps[1]!.comparison, 'Not stated').role).toBe('not-known');
    expect(rowOf(steps[1]!.comparison, 'Not stated').test).toBeNull();
  });

  it('has no intervals and no tests for a census', () => {
    const census = stagesOf(frame, { inference: 'census' });
    const { estimates, test } = rowOf(census.steps[1]!.comparison, 'B1');
    expect(estimates.ratio).toEqual({ value: 1.5, low: null, high: null });
    expect(test).toBeNull();
  });
});

it('counts the units that reached a stage only by reaching a later one', () => {
  const one = { ethnicity: 'W1', recorded: 'yes' };
  const { steps } = stagesOf(
    stagedFrame([
      ...times(9, { ...one, severity: 'M', outcome: 'MC' }),
      ...times(3, { ...one, severity: 'Not stated', outcome: 'MC' }),
      ...times(2, { ...one, severity: 'NEITHER', outcome: 'PEN' }),
      ...times(4, { ...one, severity: 'NEITHER', outcome: 'NFA' }),
      ...times(1, { ...one, recorded: 'no', severity: 'Not stated', outcome: 'NFA' }),
    ]),
  );
  expect(steps.map(({ implied }) => implied?.value ?? null)).toEqual([0, 5, 0, null]);
  expect(steps.map(({ comparison }) => numbersOf(comparison.total))).toEqual([
    [18, 19],
    [14, 18],
    [14, 14],
    [12, 14],
  ]);
});

it('counts by the field itself where all stages are read from one', () => {
  const outcomes: readonly Stage[] = [
    { name: 'decided', title: 'Decided', field: 'outcome', reached: ['GM', 'NFA'] },
    { name: 'proven', title: 'Proven', field: 'outcome', reached: ['GM', 'MC'] },
  ];
  const made = stagedFrame(
    [
      ...times(5, { ethnicity: 'W1', outcome: 'GM' }),
      ...times(2, { ethnicity: 'W1', outcome: 'MC' }),
      ...times(8, { ethnicity: 'W1', outcome: 'NFA' }),
      ...times(4, { ethnicity: 'W1', outcome: 'PEN' }),
    ],
    outcomes,
  );
  const { steps } = stagesOf(made);
  expect(steps.map(({ comparison }) => numbersOf(comparison.total))).toEqual([
    [15, 19],
    [7, 15],
  ]);
  expect(steps[0]?.comparison.total.events.conditions).toEqual([
    { field: 'outcome', values: ['GM', 'MC', 'NFA'] },
  ]);
  expect(steps.map(({ implied }) => implied?.value ?? null)).toEqual([2, null]);
});

it('names the stages that the export has no column for, and goes on without them', () => {
  const { steps, untold } = stagesOf(
    stagedFrame(times(5, { ethnicity: 'W1', outcome: 'MC', recorded: 'yes' })),
  );
  expect(untold).toEqual([{ value: 'assessed', label: 'Assessed as misconduct' }]);
  expect(steps.map(({ stage }) => stage.value)).toEqual(['recorded', 'case-to-answer', 'sanction']);
});

it('has nothing to say where the row schema has no stages', () => {
  const counter = counterOf(smallFrame([['W1', 'MC', 3]]));
  const query = resolveQuery(counter, {
    ...plain,
    outcome: 'outcome',
    events: ['MC'],
    group: 'ethnicity',
    reference: 'W1',
  });
  expect(stagesByGroup(counter, query, usual)).toBeNull();
});

it('refuses a frame without the last stage where the stages are read from several fields', () => {
  const counter = counterOf(frame);
  const query = resolveQuery(counter, {
    ...plain,
    outcome: 'outcome',
    events: ['MC'],
    group: 'ethnicity',
    reference: 'W1',
  });
  expect(() => stagesByGroup(counter, query, usual)).toThrow(/reached_stage/);
});

interface Published {
  readonly ratios: readonly {
    readonly stage: string;
    readonly groupPercent: number;
    readonly comparatorPercent: number;
    readonly ratio: number;
  }[];
}

const published = JSON.parse(
  readFileSync('fixtures/published/stage-percentages.json', 'utf8'),
) as Published;

const oneStage: readonly Stage[] = [
  { name: 'referred', title: 'Referred', field: 'outcome', reached: ['GM'] },
];

describe('the published stages of the NPCC', () => {
  it.each(published.ratios)(
    'give a ratio of $ratio for $groupPercent% against $comparatorPercent% ($stage)',
    ({ groupPercent, comparatorPercent, ratio }) => {
      const { steps } = stagesOf(
        stagedFrame(
          [
            ...times(groupPercent, { ethnicity: 'B1', outcome: 'GM' }),
            ...times(100 - groupPercent, { ethnicity: 'B1', outcome: 'NFA' }),
            ...times(comparatorPercent, { ethnicity: 'W1', outcome: 'GM' }),
            ...times(100 - comparatorPercent, { ethnicity: 'W1', outcome: 'NFA' }),
          ],
          oneStage,
        ),
      );
      const value = rowOf(steps[0]!.comparison, 'B1').estimates.ratio.value ?? NaN;
      expect(Number(value.toFixed(3))).toBe(ratio);
    },
  );

  const file = '../shared/published/npcc_cain_2019_stage_percentages.csv';
  it.skipIf(!existsSync(file))('are those of the published file', () => {
    const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line) => line.split(',').slice(1, 4).map(Number))).toEqual(
      published.ratios.map(({ groupPercent, comparatorPercent, ratio }) => [
        groupPercent,
        comparatorPercent,
        ratio,
      ]),
    );
  });
});
