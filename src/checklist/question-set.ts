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
  /** The five answers in order: Y, P, N, NE, NA. Questions that name no scale use their labels. */
  readonly answers: readonly AnswerOption[];
  /** The same five answers under other labels, by the name of the scale. */
  readonly scales?: Readonly<Record<string, readonly AnswerOption[]>>;
  /** The fields of the days between which a case lies; present where the law changed. */
  readonly caseDates?: CaseDates;
  /** The changes of law that matter to the questions, in order. */
  readonly changes?: readonly LawChange[];
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

export interface CaseDates {
  readonly first: string;
  readonly last: string;
}

/** A day on which the law changed. It says what is asked of a case only through the case's own dates. */
export interface LawChange {
  /** The first day of the law after it. */
  readonly on: string;
  /** What came with it, as a clause. */
  readonly what: string;
  readonly basis: Basis;
  /** The field of the date that decides for a case with dates on both sides. */
  readonly decidedBy: string;
  /** Why that date decides. */
  readonly deciding: string;
  /** False: no source was seen that says which date decides. */
  readonly decidingVerified: boolean;
}

export interface Question {
  readonly id: string;
  readonly section: string;
  readonly text: string;
  readonly basis: readonly Basis[];
  /** The name of a scale of the set; without it the answers of the set. */
  readonly scale?: string;
  /** `NA` is a possible answer; it needs a reason. */
  readonly naAllowed: boolean;
  readonly naWhen?: string;
  /** `N` or `NE` puts the case on the list for follow-up. */
  readonly critical: boolean;
  /** Where on the file to look. */
  readonly evidence?: string;
  /** What a case must be for the question to be asked; all conditions must hold. */
  readonly appliesTo?: readonly Condition[];
  /** The day of a change: the question is asked of cases that stand after it. */
  readonly appliesFrom?: string;
  /** The day before a change: the question is asked of cases that stand before it. */
  readonly appliesUntil?: string;
  /** Days of changes before and after which the question is asked, and another answer may be right. */
  readonly changedOn?: readonly string[];
  /** Fields of the export that help with the answer; ones that the export lacks are passed over. */
  readonly prefillFrom?: readonly string[];
  /** What the program works out from the export, as a suggestion. */
  readonly prefill?: readonly PrefillRequest[];
}

/** Codes that a field of the case must have, or must not have: one of `in` and `notIn` is there. */
export interface Condition {
  readonly field: string;
  readonly in?: readonly string[];
  readonly notIn?: readonly string[];
}

/** A rule of `prefill/index.ts` with what it needs, by the names under which the rule asks for it. */
export interface PrefillRequest {
  readonly rule: string;
  /** Fields of the case; of several names the first that the case has a value for counts. */
  readonly fields?: Readonly<Record<string, string | readonly string[]>>;
  readonly numbers?: Readonly<Record<string, number>>;
  readonly codes?: Readonly<Record<string, readonly string[]>>;
  /** Whether a period of months counts the day on which it begins; by default it does not. */
  readonly counting?: 'from-the-day-after' | 'beginning-with-the-day';
  /** The answer that a contradiction suggests; without it none. */
  readonly answer?: AnswerCode;
  /** The answers that may be suggested; without it all that the rule may give. */
  readonly only?: readonly AnswerCode[];
  /** What the rule rests on, shown beside what it finds. */
  readonly why?: string;
}

export interface Basis {
  readonly instrument: string;
  readonly ref?: string;
  readonly kind: 'law' | 'guidance' | 'practice';
  /** False: the reference was not seen in its source, and must never be shown as law. */
  readonly verified: boolean;
  /** How far a reference that was seen was read: its text, or its title in a list of contents. */
  readonly seen?: 'text' | 'title';
}
