import type { Checklist } from '../checklist/checklist.js';
import { describeBasis } from '../checklist/describe-basis.js';
import type { Column, Table } from '../format/table.js';

/**
 * The checklist as a table to be filled in: one row for each case and question, the columns from
 * `answer` on left blank. `runId` says to which draw the answers belong when they come back.
 */
export function checklistTable(checklist: Checklist, runId: string): Table {
  const { set } = checklist;
  const answers = set.answers.map((answer) => `${answer.code} ${answer.label}`).join('; ');
  return {
    name: 'checklist',
    caption: `Checklist: ${set.title} (${set.name}, version ${set.version})`,
    columns,
    rows: checklist.rows.map(({ case: sampled, question }) => [
      runId,
      sampled.unitId,
      sampled.stratum,
      sampled.rank,
      question.id,
      question.section,
      question.text,
      question.basis.map(describeBasis).join('; '),
      question.critical ? 'yes' : 'no',
      ...blanks,
    ]),
    notes: [
      `Answers: ${answers}.`,
      'Not applicable needs a reason; partly met, not met and cannot tell need a comment.',
    ],
  };
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
  { name: 'answer', label: 'Answer', kind: 'text' },
  { name: 'reason_not_applicable', label: 'Reason, if not applicable', kind: 'text' },
  { name: 'evidence', label: 'Evidence seen', kind: 'text' },
  { name: 'comment', label: 'Comment', kind: 'text' },
  { name: 'reviewer', label: 'Reviewer', kind: 'text' },
  { name: 'date', label: 'Date', kind: 'text' },
];

/** Answer, reason, evidence, comment, reviewer, date. */
const blanks: readonly null[] = [null, null, null, null, null, null];
