import type { Answer } from '../answers/answer.js';
import type { ReserveInUse } from '../answers/cases/reserves-in-use.js';
import type { Table } from '../format/table.js';

/** Every answer that was used, with the cell that it was read from. */
export function answersTable(answers: readonly Answer[]): Table {
  return {
    name: 'answers',
    caption: 'Answers that were used',
    columns: [
      { name: 'unit_id', label: 'Case', kind: 'text' },
      { name: 'question_id', label: 'Question number', kind: 'text' },
      { name: 'reading', label: 'Reading', kind: 'count' },
      { name: 'reviewer', label: 'Reviewer', kind: 'text' },
      { name: 'answer', label: 'Answer', kind: 'text' },
      { name: 'reason_not_applicable', label: 'Reason, if not applicable', kind: 'text' },
      { name: 'evidence', label: 'Evidence seen', kind: 'text' },
      { name: 'comment', label: 'Comment', kind: 'text' },
      { name: 'date', label: 'Date', kind: 'text' },
      { name: 'file', label: 'File', kind: 'text' },
      { name: 'sheet', label: 'Sheet', kind: 'text' },
      { name: 'cell', label: 'Cell', kind: 'text' },
    ],
    rows: answers.map((each) => [
      each.unitId,
      each.questionId,
      each.reading,
      each.reviewer,
      each.answer,
      each.reason,
      each.evidence,
      each.comment,
      each.date,
      each.place.file,
      each.place.sheet,
      each.place.cell,
    ]),
    notes: [
      'Reading 2 is the second reading of a case that two reviewers read; estimates use reading 1 alone.',
    ],
  };
}

/** `reserves.csv`: the reserves that were called, and the cases out of scope whose places they take. */
export function reservesTable(inUse: readonly ReserveInUse[]): Table {
  return {
    name: 'reserves',
    caption: 'Reserves in use',
    columns: [
      { name: 'unit_id', label: 'Reserve', kind: 'text' },
      { name: 'stratum', label: 'Stratum', kind: 'text' },
      { name: 'rank', label: 'Rank', kind: 'count' },
      { name: 'instead_of', label: 'In place of', kind: 'text' },
      { name: 'reason', label: 'Why that case is out of scope', kind: 'text' },
    ],
    rows: inUse.map(({ unitId, stratum, rank, insteadOf, reason }) => [
      unitId,
      stratum,
      rank,
      insteadOf,
      reason,
    ]),
    notes: [
      'In each stratum the next reserve by rank takes the place of the next case out of scope.',
    ],
  };
}
