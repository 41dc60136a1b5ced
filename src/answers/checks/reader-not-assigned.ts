import type { AnswerCheck, Finding } from '../check.js';

export const readerNotAssigned = {
  code: 'READER_NOT_ASSIGNED',
  severity: 'warning',
  title: 'Read by somebody else than assigned',
  sentence: 'The row was issued to another reviewer; this answer counts as reading {reading}.',
  cause: 'A case changed hands, or the code of a reviewer was mistyped.',
  fix: 'Check that the reviewer has no conflict of interest with the case, and note why it changed hands.',
  explain:
    'The assignment heeds the conflicts of interest that were declared; a change of hands by word of mouth does not. The answer is used, as the reviewer to whom the row was issued has not answered it.',
  readings: ({ placed }) =>
    placed.flatMap(({ row, reading, reader, insteadOf }): readonly Finding[] =>
      insteadOf === null
        ? []
        : [
            {
              row: row.found,
              column: 'reviewer',
              detail: { reading },
              was: insteadOf,
              now: reader,
            },
          ],
    ),
} satisfies AnswerCheck;
