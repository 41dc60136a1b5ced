import { expect, it } from 'vitest';
import { crossTabulate } from '../../src/disparity/cross-tabulate.js';
import { crossTable } from '../../src/report/cross-table.js';
import { smallFrame } from './small-frame.js';

const frame = smallFrame([
  ['Not stated', 'NFA', 4],
  ['B1', 'MC', 2],
  ['W1', 'PEN', 1],
  ['W1', 'MC', 5],
  ['W1', 'Not stated', 3],
]);

it('counts every unit once, groups and outcomes in reading order, totals last', () => {
  const table = crossTable(crossTabulate(frame, 'ethnicity', 'outcome'), 'outcome-by-ethnicity');
  expect(table.columns.map(({ name }) => name)).toEqual([
    'group',
    'MC',
    'NFA',
    'PEN',
    'Not stated',
    'total',
  ]);
  expect(table.rows).toEqual([
    ['White British', 5, 0, 1, 3, 9],
    ['Caribbean', 2, 0, 0, 0, 2],
    ['Not stated', 0, 4, 0, 0, 4],
    ['Total', 7, 4, 1, 3, 15],
  ]);
  expect(table.caption).toBe(
    'Outcome by Officer ethnicity, scheme 18+1: counts of subjects of cases',
  );
});
