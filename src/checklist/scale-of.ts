import type { AnswerOption, Question, QuestionSet } from './question-set.js';

/** The answers to a question with the labels of its scale, or of the set where it names none. */
export function scaleOf(set: QuestionSet, question: Question): readonly AnswerOption[] {
  const named = question.scale === undefined ? undefined : set.scales?.[question.scale];
  return named ?? set.answers;
}
