import type { ExportValue } from '../checklist/case-value.js';
import type { Checklist, QuestionRow } from '../checklist/checklist.js';
import { describeBasis } from '../checklist/describe-basis.js';
import { scaleOf } from '../checklist/scale-of.js';
import type { Cell, Column, Table } from '../format/table.js';
import { prefilledWords } from './prefilled-words.js';

/**
 * The checklist as a table to be filled in: one row for each case and question that applies to it,
 * the columns from `answer` on left blank. What the program suggests stands before them, and is no
 * answer. `runId` says to which draw the answers belong when they come back, set and version to
 * which questions.
 */
export function checklistTable(checklist: Checklist, runId: string): Table {
  const { set } = checklist;
  const answers = set.answers.map((answer) => `${answer.code} ${answer.label}`).join('; ');
  return {
    name: 'checklist',
    caption: `Checklist: ${set.title} (${set.name}, version ${set.version})`,
    columns,
    rows: checklist.rows.map((row) => [
      runId,
      row.case.unitId,
      row.case.stratum,
      row.case.rank,
      row.question.id,
      row.question.section,
      row.question.text,
      row.question.basis.map(describeBasis).join('; '),
      row.question.critical ? 'yes' : 'no',
      set.name,
      set.version,
      ...prefilledCells(row, checklist),
      row.notes.join(' '),
      row.question.evidence ?? '',
      row.question.naAllowed ? (row.question.naWhen ?? '') : 'never',
      ...blanks,
    ]),
    notes: [
      `Answers: ${answers}.`,
      'Not applicable needs a reason; partly met, not met and cannot tell need a comment.',
      'What is prefilled is the program’s suggestion: confirm or overrule it under answer.',
    ],
  };
}

/** The code suggested, the values it comes from, and what was found. */
function prefilledCells(row: QuestionRow, { set }: Checklist): readonly Cell[] {
  const from = new Set(row.prefilled.flatMap((found) => found.from.map(asItStands)));
  const labels = scaleOf(set, row.question);
  const words = row.prefilled.map((found) => prefilledWords(found, labels, asItStands));
  return [row.suggested ?? '', [...from].join('; '), words.join(' ')];
}

function asItStands({ field, value }: ExportValue): string {
  return `${field} ${value}`;
}

const columns: readonly Column[] = [
  { name: 'run_id', label: 'Draw', kind: 'text' },
  { name: 'unit_id', label: 'Case', kind: 'text' },
  { name: 'stratum', label: 'Stratum', kind: 'text' },
  { name: 'rank', label: 'Rank', kind: 'count' },
  { name: 'question_id', label: 'Question number', kind: 'text' },
  { name: 'section', label: 'Section', kind: 'text' },
  { name: 'question', label: 'Question', kind: 'text' },
  { name: 'basis', label: 'Basis', kind: 'text' },
  { name: 'critical', label: 'Critical', kind: 'text' },
  { name: 'question_set', label: 'Question set', kind: 'text' },
  { name: 'question_set_version', label: 'Version of the question set', kind: 'count' },
  { name: 'prefilled', label: 'Suggested by the program', kind: 'text' },
  { name: 'prefilled_from', label: 'Suggested from', kind: 'text' },
  { name: 'prefilled_words', label: 'What the program found', kind: 'text' },
  { name: 'note', label: 'To know', kind: 'text' },
  { name: 'look_at', label: 'Where to look', kind: 'text' },
  { name: 'not_applicable_when', label: 'Not applicable when', kind: 'text' },
  { name: 'answer', label: 'Answer', kind: 'text' },
  { name: 'reason_not_applicable', label: 'Reason (needed if NA)', kind: 'text' },
  { name: 'evidence', label: 'Evidence seen (asked for if P or N)', kind: 'text' },
  { name: 'comment', label: 'Comment (needed if P, N or NE)', kind: 'text' },
  { name: 'reviewer', label: 'Reviewer', kind: 'text' },
  { name: 'date', label: 'Date', kind: 'text' },
];

/** Answer, reason, evidence, comment, reviewer, date. */
const blanks: readonly null[] = [null, null, null, null, null, null];
