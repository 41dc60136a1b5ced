import type { AnswerCheck, Finding } from '../check.js';
import { statusNames } from '../rows/read-status.js';

export const statusUnknown = {
  code: 'STATUS_UNKNOWN',
  severity: 'error',
  title: 'Not one of the statuses',
  sentence: 'What stands under status is no status of such a case: {statuses}.',
  cause:
    'A remark was typed in place of a status, or a case that was drawn was set back to reserve.',
  fix: 'Type one of the statuses or choose from the list; put remarks under reason_not_examined.',
  explain:
    'A case that was drawn is drawn, requested, received, examined, out of scope or not produced. Reserve is the status of those that wait, and is given by the draw; a register from before its turn still says so of a reserve that was called. Case, spaces and hyphens do not matter.',
  register: ({ typed, status, issued }): readonly Finding[] => {
    const allowed = statusNames.filter((name) => name !== 'reserve' || issued.role === 'reserve');
    const known = status !== null && allowed.includes(status);
    return typed === '' || known
      ? []
      : [{ column: 'status', detail: { statuses: allowed.join(', ') }, now: typed }];
  },
} satisfies AnswerCheck;
