import type { AnswerCheck } from '../check.js';
import { meaningOf } from '../cases/statuses.js';
import { saysSomething } from '../sheets/cell-text.js';

export const reasonWithoutStatus = {
  code: 'REASON_WITHOUT_STATUS',
  severity: 'warning',
  title: 'A reason, but no such status',
  sentence: 'A reason for not examining the case is given, and its status is {status}.',
  cause: 'The status was not changed when the reason was written.',
  fix: 'Set the status to out of scope or not produced, or delete the reason.',
  explain:
    'The status holds, and not the reason: a reason may be a remark on a file that is late. If the case is not to be examined, the status must say so.',
  register: ({ status, reason, issued }) => {
    const said = status ?? issued.status;
    return !meaningOf(said).needsReason && saysSomething(reason)
      ? [{ column: 'status', detail: { status: said } }]
      : [];
  },
} satisfies AnswerCheck;
