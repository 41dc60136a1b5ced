import type { AnswerCode } from '../checklist/question-set.js';

/** An estimate of a share of the units of the frame, always with its interval. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /**
   * `counted`: nothing was sampled, all were read; `hypergeometric`: exact, one stratum (of a group
   * whose size in the frame is not known, as if all units not read could be of it);
   * `korn-graubard`: several strata, or answers of which a case has several;
   * `weighted`: the same with weights of units that had different chances.
   */
  readonly method: 'counted' | 'hypergeometric' | 'korn-graubard' | 'weighted';
  /**
   * Where no unit, or every unit, read in several strata had the event: the exact interval over all of
   * them. Null, too, where some of those looked at are no members, as nobody knows how many there are.
   */
  readonly joint: { readonly low: number; readonly high: number } | null;
  /** Units of the strata that it speaks of; it says nothing of the others (`leftOut`). */
  readonly population: number;
  readonly leftOut: number;
  /** Cases that it rests on: those in the denominator. */
  readonly cases: number;
}

/**
 * The share that met the standard among the cases to which it applies, with "cannot tell" both ways.
 * Partly met is not met. Each is null where no case is in its denominator.
 */
export interface MetShares {
  /** Cannot tell counted as not met: the share that can be shown to be met. */
  readonly shown: Share | null;
  /** Cannot tell counted as met. The same as `shown` where every case could be told. */
  readonly atMost: Share | null;
  /** As `shown`, and every file that was not produced counted as not met, too; null where all were produced. */
  readonly withNotProduced: Share | null;
}

/** One question: what was answered, and what that says of the frame. */
export interface QuestionFinding {
  readonly questionId: string;
  readonly section: string;
  readonly text: string;
  readonly critical: boolean;
  readonly counts: AnswerCounts;
  readonly met: MetShares;
  /** In the order of the design. */
  readonly byStratum: readonly (PartFinding & { readonly stratum: string })[];
  readonly byGroup: readonly GroupedFinding[];
}

/**
 * How often each answer was given. Of a question, cases under review whose file is not missing = asked +
 * not asked; of several questions it is their sum.
 */
export interface AnswerCounts {
  /** Cases that the question was asked of, and whose answer is expected: answered + outstanding. */
  readonly asked: number;
  /** Met + partly met + not met + cannot tell + not applicable. */
  readonly answered: number;
  readonly byCode: Readonly<Record<AnswerCode, number>>;
  readonly outstanding: number;
}

/** A part of the sample: what was answered, and what that says of that part of the frame. */
export interface PartFinding {
  readonly counts: AnswerCounts;
  readonly met: MetShares;
}

/** The same by the values of a field, those without any case left out. */
export interface GroupedFinding {
  readonly field: string;
  readonly groups: readonly (PartFinding & { readonly value: string })[];
}

/** A section, or all questions: shares of its answers and of the cases. */
export interface CaseShares {
  readonly counts: AnswerCounts;
  /** Of all answers given in it, the share met: a ratio of totals whose units are cases. */
  readonly answersMet: MetShares;
  /** The share of cases with every question met that applies to them. */
  readonly allMet: MetShares;
  /** The share of cases with no critical question that is not met or cannot be told; null where it has none. */
  readonly noCriticalException: Share | null;
  readonly byStratum: readonly (CasePart & { readonly stratum: string })[];
  readonly byGroup: readonly {
    readonly field: string;
    readonly groups: readonly (CasePart & { readonly value: string })[];
  }[];
}

export interface CasePart {
  readonly counts: AnswerCounts;
  readonly answersMet: MetShares;
  readonly allMet: MetShares;
}

export interface SectionFinding extends CaseShares {
  readonly section: string;
}
