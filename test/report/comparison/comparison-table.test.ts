import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/frame/frame.js';
import { comparison as analysis } from '../../../src/report/analyses/comparison.js';
import { comparisonTable } from '../../../src/report/comparison/comparison-table.js';
import { compare, type Request } from '../../disparity/compare.js';
import { smallFrame } from '../../disparity/small-frame.js';
import { hiding, restricted, saidOfBoth } from '../editions.js';

const frame = smallFrame([
  ['W1', 'MC', 50],
  ['W1', 'NFA', 200],
  ['A1', 'MC', 11],
  ['A1', 'NFA', 34],
  ['B1', 'MC', 3],
  ['B1', 'NFA', 40],
  ['Not stated', 'MC', 9],
  ['Not stated', 'NFA', 21],
]);
const request: Request = {
  outcome: 'outcome',
  events: ['MC'],
  group: 'ethnicity',
  reference: 'White British',
  among: ['MC', 'NFA'],
};
const comparison = compare(frame, request);
const table = comparisonTable(comparison, 'misconduct', restricted);

function column(name: string, from = table): readonly unknown[] {
  const place = from.columns.findIndex((candidate) => candidate.name === name);
  return from.rows.map((row) => row[place]);
}

it('has the fixed columns first and in their order', () => {
  expect(table.columns.slice(0, 15).map(({ name }) => name)).toEqual([
    'group',
    'events',
    'members',
    'rate',
    'rate_low',
    'rate_high',
    'ratio',
    'ratio_low',
    'ratio_high',
    'difference',
    'difference_low',
    'difference_high',
    'p_value',
    'value_status',
    'note',
  ]);
});

it('names unit, denominator, events, reference and scheme in its caption', () => {
  expect(table.caption).toBe(
    'Outcome: Misconduct, by Officer ethnicity, scheme 18+1; among subjects of cases with outcome Misconduct or No further action; reference group White British',
  );
});

it('says what is not known, what intervals mean and what a difference is not', () => {
  const notes = table.notes.join('\n');
  expect(notes).toContain('Group not known: 9 of 73 events (12.3%) and 30 of 368 members (8.2%).');
  expect(notes).toContain('range consistent with chance variation');
  expect(notes).toContain('a difference that needs explaining, not a finding of bias');
});

it('marks what does not apply and adds a row of totals', () => {
  const { rows } = table;
  expect(rows.map((row) => [row[0], row[1], row[2], row[13]])).toEqual([
    ['White British', 50, 250, ''],
    ['Indian', 11, 45, ''],
    ['Caribbean', 3, 43, '[u]'],
    ['Not stated', 9, 30, '[z]'],
    ['Total', 73, 368, '[z]'],
  ]);
  expect(rows[0]?.slice(6, 15)).toEqual([
    1,
    '[z]',
    '[z]',
    0,
    '[z]',
    '[z]',
    '[z]',
    '',
    'reference group',
  ]);
  expect(rows[3]?.slice(6, 13)).toEqual(Array(7).fill('[z]'));
});

it('says each row in a sentence that is right about direction, size and chance', () => {
  expect(column('sentence')).toEqual([
    'White British: 50 of 250 (20.0%); the group that others are compared with.',
    'Indian: 11 of 45 (24.4%); 1.22 times as likely as White British, no difference that these 45 subjects could tell from chance (the data fit anything from 0.68 to 2.08 times); only a ratio of about 1.99 or more would be told from chance four times in five.',
    'Caribbean: 3 of 43 (7.0%); 0.35 times as likely as White British; the data fit anything from 0.12 to 0.96 times; among as many comparisons as in this table a difference like this could be chance; those whose group is not known could turn this round.',
    'Not stated: 9 of 30 (30.0%); not compared, as the group is not known.',
    '',
  ]);
});

it('gives no rate and no comparison for fewer than ten members', () => {
  const few = comparisonTable(
    compare(
      smallFrame([
        ['W1', 'MC', 30],
        ['W1', 'NFA', 70],
        ['B1', 'MC', 2],
        ['B1', 'NFA', 7],
      ]),
      {
        ...request,
        among: [],
      },
    ),
    'few',
    restricted,
  );
  expect(few.rows[1]?.slice(0, 14)).toEqual([
    'Caribbean',
    2,
    9,
    ...Array<string>(10).fill('[u]'),
    '[u]',
  ]);
});

it('takes all intervals and tests away from a census, and says so', () => {
  const census = comparisonTable(compare(frame, request, { inference: 'census' }), 'c', restricted);
  for (const name of ['rate_low', 'ratio_high', 'difference_low', 'p_value', 'p_adjusted']) {
    expect(column(name, census).slice(0, 4)).toEqual(['[z]', '[z]', '[z]', '[z]']);
  }
  expect(census.rows[1]?.at(-1)).toBe(
    'Indian: 11 of 45 (24.4%); 1.22 times as likely as White British (counted, not estimated).',
  );
});

describe('the public edition', () => {
  it('shows nothing of a hidden group, and the rest unchanged', () => {
    const caribbean = comparison.rows.find(({ value }) => value === 'B1');
    const rows = comparisonTable(
      comparison,
      'misconduct',
      hiding(new Set([caribbean?.events.key ?? '', caribbean?.members.key ?? ''])),
    ).rows;
    expect(rows[2]?.slice(1, 15)).toEqual([...Array<string>(13).fill('[c]'), 'suppressed']);
    expect(rows[2]?.at(-1)).toBe('Caribbean: not shown, to protect people.');
    // The correction for many comparisons is over those that are shown.
    expect(rows[0]).toEqual(table.rows[0]);
    expect(rows[4]).toEqual(table.rows[4]);
  });

  it('is the same to the byte whatever the hidden counts are', () => {
    const other = smallFrame([
      ['W1', 'MC', 50],
      ['W1', 'NFA', 200],
      ['A1', 'MC', 13],
      ['A1', 'NFA', 32],
      ['B1', 'MC', 1],
      ['B1', 'NFA', 42],
      ['Not stated', 'MC', 9],
      ['Not stated', 'NFA', 21],
    ]);
    const sayer = (of: Frame) => {
      const result = compare(of, request);
      return (edition: Parameters<typeof analysis.say>[2]) => analysis.say(result, 'm', edition);
    };
    const { left, right, hidden } = saidOfBoth(sayer(frame), sayer(other));
    expect(hidden.size).toBeGreaterThan(1);
    expect(right).toBe(left);
  });
});
