import { describe, expect, it } from 'vitest';
import { counterOf } from '../../../src/disparity/counter.js';
import { resolveQuery, type Asked } from '../../../src/disparity/query.js';
import type { Settings } from '../../../src/disparity/settings.js';
import type { Trend } from '../../../src/disparity/trend.js';
import type { MultiplesChart } from '../../../src/format/charts/multiples-chart.js';
import type { Table } from '../../../src/format/table.js';
import type { Frame } from '../../../src/frame/frame.js';
import { trend } from '../../../src/report/analyses/trend.js';
import { plain, usual } from '../../disparity/compare.js';
import { nineQuarters, nineQuartersFrame, type Quarter } from '../../disparity/nine-quarters.js';
import { frameOf } from '../../disparity/small-frame.js';
import { times } from '../../disparity/staged-frame.js';
import { hiding, restricted, saidOfBoth } from '../editions.js';

function trendOf(
  frame: Frame = nineQuartersFrame(),
  settings: Partial<Settings> = {},
  asked: Partial<Asked> = {},
): Trend {
  const counter = counterOf(frame);
  const query = resolveQuery(counter, {
    ...plain,
    outcome: 'outcome',
    events: ['MC'],
    group: 'ethnicity',
    reference: 'W1',
    over: 'quarter',
    ...asked,
  });
  return trend.analyse(counter, query, { ...usual, ...settings });
}

function column({ columns, rows }: Table, name: string): readonly unknown[] {
  const place = columns.findIndex((candidate) => candidate.name === name);
  if (place === -1) throw new Error(`no column ${name}`);
  return rows.map((row) => row[place]);
}

const result = trendOf();
const said = trend.say(result, 'misconduct', restricted);
const [periods, tests, limits] = said.tables as readonly [Table, Table, Table];

