import { describe, expect, it } from 'vitest';
import { counterOf } from '../../../src/disparity/counter.js';
import type { OutcomeMix } from '../../../src/disparity/mix.js';
import { resolveQuery } from '../../../src/disparity/query.js';
import type { Settings } from '../../../src/disparity/settings.js';
import type { Table } from '../../../src/format/table.js';
import type { Frame } from '../../../src/frame/frame.js';
import type { StackedChart } from '../../../src/format/charts/stacked-chart.js';
import { mix } from '../../../src/report/analyses/mix.js';
import { outcomeColumns } from '../../../src/report/analyses/mix-columns.js';
import { plain, usual } from '../../disparity/compare.js';
import { smallFrame } from '../../disparity/small-frame.js';
import { hiding, restricted, saidOfBoth } from '../editions.js';

type Counts = readonly (readonly [group: string, outcome: string, count: number])[];

const counts: Counts = [
  ['W1', 'NFA', 130],
  ['W1', 'MC', 40],
  ['W1', 'GM', 25],
  ['A1', 'NFA', 12],
  ['A1', 'MC', 5],
  ['A1', 'GM', 3],
  ['B1', 'NFA', 14],
  ['B1', 'MC', 18],
  ['B1', 'GM', 4],
  ['B1', 'Not stated', 2],
  ['Not stated', 'MC', 4],
  ['Not stated', 'NFA', 3],
];

function mixOf(frame: Frame = smallFrame(counts), settings: Partial<Settings> = {}): OutcomeMix {
  const counter = counterOf(frame);
  const query = resolveQuery(counter, {
    ...plain,
    outcome: 'outcome',
    events: ['NFA'],
    group: 'ethnicity',
    reference: 'W1',
  });
  return mix.analyse(counter, query, { ...usual, ...settings });
}

const result = mixOf();
const said = mix.say(result, 'nfa', restricted);
const [table, , test] = said.tables as readonly [Table, Table, Table];

function column({ columns, rows }: Table, name: string): readonly unknown[] {
  const place = columns.findIndex((candidate) => candidate.name === name);
  return rows.map((row) => row[place]);
}

describe('the table of an outcome mix', () => {
  it('has a count and a share for each outcome, and says whose they are', () => {
    expect(said.tables.map(({ name }) => name)).toEqual([
      'nfa-mix',
      'nfa-mix-residuals',
      'nfa-mix-test',
    ]);
    expect(table.columns.map(({ name }) => name)).toEqual([
      'group',
      'gm',
      'mc',
      'nfa',
      'not_stated',
      'total',
      'gm_share',
      'mc_share',
      'nfa_share',
      'not_stated_share',
      'value_status',
      'note',
      'group_code',
      'role',
      'sentence',
    ]);
    expect(table.caption).toBe(
      'Outcome by Officer ethnicity, scheme 18+1: counts of subjects of cases and shares of all subjects of cases of each group; each group against all known groups together',
    );
  });

  it('has a row a group, then the known together and the total, which add up', () => {
    expect(table.rows.map((row) => row.slice(0, 6))).toEqual([
      ['White British', 25, 40, 130, 0, 195],
      ['Indian', 3, 5, 12, 0, 20],
      ['Caribbean', 4, 18, 14, 2, 38],
      ['Not stated', 0, 4, 3, 0, 7],
      ['All known groups', 32, 63, 156, 2, 253],
      ['Total', 32, 67, 159, 2, 260],
    ]);
    expect(column(table, 'mc_share')).toEqual([40 / 195, 0.25, 18 / 38, '[u]', 63 / 253, 67 / 260]);
    expect(column(table, 'value_status')).toEqual(['', '', '', '[z]', '[z]', '[z]']);
    expect(column(table, 'role')).toEqual([
      'compared',
      'compared',
      'compared',
      'not-known',
      'known',
      'total',
    ]);
  });

  it('names the cells that stand out, with direction, size and what is left after correction', () => {
    expect(column(table, 'sentence')).toEqual([
      'White British: Misconduct less often than expected, 40 against 48.9, more than chance would explain among 9 cells; No further action more often than expected, 130 against 121.2, which among 9 cells could be chance.',
      'Indian: no outcome is further from what is expected than chance would explain.',
      'Caribbean: Misconduct more often than expected, 18 against 9.0, more than chance would explain among 9 cells; No further action less often than expected, 14 against 22.4, more than chance would explain among 9 cells.',
      'Not stated: not compared, as the group is not known.',
      '',
      '',
    ]);
  });

  it('says the test first, named, with its strength', () => {
    // R: chisq.test()$statistic is 14.47263, and p 0.0064 from 400,000 random tables.
    expect(said.sentences[0]).toBe(
      "More than chance would explain, the known groups of Officer ethnicity differ in their mix of outcomes (exact chi-square 14.47 on 4 degrees of freedom, p = 0.006; Cramér's V 0.17 of 1 at most); a difference that needs explaining.",
    );
    expect(test.rows[0]?.slice(0, 3)).toEqual(['exact chi-square', expect.closeTo(14.47263, 5), 4]);
    expect(said.sentences).toHaveLength(4);
  });

  it('says what is not known and what a difference is not', () => {
    const notes = table.notes.join('\n');
    expect(notes).toContain('Group not known: 7 of 260 (2.7%) subjects of cases');
    expect(notes).toContain('Outcomes that are not known (Not stated) are counted but not tested.');
    expect(notes).toContain('a difference that needs explaining, not a finding of bias');
  });

  it('draws a bar a group and one for all', () => {
    const chart = said.charts[0]?.chart as StackedChart;
    expect(chart.kind).toBe('stacked');
    expect(chart.categories).toEqual([
      'Gross misconduct',
      'Misconduct',
      'No further action',
      'Not stated',
    ]);
    expect(
      chart.rows.map(({ label, total, shares, note }) => [label, total, shares, note]),
    ).toEqual([
      ['White British', 195, [25 / 195, 40 / 195, 130 / 195, 0], ''],
      ['Indian', 20, [3 / 20, 5 / 20, 12 / 20, 0], ''],
      ['Caribbean', 38, [4 / 38, 18 / 38, 14 / 38, 2 / 38], ''],
      ['Not stated', 7, null, '[u] too few for shares'],
      ['Total', 260, [32 / 260, 67 / 260, 159 / 260, 2 / 260], ''],
    ]);
    expect(chart.finding).toContain(
      'Caribbean: Misconduct more often than expected, 18 against 9.0',
    );
  });
});

