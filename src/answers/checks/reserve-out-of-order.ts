import type { AnswerCheck, Finding } from '../check.js';

export const reserveOutOfOrder = {
  code: 'RESERVE_OUT_OF_ORDER',
  severity: 'error',
  title: 'Reserve that is not in use',
  sentence:
    'The case is a reserve whose turn has not come, and something was done with it; its answers are not used.',
  cause:
    'A reserve was picked by hand, the register that puts a case out of scope was not given, or it gives no reason.',
  fix: 'Give the registers of all reviewers; use the reserves of a stratum in the order of their ranks, one for each case out of scope.',
  explain:
    'A reserve takes the place of a case out of scope, the next in rank first. A choice among reserves would be a choice of cases, and one reserve too many a larger sample than was drawn. A file that is not produced is a finding and is not replaced.',
  whole: ({ cases }) =>
    cases
      .filter(({ role, status }) => role === 'reserve' && status === 'reserve')
      .flatMap(({ unitId, answers, declared: { issued, status, rows } }): readonly Finding[] => {
        if (issued.status === 'reserve' && status === 'reserve' && answers === 0) return [];
        const [row] = rows;
        return [row === undefined ? { unitId } : { row: row.found, column: 'status' }];
      }),
} satisfies AnswerCheck;
