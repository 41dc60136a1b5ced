import { describe, expect, it } from 'vitest';
import { buildChecklist } from '../../src/checklist/build-checklist.js';
import { checklistDocument } from '../../src/report/checklist-page.js';
import { sampleCases, sampleSet, sampleSetting } from '../checklist/sample-set.js';

const context = { runId: 'run-1', marking: 'Restricted', facts: [['Seed', 'dice']] } as const;
const document = checklistDocument(buildChecklist(sampleCases, sampleSet, sampleSetting), context);
const [first, second] = document.cases;

describe('checklistDocument', () => {
  it('names the draw, the set with its version, and how many cases there are', () => {
    expect(document.title).toBe('Checklist: Sample set');
    expect(document.facts).toEqual([
      ['Draw', 'run-1'],
      ['Question set', 'sample, version 3'],
      ['Questions', '3'],
      ['Asked in all', '6 of 6'],
      ['Answers suggested', '0'],
      ['Cases to read', '2'],
      ['Reserves', '1'],
      ['Seed', 'dice'],
    ]);
  });

  it('gives a page to every case under review and none to a reserve', () => {
    expect(document.cases.map((page) => `${page.position} ${page.reference}`)).toEqual([
      'Case 1 of 2 CO/2026/00001',
      'Case 2 of 2 =CO<2026>',
    ]);
    expect(document.register.map((line) => line.reference)).toEqual([
      'CO/2026/00001',
      '=CO<2026>',
      'CO/2026/00003',
    ]);
  });

  it('gives a reserve that is in use its page, and its place before the reserves that wait', () => {
    const waiting = { ...sampleCases[0], unitId: 'CO/2026/00002' } as (typeof sampleCases)[number];
    const inUse = checklistDocument(
      buildChecklist(
        [waiting, ...sampleCases],
        sampleSet,
        sampleSetting,
        new Set(['CO/2026/00003']),
      ),
      context,
    );
    expect(inUse.cases.map((page) => page.reference)).toEqual([
      'CO/2026/00001',
      '=CO<2026>',
      'CO/2026/00003',
    ]);
    expect(inUse.register.at(-1)?.reference).toBe('CO/2026/00002');
    expect(inUse.register.at(-2)?.reference).toBe('CO/2026/00003');
  });

  it('puts questions of the same section under one heading', () => {
    expect(
      first?.sections.map((section) => [section.title, section.questions.map(({ id }) => id)]),
    ).toEqual([
      ['Start', ['Q1', 'Q2']],
      ['End', ['Q3']],
    ]);
  });

  it('prints a box for not applicable only where that is a possible answer, with a line for the reason', () => {
    const [start] = first?.sections ?? [];
    expect(start?.questions[0]?.boxes.map((box) => box.code)).toEqual(['Y', 'P', 'N', 'NE']);
    expect(start?.questions[1]?.boxes.at(-1)).toEqual({
      code: 'NA',
      label: 'Not applicable',
      needsReason: true,
    });
  });

  it('helps with where to look, what the export says and when not applicable is right', () => {
    const [start] = first?.sections ?? [];
    expect(start?.questions[0]?.help).toEqual([
      'Look at: the log',
      'Date received in the export: 2026-07-01',
    ]);
    expect(start?.questions[1]?.help).toEqual(['Not applicable when: no need']);
    expect(second?.sections[0]?.questions[0]?.help).toEqual(['Look at: the log']);
  });

  it('words fields as it is told to', () => {
    const worded = checklistDocument(buildChecklist(sampleCases, sampleSet, sampleSetting), {
      ...context,
      wording: (field, value) => [field.toUpperCase(), `<${value}>`],
    });
    expect(worded.cases[0]?.facts).toContainEqual(['HANDLING', '<OUT_SCH3>']);
  });
});
