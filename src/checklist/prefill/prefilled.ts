import type { ExportValue } from '../case-value.js';
import type { AnswerCode } from '../question-set.js';

/** What a rule found in the fields of a case: the program's work, for the reviewer to confirm or overrule. */
export interface Prefilled {
  /** The answer suggested; null where the export does not settle it. */
  readonly answer: AnswerCode | null;
  /** The values it was worked out from. */
  readonly from: readonly ExportValue[];
  /** The fields that the case has no value for, and that more could have been worked out from. */
  readonly missing: readonly string[];
  /** What was found, in whole sentences that name no field. */
  readonly words: string;
  /** The codes of the export contradict each other. */
  readonly contradiction?: true;
}
