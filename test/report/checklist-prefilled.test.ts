import { describe, expect, it } from 'vitest';
import { buildChecklist } from '../../src/checklist/build-checklist.js';
import type { QuestionSet } from '../../src/checklist/question-set.js';
import { checklistToHtml } from '../../src/format/checklist-html.js';
import { tableToCsv } from '../../src/format/csv.js';
import { caseRegisterTable } from '../../src/report/case-register-table.js';
import { checklistDocument } from '../../src/report/checklist-page.js';
import { checklistTable } from '../../src/report/checklist-table.js';
import { sampleCases, sampleSet, sampleSetting } from '../checklist/sample-set.js';

const [first, second, third] = sampleSet.questions;
const set: QuestionSet = {
  ...sampleSet,
  scales: { grade: sampleSet.answers.map(({ code }) => ({ code, label: `Grade ${code}` })) },
  questions: [
    { ...first!, appliesTo: [{ field: 'handling', notIn: ['OUT_SCH3'] }] },
    {
      ...second!,
      scale: 'grade',
      prefill: [
        { rule: 'answer-by-code', fields: { of: 'handling' }, codes: { P: ['OUT_SCH3'] } },
        {
          rule: 'within-days',
          fields: { from: 'date_received', by: 'date_told' },
          numbers: { days: 5 },
        },
      ],
    },
    third!,
  ],
};
const checklist = buildChecklist(sampleCases, set, sampleSetting);
const context = { runId: 'run-1', marking: 'Restricted', facts: [] };

describe('a checklist with suggestions', () => {
  it('has the suggestion and what it comes from in columns of their own, and open answers', () => {
    const table = checklistTable(checklist, 'run-1');
    const at = (name: string) => table.columns.findIndex((column) => column.name === name);
    const [row] = table.rows;
    const cell = (name: string) => row![at(name)];
    expect(cell('question_id')).toBe('Q2');
    expect([cell('question_set'), cell('question_set_version')]).toEqual(['sample', 3]);
    expect(cell('prefilled')).toBe('P');
    expect(cell('prefilled_from')).toBe('handling OUT_SCH3; date_received 2026-07-01');
    expect(cell('prefilled_words')).toBe(
      'Suggested by the program: Grade P. The code settles it. From handling OUT_SCH3. Noted by the program: The last day was 2026-07-06: 5 days, the first day not counted. From date_received 2026-07-01. Missing from the export: date_told.',
    );
    expect(cell('answer')).toBeNull();
    expect(tableToCsv(table)).toContain('"sample",3,"P","handling OUT_SCH3; ');
  });

  it('says in the register what is not asked of a case, reserves included', () => {
    const { rows, columns } = caseRegisterTable(checklist, 'run-1');
    const at = columns.findIndex(({ name }) => name === 'notes');
    expect(rows.map((row) => row[at])).toEqual([
      'Not asked, by the fields of the case (1): Q1. Handling is OUT_SCH3.',
      'To know (1): Q1. Whether it applies to the case cannot be told (handling is missing), so it is asked.',
      'To know (1): Q1. Whether it applies to the case cannot be told (handling is missing), so it is asked.',
    ]);
  });

  it('prints them on the page of the case, its own questions and no box ticked', () => {
    const document = checklistDocument(checklist, context);
    expect(document.facts).toContainEqual(['Asked in all', '5 of 6']);
    expect(document.facts).toContainEqual(['Answers suggested', '1']);
    const [page, other] = document.cases;
    expect(page!.notes[0]).toMatch(/^Not asked, by the fields of the case \(1\): Q1\./);
    expect(page!.sections.flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual([
      'Q2',
      'Q3',
    ]);
    const [question] = page!.sections[0]!.questions;
    expect(question!.suggestions[0]).toBe(
      'Suggested by the program: Grade P. The code settles it. From Handling OUT_SCH3.',
    );
    expect(question!.boxes.map(({ label }) => label)).toContain('Grade NE');
    expect(other!.sections[0]!.questions[0]!.help[0]).toBe(
      'The head of the case says what to know of this question.',
    );
    const html = checklistToHtml(document);
    expect(html).toContain('<p class="suggestion">Suggested by the program: Grade P.');
    expect(html).toContain('<p class="note">Not asked, by the fields of the case (1): Q1.');
  });
});
