import { describe, expect, it } from 'vitest';
import { buildChecklist } from '../../src/checklist/build-checklist.js';
import { caseRegisterTable } from '../../src/report/case-register-table.js';
import { checklistTable } from '../../src/report/checklist-table.js';
import { sampleCases, sampleSet, sampleSetting } from '../checklist/sample-set.js';

const checklist = buildChecklist(sampleCases, sampleSet, sampleSetting);

describe('checklistTable', () => {
  const table = checklistTable(checklist, 'run-1');

  it('has its columns in the order that scripts rely on', () => {
    expect(table.columns.map((column) => column.name).join(' ')).toBe(
      'run_id unit_id stratum rank question_id section question basis critical question_set question_set_version prefilled prefilled_from prefilled_words note look_at not_applicable_when answer reason_not_applicable evidence comment reviewer date',
    );
  });

  it('says what is asked of which case and leaves everything else open', () => {
    expect(table.rows).toHaveLength(6);
    expect(table.rows[1]).toEqual([
      'run-1',
      'CO/2026/00001',
      'NFA, White',
      1,
      'Q2',
      'Start',
      'Was a need asked about & met?',
      'Reference not yet checked: Act Two; Guidance: Guidance Three, ch. 2',
      'no',
      'sample',
      3,
      '',
      '',
      '',
      '',
      '',
      'no need',
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('says where to look, and that not applicable is never right where it is not allowed', () => {
    expect(table.rows.map((row) => row.slice(15, 17))).toEqual([
      ['the log', 'never'],
      ['', 'no need'],
      ['', ''],
      ['the log', 'never'],
      ['', 'no need'],
      ['', ''],
    ]);
  });

  it('has a cell for every column in every row', () => {
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});

describe('caseRegisterTable', () => {
  const table = caseRegisterTable(checklist, 'run-1');

  it('has a row for every case of the draw, with its role, rank and status', () => {
    expect(table.rows.map((row) => row.slice(1, 6))).toEqual([
      ['CO/2026/00001', 'NFA, White', 'sample', 1, 'drawn'],
      ['=CO<2026>', 'NFA, White', 'sample', 2, 'drawn'],
      ['CO/2026/00003', 'NFA, White', 'reserve', 3, 'reserve'],
    ]);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});