describe('what is said of a trend', () => {
  it('applies where a field of periods is asked for', () => {
    expect(trend.applies(result.query)).toBe(true);
    expect(trend.applies({ ...result.query, over: null })).toBe(false);
  });

  it('has a row for each group and the total in each period', () => {
    expect(said.tables.map(({ name }) => name)).toEqual([
      'misconduct-trend',
      'misconduct-trend-tests',
      'misconduct-trend-limits',
    ]);
    expect(periods.caption).toBe(
      'Outcome: Misconduct, by Officer ethnicity, scheme 18+1; among all subjects of cases; reference group White British; by quarter',
    );
    expect(periods.columns.slice(0, 4).map(({ name }) => name)).toEqual([
      'period',
      'group',
      'events',
      'members',
    ]);
    expect(periods.rows).toHaveLength(45);
    expect(periods.rows.slice(-5).map((row) => row.slice(0, 4))).toEqual([
      ['2026-Q1', 'White British', 18, 58],
      ['2026-Q1', 'Indian', 2, 7],
      ['2026-Q1', 'Caribbean', 9, 20],
      ['2026-Q1', 'Not stated', 0, 1],
      ['2026-Q1', 'Total', 29, 86],
    ]);
    expect(column(periods, 'rate')[41]).toBe('[u]');
  });

  it('corrects the comparisons of all periods as one family', () => {
    const place = 4 * 7 + 7 + 2; // Caribbean in 2025-Q4, 0.003575 before correction.
    expect(column(periods, 'p_value')[place]).toBeCloseTo(0.003575, 6);
    // Nine comparisons that are not of too few, the smallest p-value times nine.
    expect(column(periods, 'p_adjusted')[place]).toBeCloseTo(9 * 0.003575, 4);
  });

  it('says of each series whether it rises and whether its ratio changes', () => {
    expect(column(tests, 'group')).toEqual([
      'Everybody',
      'White British',
      'Indian',
      'Caribbean',
      'Not stated',
    ]);
    expect(column(tests, 'sentence')).toEqual([
      'Everybody: the rate rises over 9 periods, by more than chance would explain (p less than 0.001): 7 of 72 (9.7%) in 2024-Q1, 29 of 86 (33.7%) in 2026-Q1.',
      'White British: the rate rises over 9 periods, by more than chance would explain (p = 0.005): 4 of 44 (9.1%) in 2024-Q1, 18 of 58 (31.0%) in 2026-Q1; the change is not a steady one.',
      'Indian: no rise or fall that these 63 subjects of cases could tell from chance (p = 1.00). Within periods 2.46 times as likely as White British (the data fit anything from 1.53 to 3.96 times); no change of that between periods could be told from chance (p = 0.95).',
      'Caribbean: the rate rises over 9 periods, by more than chance would explain (p less than 0.001): 1 of 20 (5.0%) in 2024-Q1, 9 of 20 (45.0%) in 2026-Q1. Within periods 2.15 times as likely as White British (the data fit anything from 1.50 to 3.08 times); no change of that between periods could be told from chance (p = 0.49).',
      'Not stated: not tested, as the group is not known.',
    ]);
    // Holm over the three known groups: 0.0000633 x 3, 0.00493 x 2, 1.
    expect(column(tests, 'p_adjusted')).toEqual([
      '[z]',
      expect.closeTo(0.00986016, 8),
      1,
      expect.closeTo(0.000190027, 9),
      '[u]',
    ]);
    // The departure from a steady trend is an approximation that nine quarters of seven do not bear.
    expect(column(tests, 'departure_p_value')[2]).toBe('[z]');
    expect(column(tests, 'value_status')).toEqual(['', '', '', '', '[z]']);
  });

  it('names the signals of the limits in words', () => {
    expect(column(limits, 'signal').slice(-2)).toEqual(['', 'above the upper limit']);
    expect(column(limits, 'xmr_signal').at(-1)).toBe(
      'outside the limits; further from the period before than routine variation',
    );
    expect(said.sentences.slice(5)).toEqual([
      'Everybody: more than routine variation around 17.1%: above the upper limit in 2026-Q1 (33.7%); three of four in a row nearer to a limit than to the centre from 2024-Q1 to 2024-Q4.',
      'Everybody, periods taken as figures of equal standing (XmR chart): more than routine variation: outside the limits in 2026-Q1; three of four in a row nearer to a limit than to the centre from 2024-Q1 to 2024-Q4; further from the period before than routine variation in 2026-Q1.',
    ]);
  });

  it('says first what rises by more than chance', () => {
    expect(said.sentences.slice(0, 5).map((sentence) => sentence.split(':')[0])).toEqual([
      'Everybody',
      'White British',
      'Caribbean',
      'Indian',
      'Not stated',
    ]);
  });

  it('draws a panel for everybody with limits, and one a group', () => {
    const chart = said.charts[0]?.chart as MultiplesChart;
    expect(chart.kind).toBe('multiples');
    expect(chart.periods).toEqual(nineQuarters);
    expect(chart.panels.map(({ label }) => label)).toEqual([
      'Everybody',
      'White British',
      'Caribbean',
      'Indian',
      'Not stated',
    ]);
    const last = chart.panels[0]?.points.at(-1);
    expect(last?.signal).toBe('above');
    expect(last?.upper).toBeCloseTo(0.248401405, 8);
    expect(chart.panels[2]?.points[0]).toEqual({
      value: 0.05,
      lower: null,
      centre: null,
      upper: null,
      signal: null,
      note: '',
    });
    expect(chart.panels[3]?.points[0]).toMatchObject({
      value: null,
      note: '[u] too few for a rate',
    });
    expect(chart.finding).toContain('Caribbean: the rate rises');
    expect(chart.finding).toContain('above the upper limit in 2026-Q1 (33.7%)');
    expect(chart.finding).not.toContain('XmR');
  });

  it('says what is left out and what a difference is not', () => {
    const notes = periods.notes.join('\n');
    expect(notes).toContain('Periods: 9 periods of quarter (2024-Q1 to 2026-Q1)');
    expect(notes).toContain('3 subjects of cases whose quarter is not known, in no period.');
    expect(notes).toContain('a difference that needs explaining, not a finding of bias');
  });

  it('has narrower tables for a page', () => {
    expect(said.pageTables?.map(({ columns }) => columns.length)).toEqual([7, 8]);
    expect(said.pageTables?.[1]?.rows[2]?.slice(0, 7)).toEqual([
      '2024-Q1',
      'Caribbean',
      1,
      20,
      '5.0% (0.9% to 23.6%)',
      '0.55 (0.08 to 3.36)',
      '[u]',
    ]);
  });
});