describe('a simulated p-value', () => {
  it('says how many random tables and how far off it may be', () => {
    const sparse = mixOf(
      smallFrame(
        ['W1', 'W2', 'A1', 'B1', 'A2', 'A3', 'B2'].flatMap((group, row) =>
          ['NFA', 'MC', 'GM', 'PEN', 'X', 'Y'].map((outcome, place): [string, string, number] => [
            group,
            outcome,
            row === 0 ? 40 + place : (row * 5 + place * 3) % 7,
          ]),
        ),
      ),
    );
    expect(sparse.test?.test).toBe('Monte Carlo chi-square');
    expect(mix.say(sparse, 'nfa', restricted).sentences[0]).toMatch(
      /p = 0\.\d+, from 100,000 random tables, give or take 0\.00\d+;/,
    );
  });
});

describe('a census', () => {
  const census = mix.say(mixOf(undefined, { inference: 'census' }), 'nfa', restricted);

  it('has no test and says that it is counted, not estimated', () => {
    expect(census.sentences[0]).toBe('Counted, not estimated: there is no test.');
    expect(census.sentences[3]).toBe(
      'Caribbean: Misconduct more often than expected, 18 against 9.0 and No further action less often than expected, 14 against 22.4 (counted, not estimated).',
    );
    expect(column(census.tables[1]!, 'residual')).toEqual(Array(9).fill('[z]'));
    expect(column(census.tables[1]!, 'expected')[7]).toBeCloseTo(9.03586, 5);
    expect(JSON.stringify(census)).not.toContain('more than chance would explain');
  });
});

