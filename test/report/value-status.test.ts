import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/format/table.js';
import { withValueStatus } from '../../src/report/value-status.js';

const table: Table = {
  name: 'questions',
  caption: 'Questions',
  columns: [
    { name: 'question', label: 'Question', kind: 'text' },
    { name: 'cases', label: 'Cases', kind: 'count' },
    { name: 'share', label: 'Share', kind: 'rate' },
  ],
  rows: [
    ['A', 3, 0.5],
    ['B', '[z]', '[c]'],
    ['C', 0, '[z]'],
    ['[c]', 1, null],
    ['D', '[k]', '[u]'],
  ],
  notes: [],
};

describe('the status of the numbers of a row', () => {
  it('is the shorthand in its number columns, what is hidden before what does not apply', () => {
    const { columns, rows } = withValueStatus(table);
    expect(columns.at(-1)).toEqual({ name: 'value_status', label: 'Status', kind: 'text' });
    expect(rows.map((row) => row[3])).toEqual(['', '[c]', '[z]', '', '[k]']);
  });

  it('leaves every other cell where it was', () => {
    expect(withValueStatus(table).rows.map((row) => row.slice(0, 3))).toEqual(table.rows);
  });
});