describe('few periods', () => {
  const few = (count: number): Frame =>
    frameOf(
      nineQuarters
        .slice(0, count)
        .flatMap((quarter, index) => [
          ...times(10 + 10 * index, { ethnicity: 'W1', outcome: 'MC', quarter }),
          ...times(40, { ethnicity: 'W1', outcome: 'NFA', quarter }),
        ]),
    );

  it('warn that they make no trend', () => {
    const two = trend.say(trendOf(few(2)), 'x', restricted);
    expect(two.tables[0]?.notes).toContain(
      'Warning: 2 periods make no trend; at least 3 are needed.',
    );
    expect(two.sentences[0]).toBe(
      'Everybody: no trend can be told from 2 periods; at least 3 are needed.',
    );
  });

  it('are no trend where none is known', () => {
    const undated = frameOf(times(9, { ethnicity: 'W1', outcome: 'MC', quarter: 'Not stated' }));
    expect(trend.say(trendOf(undated), 'x', restricted)).toEqual({
      tables: [],
      charts: [],
      sentences: ['No trend over quarter: no period is known.'],
    });
  });

  it('have no limits, and say how many more are needed', () => {
    const five = trend.say(trendOf(few(5)), 'x', restricted);
    expect(five.tables).toHaveLength(2);
    expect(five.sentences.at(-1)).toBe(
      'Limits of routine variation need at least 8 periods; there are 5, so 3 more are needed.',
    );
    expect(trend.say(trendOf(few(7)), 'x', restricted).sentences.at(-1)).toContain(
      'there are 7, so 1 more is needed',
    );
  });
});

it('says of a steady series that it stays within its limits', () => {
  const steady = frameOf(
    nineQuarters.flatMap((quarter, index) => [
      ...times(10 + (index % 2) * 2, { ethnicity: 'W1', outcome: 'MC', quarter }),
      ...times(50 - (index % 2) * 2, { ethnicity: 'W1', outcome: 'NFA', quarter }),
    ]),
  );
  expect(trend.say(trendOf(steady), 'x', restricted).sentences).toEqual([
    'Everybody: no rise or fall that these 540 subjects of cases could tell from chance (p = 1.00).',
    'White British: no rise or fall that these 540 subjects of cases could tell from chance (p = 1.00).',
    'Everybody: over 9 periods the rate stays within the limits of routine variation around 18.1%.',
  ]);
});

it('counts and does not estimate for a census', () => {
  const census = trend.say(trendOf(undefined, { inference: 'census' }), 'x', restricted);
  expect(census.tables).toHaveLength(2);
  expect(census.sentences[3]).toBe(
    'Caribbean: 1 of 20 (5.0%) in 2024-Q1, 9 of 20 (45.0%) in 2026-Q1 (counted, not estimated). Within periods 2.15 times as likely as White British (counted, not estimated).',
  );
  expect(JSON.stringify(census)).not.toContain('more than chance would explain');
  expect(JSON.stringify(census)).not.toContain('routine variation');
});

it('works with rounded counts', () => {
  const exact = counterOf(nineQuartersFrame());
  const rounded = {
    ...exact,
    count: (...asked: Parameters<typeof exact.count>) => {
      const count = exact.count(...asked);
      return { ...count, value: 5 * Math.round(count.value / 5) };
    },
  };
  const open = trend.say(trend.analyse(rounded, result.query, usual), 'x', restricted);
  // 4 of 44 becomes 5 of 45.
  expect(open.tables[0]?.rows[0]?.slice(0, 5)).toEqual(['2024-Q1', 'White British', 5, 45, 5 / 45]);
  expect(open.sentences[0]).toContain('Everybody: the rate rises');
});

