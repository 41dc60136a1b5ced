import { isUnderReview } from '../answers/cases/account.js';
import type { AnswerCode, Question } from '../checklist/question-set.js';
import type { AuditedCase } from './audited-cases.js';
import type { AnswerCounts } from './estimates.js';

/** How often each answer was given to some questions, over cases under review whose file is not missing. */
export function answerCounts(
  questions: readonly Question[],
  cases: readonly AuditedCase[],
): AnswerCounts {
  const byCode: Record<AnswerCode, number> = { Y: 0, P: 0, N: 0, NE: 0, NA: 0 };
  let asked = 0;
  let answered = 0;
  for (const audited of cases) {
    if (!isUnderReview(audited.settled)) continue;
    for (const { id } of questions) {
      if (!audited.asked.has(id)) continue;
      asked += 1;
      const answer = audited.answers.get(id);
      if (answer === undefined) continue;
      answered += 1;
      byCode[answer.answer] += 1;
    }
  }
  return { asked, answered, byCode, outstanding: asked - answered };
}
