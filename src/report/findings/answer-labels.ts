import type { AnswerCode, QuestionSet } from '../../checklist/question-set.js';
import { scaleOf } from '../../checklist/scale-of.js';

/** An answer to a question in the words of its scale. */
export type AnswerLabels = (questionId: string, code: AnswerCode) => string;

/** The labels of a set; a code of a question that the set does not have stands as it is. */
export function answerLabels(set: QuestionSet): AnswerLabels {
  const scales = new Map(set.questions.map((question) => [question.id, scaleOf(set, question)]));
  return (questionId, code) =>
    (scales.get(questionId) ?? set.answers).find((option) => option.code === code)?.label ?? code;
}
