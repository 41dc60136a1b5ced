import type { AnswerCheck } from '../check.js';
import { isUnderReview } from '../cases/account.js';

export const caseMissing = {
  code: 'CASE_MISSING',
  severity: 'warning',
  title: 'Case of which no answers came back',
  sentence: 'No row of the checklist came back of a case under review; {rows} are outstanding.',
  cause: 'A reviewer’s file has not come yet, was left out of the command, or lacks the case.',
  fix: 'Give all files of all reviewers in one command; ask for those that have not come.',
  explain:
    'Every case drawn is accounted for. Until its rows come back, or its register says why it is not examined, it is outstanding, and lowers the response rate.',
  whole: ({ cases, answerRows }, { issued }) => {
    const back = new Set(answerRows.map((row) => row.issued.unitId));
    return cases
      .filter((each) => isUnderReview(each) && !back.has(each.unitId))
      .map(({ unitId }) => ({
        unitId,
        detail: { rows: issued.rows.filter((row) => row.unitId === unitId).length },
      }))
      .filter(({ detail }) => detail.rows > 0);
  },
} satisfies AnswerCheck;
