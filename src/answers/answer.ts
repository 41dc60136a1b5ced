import type { AnswerCode } from '../checklist/question-set.js';
import { lineKey } from './rows/line-index.js';

/** One answer of one reader to one question about one case, as it may be used. */
export interface Answer {
  readonly unitId: string;
  readonly stratum: string;
  readonly questionId: string;
  /** 1, or 2 for the second reading of a case that is read twice. */
  readonly reading: number;
  /** The code of whoever gave it; null where nobody is named. */
  readonly reviewer: string | null;
  readonly answer: AnswerCode;
  /** Why the question does not apply; '' for every other answer. */
  readonly reason: string;
  /** '' for a blank, as is the comment. */
  readonly evidence: string;
  readonly comment: string;
  /** YYYY-MM-DD; null for a blank or unreadable one. */
  readonly date: string | null;
  readonly place: { readonly file: string; readonly sheet: string | null; readonly cell: string };
}

/** One text for a case, a question and a reading, which no other answer has. */
export function answerKey({
  unitId,
  questionId,
  reading,
}: Pick<Answer, 'unitId' | 'questionId' | 'reading'>): string {
  return `${reading} ${lineKey(unitId, questionId)}`;
}