describe('the public edition of a trend', () => {
  it('hides the trend of a group when one of its numbers is hidden, and the mark in its panel', () => {
    const hidden = result.series[2]!.points[4]!.events.key;
    const open = trend.say(result, 'x', hiding(new Set([hidden])));
    expect(open.tables[1]?.rows[2]?.slice(3, 8)).toEqual(['[c]', '[c]', '[c]', '[c]', '[c]']);
    expect(column(open.tables[1]!, 'sentence')[2]).toBe(
      'Indian: whether the rate rises or falls is not shown, to protect people.',
    );
    expect(column(open.tables[1]!, 'value_status')).toEqual(['', '', '[c]', '', '[z]']);
    // The family is then the two groups that are shown.
    expect(column(open.tables[1]!, 'p_adjusted')[3]).toBeCloseTo(2 * 0.0000633425, 9);
    const panel = (open.charts[0]?.chart as MultiplesChart).panels[3];
    expect(panel?.label).toBe('Indian');
    expect(panel?.points[4]).toMatchObject({
      value: null,
      note: '[c] not shown, to protect people',
    });
  });

  it('hides the ratio over time of every group when the reference is hidden', () => {
    const hidden = result.series[1]!.points[0]!.events.key;
    const open = trend.say(result, 'x', hiding(new Set([hidden])));
    expect(column(open.tables[1]!, 'ratio')).toEqual(['[z]', '[z]', '[c]', '[c]', '[z]']);
    expect(column(open.tables[1]!, 'value_status')).toEqual(['', '[c]', '[c]', '[c]', '[z]']);
    expect(column(open.tables[1]!, 'note').slice(1, 3)).toEqual([
      'suppressed',
      'comparison suppressed',
    ]);
    expect(column(open.tables[1]!, 'sentence')[3]).toBe(
      'Caribbean: the rate rises over 9 periods, by more than chance would explain (p less than 0.001): 1 of 20 (5.0%) in 2024-Q1, 9 of 20 (45.0%) in 2026-Q1. The comparison over the periods is not shown, to protect people.',
    );
  });

  it('hides that a group of allegations has too few for a test', () => {
    const single = nineQuartersFrame(undefined, 'allegation');
    const units = single.units.map((unit, index) => ({ ...unit, caseRef: String(index >> 1) }));
    const paired = trendOf({ ...single, units });
    expect(paired.series[2]?.test?.pValue).toBeNull();
    expect(column(trend.say(paired, 'x', restricted).tables[1]!, 'p_value')[2]).toBe('[u]');
    const hidden = hiding(new Set([paired.series[2]!.points[4]!.events.key]));
    expect(column(trend.say(paired, 'x', hidden).tables[1]!, 'p_value')[2]).toBe('[c]');
  });

  it('does not say how many have no period when that is hidden', () => {
    const open = trend.say(result, 'x', hiding(new Set([result.undated?.members.key ?? ''])));
    expect(open.tables[0]?.notes).toContain(
      'There may be subjects of cases whose quarter is not known, in no period; how many is not shown, to protect people.',
    );
  });

  it('hides the limits when the number of everybody in one period is hidden', () => {
    const hidden = result.series[0]!.points[2]!.events.key;
    const open = trend.say(result, 'x', hiding(new Set([hidden])));
    expect(column(open.tables[2]!, 'limit_high')).toEqual(Array(9).fill('[c]'));
    expect(column(open.tables[2]!, 'signal')).toEqual(Array(9).fill('[c]'));
    expect(column(open.tables[2]!, 'rate')[2]).toBe('[c]');
    expect(open.sentences.at(-1)).toBe(
      'Everybody: whether the rate stays within the limits of routine variation is not shown, to protect people.',
    );
    const chart = open.charts[0]?.chart as MultiplesChart;
    expect(chart.panels[0]?.points[8]).toMatchObject({ upper: null, signal: null, note: '' });
  });

  const change =
    (at: number, changes: Readonly<Record<string, readonly [number, number]>>) =>
    (quarter: Quarter, index: number): Quarter =>
      index !== at
        ? quarter
        : Object.fromEntries(
            Object.entries(quarter).map(([group, [events, others]]) => {
              const [more, further] = changes[group] ?? [0, 0];
              return [group, [events + more, others + further] as const];
            }),
          );

  it.each([
    ['an event of a group in one period', change(4, { A1: [1, -1] })],
    ['two groups that change places', change(4, { A1: [1, -1], B1: [-1, 1] })],
    ['the reference', change(8, { W1: [-9, 9] })],
    ['members of a group', change(0, { B1: [0, -12] })],
    ['what is not known', change(6, { 'Not stated': [1, 2] })],
  ])('does not change to the byte with what is hidden: %s', (_, changed) => {
    const both = saidOfBoth(
      (edition) => trend.say(result, 'x', edition),
      (edition) => trend.say(trendOf(nineQuartersFrame(changed)), 'x', edition),
    );
    expect(both.hidden.size).toBeGreaterThan(0);
    expect(both.left).toBe(both.right);
  });
});
