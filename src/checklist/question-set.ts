/**
 * The questions asked about each case of a draw (`schemas/question-set.schema.json`). A set is one
 * JSON file: the shipped ones stand in `schemas/question-sets/`, and a user's own reads the same.
 */
export interface QuestionSet {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  /** What a reviewer must know of the set as a whole. */
  readonly note?: string;
  /** The kinds of case that the set suits, as `caseType` in a row schema. */
  readonly caseTypes: readonly string[];
  /** The five answers in order: Y, P, N, NE, NA. */
  readonly answers: readonly AnswerOption[];
  readonly questions: readonly Question[];
}

/**
 * Met, partly met, not met, cannot tell (no evidence on file), not applicable. `NE` is a finding of
 * its own: neither a no nor a question that does not apply.
 */
export type AnswerCode = 'Y' | 'P' | 'N' | 'NE' | 'NA';

export interface AnswerOption {
  readonly code: AnswerCode;
  readonly label: string;
}

export interface Question {
  readonly id: string;
  readonly section: string;
  readonly text: string;
  readonly basis: readonly Basis[];
  /** `NA` is a possible answer; it needs a reason. */
  readonly naAllowed: boolean;
  readonly naWhen?: string;
  /** `N` or `NE` puts the case on the list for follow-up. */
  readonly critical: boolean;
  /** Where on the file to look. */
  readonly evidence?: string;
  /** Fields of the export that help with the answer; ones that the export lacks are passed over. */
  readonly prefillFrom?: readonly string[];
}

export interface Basis {
  readonly instrument: string;
  readonly ref?: string;
  readonly kind: 'law' | 'guidance' | 'practice';
  /** False: the reference was not seen in its source, and must never be shown as law. */
  readonly verified: boolean;
}
