import type { Question } from '../checklist/question-set.js';
import { answerCounts } from './answer-counts.js';
import { byParts } from './by-parts.js';
import type { PartFinding, QuestionFinding } from './estimates.js';
import { metShares, type Audit } from './met-shares.js';
import type { GroupField } from './sample-design.js';
import { casesOf } from './sample-part.js';
import { answersScore } from './scores.js';

/** What was answered to one question and what that says of the frame, its strata and its groups. */
export function questionFinding(
  question: Question,
  audit: Audit,
  fields: readonly GroupField[],
): QuestionFinding {
  return {
    questionId: question.id,
    section: question.section,
    text: question.text,
    critical: question.critical,
    ...byParts(audit, fields, (part): PartFinding => ({
      counts: answerCounts([question], casesOf(part, audit.cases)),
      met: metShares(audit, part, [question], answersScore),
    })),
  };
}
