import type { AnswerCode } from '../checklist/question-set.js';
import type { Status } from '../answers/cases/statuses.js';

/** A case that somebody must look at, and why. */
export interface CaseException {
  readonly unitId: string;
  readonly status: Status;
  /** The day on which the case was finalised or decided, whichever the sample carries; null for none. */
  readonly date: string | null;
  /** The case's own outcome as a code of the export; null where the sample does not carry it. */
  readonly outcome: string | null;
  readonly questions: readonly ExceptionQuestion[];
  /** Why the file was not produced; '' for a case that was read. */
  readonly reason: string;
  /** What reviewers wrote of the case as a whole; '' for nothing. */
  readonly summary: string;
  readonly learning: string;
}

/** A question on which a case falls short, by its first reading. */
export interface ExceptionQuestion {
  readonly questionId: string;
  readonly section: string;
  readonly critical: boolean;
  readonly answer: Extract<AnswerCode, 'P' | 'N' | 'NE'>;
  readonly evidence: string;
  readonly comment: string;
}

export interface GoodPractice {
  readonly unitId: string;
  readonly words: string;
}

/** What should be done, by whom and by when, in the reviewers' words. */
export interface Recommendation {
  readonly unitId: string;
  readonly words: string;
  readonly owner: string;
  /** YYYY-MM-DD; null where none is named. */
  readonly due: string | null;
}
