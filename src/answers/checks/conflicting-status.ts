import type { AnswerCheck } from '../check.js';

export const conflictingStatus = {
  code: 'CONFLICTING_STATUS',
  severity: 'error',
  title: 'Registers that contradict each other',
  sentence: 'Another register says otherwise of this case than {status}.',
  cause:
    'Two reviewers keep a register of the same case, or an old register was given with the new one.',
  fix: 'Settle which status holds, and set it in both registers or give one of them alone.',
  explain:
    'A case is examined, out of scope or not produced, one of them; and a file that is not produced was not received. Where registers differ in this, none of these statuses counts. Drawn, requested, received and examined follow each other: there the furthest holds.',
  whole: ({ cases }) =>
    cases.flatMap(({ declared: { conflicting } }) =>
      conflicting.map(({ found, status, typed }) => ({
        row: found,
        column: 'status',
        detail: { status: status ?? '' },
        now: typed,
      })),
    ),
} satisfies AnswerCheck;
