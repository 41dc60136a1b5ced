import { answerKey, type Answer } from '../answers/answer.js';
import type { IssuedChecklist } from '../answers/issued-checklist.js';
import type { AnswersRead } from '../answers/read-answers.js';
import { readingPairs, type ReadingPair } from '../answers/readings/reading-pairs.js';
import { compareListsBytewise } from '../frame/bytewise.js';
import type { AnswerCode, Question, QuestionSet } from '../checklist/question-set.js';
import { scaleOf } from '../checklist/scale-of.js';
import type { AgreementMeasure } from '../statistics/agreement/agreement-measure.js';
import { readerAgreement, type AnswerPair } from '../statistics/agreement/reader-agreement.js';
import type { AgreementFigure, Disagreement, QuestionAgreement } from './agreement.js';

/**
 * How far the two readers agree on each question asked of a case that is read twice, in the order of
 * the set. The answers compared are those of the question's own scale, `NA` only where it is allowed:
 * "cannot tell" is an answer like any other, and a pair with one answer has no part.
 */
export function questionAgreement(
  issued: IssuedChecklist,
  { register, answers }: AnswersRead,
  level: number,
): readonly QuestionAgreement[] {
  const found = readingPairs(issued, register, answers);
  const pairsOf = new Map(found.map(({ questionId, pairs }) => [questionId, pairs]));
  const given = new Map(answers.map((answer) => [answerKey(answer), answer]));
  return issued.set.questions.flatMap((question) => {
    const pairs = pairsOf.get(question.id) ?? [];
    return pairs.length === 0 ? [] : [agreementOn(question, issued.set, pairs, given, level)];
  });
}

function agreementOn(
  question: Question,
  set: QuestionSet,
  pairs: readonly ReadingPair[],
  given: ReadonlyMap<string, Answer>,
  level: number,
): QuestionAgreement {
  // In a fixed order, so that the order of the cases cannot change the last digit of a figure.
  const ordered = pairs
    .map(({ answers }): AnswerPair => answers)
    .toSorted((left, right) => compareListsBytewise(textsOf(left), textsOf(right)));
  const categories = categoriesOf(question, set);
  const measured = readerAgreement(ordered, { categories, level });
  return {
    questionId: question.id,
    cases: pairs.length,
    compared: measured.compared,
    same: measured.same,
    observed: figureOf(measured.observed),
    kappa: figureOf(measured.kappa),
    ac1: figureOf(measured.ac1),
    alpha: figureOf(measured.alpha),
    disagreements: pairs.flatMap((pair) => disagreementOf(pair, question, given) ?? []),
  };
}

function categoriesOf(question: Question, set: QuestionSet): readonly AnswerCode[] {
  return scaleOf(set, question)
    .map(({ code }) => code)
    .filter((code) => code !== 'NA' || question.naAllowed);
}

function figureOf({ value, interval }: AgreementMeasure): AgreementFigure | null {
  if (value === null) return null;
  return { value, low: interval?.low ?? null, high: interval?.high ?? null };
}

function disagreementOf(
  { unitId, answers: [first, second], readers }: ReadingPair,
  { id }: Question,
  given: ReadonlyMap<string, Answer>,
): Disagreement | null {
  if (first === null || second === null || first === second) return null;
  const comment = (reading: number): string =>
    given.get(answerKey({ unitId, questionId: id, reading }))?.comment ?? '';
  return { unitId, answers: [first, second], readers, comments: [comment(1), comment(2)] };
}

function textsOf(pair: AnswerPair): readonly string[] {
  return pair.map((answer) => answer ?? '');
}
