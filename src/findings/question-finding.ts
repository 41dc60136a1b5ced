import type { Question } from '../checklist/question-set.js';
import { answerCounts } from './answer-counts.js';
import type { PartFinding, QuestionFinding } from './estimates.js';
import { metShares, type Audit } from './met-shares.js';
import type { GroupField } from './sample-design.js';
import {
  casesOf,
  groupPart,
  stratumPart,
  valuesIn,
  wholeOf,
  type SamplePart,
} from './sample-part.js';
import { answersScore } from './scores.js';

/** What was answered to one question and what that says of the frame, its strata and its groups. */
export function questionFinding(
  question: Question,
  audit: Audit,
  fields: readonly GroupField[],
): QuestionFinding {
  const { design, cases } = audit;
  const found = (part: SamplePart): PartFinding => ({
    counts: answerCounts([question], casesOf(part, cases)),
    met: metShares(audit, part, [question], answersScore),
  });
  return {
    questionId: question.id,
    section: question.section,
    text: question.text,
    critical: question.critical,
    ...found(wholeOf(design)),
    byStratum: design.strata.map((stratum) => ({
      stratum: stratum.name,
      ...found(stratumPart(stratum)),
    })),
    byGroup: fields.map((field) => ({
      field: field.field,
      groups: valuesIn(field, design, cases).map((value) => ({
        value,
        ...found(groupPart(design, field.field, value)),
      })),
    })),
  };
}
