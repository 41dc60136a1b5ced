import type { AnswerCode } from '../checklist/question-set.js';

/** How far the two readers of the cases read twice agree on a question: four measures, always together. */
export interface QuestionAgreement {
  readonly questionId: string;
  /** Cases read twice that the question was asked of. */
  readonly cases: number;
  /** Those with two usable answers: what the measures go by. */
  readonly compared: number;
  readonly same: number;
  readonly observed: AgreementFigure | null;
  readonly kappa: AgreementFigure | null;
  readonly ac1: AgreementFigure | null;
  readonly alpha: AgreementFigure | null;
  readonly disagreements: readonly Disagreement[];
}

/** A measure with its interval; limits are null where the readings do not show any. */
export interface AgreementFigure {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Two readers of a case gave different answers: to be talked over, not averaged. */
export interface Disagreement {
  readonly unitId: string;
  readonly answers: readonly [AnswerCode, AnswerCode];
  readonly readers: readonly [string | null, string | null];
  readonly comments: readonly [string, string];
}
