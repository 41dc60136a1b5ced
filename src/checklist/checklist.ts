import type { Question, QuestionSet } from './question-set.js';

/** A unit of a draw as the checklist needs it. */
export interface SampledCase {
  readonly unitId: string;
  readonly stratum: string;
  readonly role: 'sample' | 'reserve';
  /** The place in the stratum's order of drawing, from 1; reserves go on where the sample ends. */
  readonly rank: number;
  /** The fields that the profile lets into the sample, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The questions of a set laid out for the cases of a draw, every answer still open. */
export interface Checklist {
  readonly set: QuestionSet;
  /** Every case of the draw, reserves included: what is asked for, received and read. */
  readonly register: readonly RegisterEntry[];
  /** One row for each case under review and question, in the order of the register and the set. */
  readonly rows: readonly QuestionRow[];
}

export interface RegisterEntry {
  readonly case: SampledCase;
  /** `reserve` waits its turn and has no questions; `drawn` is to be requested and read. */
  readonly status: 'drawn' | 'reserve';
}

export interface QuestionRow {
  readonly case: SampledCase;
  readonly question: Question;
  /** What the export says that helps with the answer; a suggestion, never an answer. */
  readonly fromExport: readonly ExportValue[];
}

export interface ExportValue {
  readonly field: string;
  readonly value: string;
}
