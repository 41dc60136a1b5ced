import type { AnswerCheck } from '../check.js';
import { meaningOf } from '../cases/statuses.js';
import { saysSomething } from '../sheets/cell-text.js';

export const notExaminedWithoutReason = {
  code: 'NOT_EXAMINED_WITHOUT_REASON',
  severity: 'error',
  title: 'Not examined, without a reason',
  sentence: 'The case is {status}, and no reason is given.',
  cause: 'The reason was forgotten.',
  fix: 'Say under reason_not_examined why the case is out of scope, or what the force said when the file did not come.',
  explain:
    'A case leaves the sample, or becomes a finding, by a reason that can be checked. Without it the status does not count: the case is outstanding, and no reserve comes in.',
  register: ({ status, reason }) =>
    status !== null && meaningOf(status).needsReason && !saysSomething(reason)
      ? [{ column: 'reason_not_examined', detail: { status } }]
      : [],
} satisfies AnswerCheck;
