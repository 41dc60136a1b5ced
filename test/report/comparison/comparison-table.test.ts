import { expect, it } from 'vitest';
import { compareGroups } from '../../src/disparity/compare-groups.js';
import { protectComparisons } from '../../src/disclosure/protect-comparisons.js';
import { comparisonTable } from '../../src/report/comparison-table.js';
import { smallFrame } from '../disparity/small-frame.js';

const frame = smallFrame([
  ['W1', 'MC', 50],
  ['W1', 'NFA', 200],
  ['A1', 'MC', 6],
  ['A1', 'NFA', 34],
  ['B1', 'MC', 3],
  ['B1', 'NFA', 40],
  ['Not stated', 'MC', 9],
  ['Not stated', 'NFA', 21],
]);
const comparison = compareGroups(frame, {
  outcome: 'outcome',
  events: ['MC'],
  group: 'ethnicity',
  reference: 'White British',
  among: ['MC', 'NFA'],
});

it('has the fixed columns first and in their order', () => {
  const { columns } = comparisonTable(comparison, 'misconduct');
  expect(columns.slice(0, 15).map(({ name }) => name)).toEqual([
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
  expect(columns.slice(15).map(({ name }) => name)).toEqual(['group_code', 'role', 'test']);
});

it('names unit, denominator, events, reference and scheme in its caption', () => {
  expect(comparisonTable(comparison, 'misconduct').caption).toBe(
    'Outcome: Misconduct, by Officer ethnicity, scheme 18+1; among subjects of cases with outcome Misconduct or No further action; reference group White British',
  );
});

it('says what is not known, what intervals mean and what a difference is not', () => {
  const notes = comparisonTable(comparison, 'misconduct').notes.join('\n');
  expect(notes).toContain('Group not known: 9 of 68 events (13.2%) and 30 of 363 members (8.3%).');
  expect(notes).toContain('range consistent with chance variation');
  expect(notes).toContain('a difference that needs explaining, not a finding of bias');
});

it('marks what does not apply and adds a row of totals', () => {
  const { rows } = comparisonTable(comparison, 'misconduct');
  expect(rows.map((row) => [row[0], row[1], row[2], row[13]])).toEqual([
    ['White British', 50, 250, ''],
    ['Indian', 6, 40, ''],
    ['Caribbean', 3, 43, '[u]'],
    ['Not stated', 9, 30, '[z]'],
    ['Total', 68, 363, '[z]'],
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

it('shows nothing of a hidden group in the public copy, and the rest unchanged', () => {
  const [copy] = protectComparisons([comparison]);
  if (copy?.status !== 'shown') throw new Error('withheld');
  const restricted = comparisonTable(comparison, 'misconduct').rows;
  const { rows } = comparisonTable(copy.comparison, 'misconduct');
  const hidden = [...Array<string>(13).fill('[c]'), 'suppressed'];
  expect(rows[2]?.slice(1, 15)).toEqual(hidden);
  // Indian 6 of 40 is hidden with it: it would give 3 away by subtraction from the totals.
  expect(rows[3]?.[1] === '[c]' || rows[1]?.[1] === '[c]').toBe(true);
  expect(rows[0]).toEqual(restricted[0]);
  expect(rows[4]).toEqual(restricted[4]);
});