describe('the public edition', () => {
  const gross = result.rows.map(({ counts: row }) => row[0]!.key);

  it('hides a cell with its share, its part of the chart, its residual and the test', () => {
    const open = mix.say(result, 'nfa', hiding(new Set([gross[1]!, gross[2]!])));
    expect(open.tables[0]?.rows[2]?.slice(0, 7)).toEqual([
      'Caribbean',
      '[c]',
      18,
      14,
      2,
      38,
      '[c]',
    ]);
    expect(column(open.tables[0]!, 'value_status').slice(0, 4)).toEqual(['', '[c]', '[c]', '[z]']);
    expect(open.sentences[0]).toBe(
      'Whether the known groups of Officer ethnicity differ in their mix of outcomes is not shown, to protect people.',
    );
    expect(open.sentences[2]).toBe(
      'Indian: of the outcomes shown, none is further from what is expected than chance would explain. Some of its outcomes are not shown, to protect people.',
    );
    expect(open.tables[1]?.rows[6]?.slice(0, 9)).toEqual([
      'Caribbean',
      'Gross misconduct',
      '[c]',
      '[c]',
      '[c]',
      '[c]',
      '[c]',
      '[c]',
      'suppressed',
    ]);
    expect(open.tables[2]?.rows[0]?.slice(0, 10)).toEqual(Array(10).fill('[c]'));
    const chart = open.charts[0]?.chart as StackedChart;
    expect(chart.rows[2]).toEqual({
      label: 'Caribbean',
      total: 38,
      shares: [null, 18 / 38, 14 / 38, 2 / 38],
      note: '[c] some not shown, to protect people',
    });
  });

  it('shows nothing of a group whose total is hidden', () => {
    const open = mix.say(
      result,
      'nfa',
      hiding(
        new Set(
          result.rows[1]!.counts.map(({ key }) => key).concat(
            result.rows[1]!.total.key,
            result.tested.ofGroups[1]!.key,
          ),
        ),
      ),
    );
    expect(open.sentences[2]).toBe('Indian: not shown, to protect people.');
    expect((open.charts[0]?.chart as StackedChart).rows[1]).toEqual({
      label: 'Indian',
      total: null,
      shares: null,
      note: '[c] not shown, to protect people',
    });
  });

  it.each([
    [
      'two cells of two groups',
      [
        ['A1', 'MC', 1],
        ['A1', 'GM', -1],
        ['B1', 'MC', -1],
        ['B1', 'GM', 1],
      ],
    ],
    [
      'a whole group',
      [
        ['A1', 'MC', 7],
        ['W1', 'MC', -7],
      ],
    ],
    [
      'what is not known',
      [
        ['Not stated', 'MC', -1],
        ['Not stated', 'NFA', 1],
      ],
    ],
    [
      'how many are not known',
      [
        ['Not stated', 'MC', 1],
        ['W1', 'MC', -1],
      ],
    ],
    [
      'the outcome that is not stated',
      [
        ['B1', 'Not stated', -1],
        ['B1', 'GM', 1],
      ],
    ],
  ] as const)('does not change to the byte with what is hidden: %s', (_, changes) => {
    const other = counts.map(([group, outcome, count]): Counts[number] => {
      const change = changes.find((one) => one[0] === group && one[1] === outcome);
      return [group, outcome, count + (change?.[2] ?? 0)];
    });
    const both = saidOfBoth(
      (edition) => mix.say(result, 'nfa', edition),
      (edition) => mix.say(mixOf(smallFrame(other)), 'nfa', edition),
    );
    expect(both.hidden.size).toBeGreaterThan(1);
    expect(both.left).toBe(both.right);
  });
});

it('draws bars of rounded counts that come to no more than a whole', () => {
  const exact = counterOf(
    smallFrame([
      ['W1', 'GM', 3],
      ['W1', 'MC', 3],
      ['W1', 'NFA', 4],
      ['B1', 'MC', 40],
    ]),
  );
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
    reference: 'B1',
  });
  const chart = mix.say(mix.analyse(rounded, query, usual), 'x', restricted).charts[0]?.chart;
  expect((chart as StackedChart).rows[0]).toMatchObject({
    total: 10,
    shares: [1 / 3, 1 / 3, 1 / 3],
  });
});

it('is made once for queries that differ in their events alone', () => {
  const query = { ...result.query, events: [], membership: [] };
  expect(mix.dependsOn?.(query)).toEqual(mix.dependsOn?.(result.query));
});

it('gives each outcome a column of its own, whatever its code', () => {
  const named = (...values: readonly string[]): readonly string[] =>
    outcomeColumns(values.map((value) => ({ value, label: value })));
  expect(named('CTA_GM', 'Negotiated Settlement', 'NFIM')).toEqual([
    'cta_gm',
    'negotiated_settlement',
    'nfim',
  ]);
  expect(named('A/B', 'A B', 'Total', 'é', '?', 'A', 'A share')).toEqual([
    'a_b',
    'a_b_2',
    'total_2',
    'e',
    'outcome',
    'a',
    'a_share_2',
  ]);
});
