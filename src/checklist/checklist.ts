import type { CaseFields, ExportValue } from './case-value.js';
import type { Prefilled } from './prefill/prefilled.js';
import type { AnswerCode, Question, QuestionSet } from './question-set.js';

/** A unit of a draw as the checklist needs it. */
export interface SampledCase {
  readonly unitId: string;
  readonly stratum: string;
  readonly role: 'sample' | 'reserve';
  /** The place in the stratum's order of drawing, from 1; reserves go on where the sample ends. */
  readonly rank: number;
  /** The fields that the profile lets into the sample, by name. */
  readonly fields: CaseFields;
}

/** The questions of a set laid out for the cases of a draw, every answer still open. */
export interface Checklist {
  readonly set: QuestionSet;
  /** Every case of the draw, reserves included: what is asked for, received and read. */
  readonly register: readonly RegisterEntry[];
  /** One row for each case under review and question that applies to it, in the order of the register and the set. */
  readonly rows: readonly QuestionRow[];
}

export interface RegisterEntry {
  readonly case: SampledCase;
  /** `reserve` waits its turn and has no questions; `drawn` is to be requested and read. */
  readonly status: 'drawn' | 'reserve';
  /** What must be known of the questions of this case, those that are not asked first. */
  readonly notes: readonly CaseNote[];
}

/** One thing that must be known of some questions of a case. */
export interface CaseNote {
  readonly kind: CaseNoteKind;
  /** The ids of the questions. */
  readonly questions: readonly string[];
  readonly words: string;
}

/** Not asked by the dates of the law, not asked by the fields of the case, to be known, codes that contradict each other. */
export type CaseNoteKind = 'not-asked-law' | 'not-asked-fields' | 'know' | 'contradiction';

export interface QuestionRow {
  readonly case: SampledCase;
  readonly question: Question;
  /** What the export says that helps with the answer; a suggestion, never an answer. */
  readonly fromExport: readonly ExportValue[];
  /** What the rules of the question found, each the program's own and none an answer. */
  readonly prefilled: readonly Prefilled[];
  /** The one answer that the rules suggest; null where none does, or where they disagree. */
  readonly suggested: AnswerCode | null;
  /** What a reviewer must know of the question in this case, such as a change of law on the way. */
  readonly notes: readonly string[];
}
