import type { Question } from '../checklist/question-set.js';
import { answerCounts } from './answer-counts.js';
import { byParts } from './by-parts.js';
import type { CasePart, CaseShares } from './estimates.js';
import { metShares, shareIn, type Audit } from './met-shares.js';
import type { GroupField } from './sample-design.js';
import { casesOf, wholeOf } from './sample-part.js';
import { allMetScore, answersScore, readings } from './scores.js';

/** What several questions together say of the frame: those of a section, or all. */
export function caseShares(
  questions: readonly Question[],
  audit: Audit,
  fields: readonly GroupField[],
): CaseShares {
  const { design, cases } = audit;
  const critical = questions.filter((question) => question.critical);
  return {
    ...byParts(audit, fields, (part): CasePart => ({
      counts: answerCounts(questions, casesOf(part, cases)),
      answersMet: metShares(audit, part, questions, answersScore),
      allMet: metShares(audit, part, questions, allMetScore),
    })),
    noCriticalException:
      critical.length === 0
        ? null
        : shareIn(audit, wholeOf(design), allMetScore(critical, readings.shown)),
  };
}
