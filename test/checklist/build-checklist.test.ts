import { describe, expect, it } from 'vitest';
import { buildChecklist } from '../../src/checklist/build-checklist.js';
import { sampleCases, sampleSet, sampleSetting } from './sample-set.js';

describe('buildChecklist', () => {
  it('makes one row for each sampled case and question, cases first', () => {
    const checklist = buildChecklist(sampleCases, sampleSet, sampleSetting);
    expect(checklist.rows.map((row) => `${row.case.unitId} ${row.question.id}`)).toEqual([
      'CO/2026/00001 Q1',
      'CO/2026/00001 Q2',
      'CO/2026/00001 Q3',
      '=CO<2026> Q1',
      '=CO<2026> Q2',
      '=CO<2026> Q3',
    ]);
  });

  it('registers every case of the draw, reserves last and without questions', () => {
    const { register } = buildChecklist(sampleCases, sampleSet, sampleSetting);
    expect(register.map((entry) => `${entry.case.unitId} ${entry.status}`)).toEqual([
      'CO/2026/00001 drawn',
      '=CO<2026> drawn',
      'CO/2026/00003 reserve',
    ]);
  });

  it('asks the questions of a reserve that has taken the place of a case', () => {
    const checklist = buildChecklist(
      sampleCases,
      sampleSet,
      sampleSetting,
      new Set(['CO/2026/00003']),
    );
    expect(checklist.rows).toHaveLength(9);
    expect(checklist.register.at(-1)?.status).toBe('drawn');
  });

  it('refuses to use a case as a reserve that is none', () => {
    expect(() =>
      buildChecklist(sampleCases, sampleSet, sampleSetting, new Set(['CO/2026/00001'])),
    ).toThrow(expect.objectContaining({ code: 'CHECKLIST_NOT_A_RESERVE' }));
  });

  it('quotes from the export only what the export says', () => {
    const { rows } = buildChecklist(sampleCases, sampleSet, sampleSetting);
    expect(rows.map((row) => row.fromExport)).toEqual([
      [{ field: 'date_received', value: '2026-07-01' }],
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it('makes an empty checklist of an empty draw', () => {
    expect(buildChecklist([], sampleSet, sampleSetting)).toEqual({
      set: sampleSet,
      register: [],
      rows: [],
    });
  });
});
