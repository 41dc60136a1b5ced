import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/format/table.js';
import { questionPage } from '../../../src/report/findings/question-page.js';

/** The columns of questions.csv that a page is made of. */
const columns = [
  ['question_id', 'text'],
  ['question', 'text'],
  ['critical', 'text'],
  ['met', 'count'],
  ['partly_met', 'count'],
  ['not_met', 'count'],
  ['cannot_tell', 'count'],
  ['not_applicable', 'count'],
  ['outstanding', 'count'],
  ['share_met', 'rate'],
  ['share_met_low', 'rate'],
  ['share_met_high', 'rate'],
  ['share_met_at_most', 'rate'],
  ['share_met_with_not_produced', 'rate'],
] as const;

const part = (...rows: readonly (readonly Cell[])[]): Table => ({
  name: 'questions',
  caption: '',
  columns: columns.map(([name, kind]) => ({ name, label: name, kind })),
  rows,
  notes: [],
});
const counts = [8, 0, 1, 1, 0] as const;

describe('the table of questions on a page', () => {
  it('has number, mark and text in a cell, then the share, its interval and its range', () => {
    const row = ['PC01', 'Was it done?', 'yes', ...counts, 0, 0.8, 0.5, 0.95, 0.9, 0.727];
    expect(questionPage(part(row), 0.95).rows).toEqual([
      ['PC01 (critical). Was it done?', '80.0% (50.0% to 95.0%)', '72.7% to 90.0%', ...counts],
    ]);
  });

  it('has no range where no other way of counting would differ', () => {
    const same = ['PC02', 'Was it so?', 'no', ...counts, 0, 0.8, 0.5, 0.95, 0.8, '[z]'];
    expect(questionPage(part(same), 0.95).rows[0]![2]).toBe('');
  });

  it('hides the range where it hides one of its ends, and shows none of what is not there', () => {
    const hidden = ['PC03', 'Was it?', 'no', ...counts, 0, '[c]', '[c]', '[c]', '[c]', '[z]'];
    const none = ['PC04', 'Was it?', 'no', ...counts, 0, '[z]', '[z]', '[z]', '[z]', '[z]'];
    const { rows } = questionPage(part(hidden, none), 0.95);
    expect(rows.map(([, share, range]) => [share, range])).toEqual([
      ['[c]', '[c]'],
      ['[z]', ''],
    ]);
  });

  it('says what is still to come where anything is', () => {
    const row = ['PC05', 'Was it?', 'no', ...counts, 2, 0.8, 0.5, 0.95, 0.9, '[z]'];
    const page = questionPage(part(row), 0.95);
    expect(page.columns.at(-1)!.name).toBe('outstanding');
    expect(page.rows[0]!.at(-1)).toBe(2);
  });
});
