import type { AnswerCode } from '../../checklist/question-set.js';
import type { Answer } from '../answer.js';
import { isUnderReview } from '../cases/account.js';
import type { SettledCase } from '../cases/settle-cases.js';
import type { IssuedChecklist } from '../issued-checklist.js';

/** Both readings of the cases that are read twice, for one question. */
export interface QuestionPairs {
  readonly questionId: string;
  /** In the order of the rows issued, those with one answer or none included. */
  readonly pairs: readonly ReadingPair[];
}

export interface ReadingPair {
  readonly unitId: string;
  readonly stratum: string;
  /** What the first and the second reader answered; null where there is no usable answer. */
  readonly answers: readonly [AnswerCode | null, AnswerCode | null];
  readonly readers: readonly [string | null, string | null];
}

/**
 * The pairs of answers that agreement is measured by, question by question. Cases that are not
 * examined, for a reason, have none.
 */
export function readingPairs(
  { rows, register }: IssuedChecklist,
  cases: readonly SettledCase[],
  answers: readonly Answer[],
): readonly QuestionPairs[] {
  const open = new Set(cases.filter((each) => isUnderReview(each)).map(({ unitId }) => unitId));
  const twice = register.filter(({ unitId, readings }) => readings.length > 1 && open.has(unitId));
  const entries = new Map(twice.map((entry) => [entry.unitId, entry]));
  const byQuestion = new Map<string, ReadingPair[]>();
  for (const { unitId, questionId } of rows) {
    const entry = entries.get(unitId);
    if (entry === undefined) continue;
    const given = answers.filter(
      (each) => each.unitId === unitId && each.questionId === questionId,
    );
    const first = given.find(({ reading }) => reading === 1);
    const second = given.find(({ reading }) => reading === 2);
    const pairs = byQuestion.get(questionId) ?? [];
    byQuestion.set(questionId, pairs);
    pairs.push({
      unitId,
      stratum: entry.stratum,
      answers: [first?.answer ?? null, second?.answer ?? null],
      readers: [
        first?.reviewer ?? entry.readings[0] ?? null,
        second?.reviewer ?? entry.readings[1] ?? null,
      ],
    });
  }
  return [...byQuestion].map(([questionId, pairs]) => ({ questionId, pairs }));
}
