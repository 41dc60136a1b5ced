import type { CaseFields } from '../case-value.js';
import type { WorkingCalendar } from '../clocks/working-calendar.js';
import type { AnswerCode, PrefillRequest } from '../question-set.js';
import type { Prefilled } from './prefilled.js';

/**
 * One way to work something out from the fields of a case. Which fields, numbers and codes it works
 * on stands in the question set, under the names given here.
 */
export interface PrefillRule {
  /** What it works out, for whoever writes a question set. */
  readonly summary: string;
  readonly fields: Needs;
  readonly numbers: Needs;
  readonly codes: Needs;
  /** The answers that it may suggest; `as asked` where the request names the answer. */
  readonly answers: readonly AnswerCode[] | 'as asked';
  /** Null where there is nothing to say of the case. */
  readonly work: (facts: PrefillFacts) => Prefilled | null;
}

/** The names under which a rule asks for something, and whether it can do without. */
type Needs = Readonly<Record<string, 'required' | 'optional'>>;

export interface PrefillFacts {
  readonly fields: CaseFields;
  readonly request: PrefillRequest;
  readonly calendar: WorkingCalendar;
}
