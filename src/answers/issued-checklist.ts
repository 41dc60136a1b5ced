import type { SampledCase } from '../checklist/checklist.js';
import type { Question, QuestionSet } from '../checklist/question-set.js';

/** A checklist and its register as they were issued: what comes back is held against them. */
export interface IssuedChecklist {
  readonly runId: string;
  readonly set: QuestionSet;
  /** The columns of both tables, open and locked, in order. */
  readonly tables: Readonly<Record<TableName, readonly IssuedColumn[]>>;
  /** One for each case under review and question asked of it. */
  readonly rows: readonly IssuedRow[];
  /** Every case of the draw, reserves included. */
  readonly register: readonly IssuedCase[];
  /** The codes of those who may read; empty where the draw names nobody, and any code is taken. */
  readonly reviewers: readonly string[];
  /** Sheets of the workbook that hold no answers, such as its cover. */
  readonly otherSheets: readonly string[];
}

export type TableName = 'checklist' | 'register';

export interface IssuedColumn {
  /** The machine name, under which all else is kept. */
  readonly name: string;
  /** The heading that people read; a sheet may have either. */
  readonly label: string;
}

/** One row as it was issued: what may not change, by the names of the columns. */
export interface IssuedLine {
  readonly unitId: string;
  readonly questionId?: string;
  readonly locked: ReadonlyMap<string, IssuedValue>;
}

export type IssuedValue = string | number | null;

export interface IssuedRow extends IssuedLine {
  readonly questionId: string;
  readonly question: Question;
}

export interface IssuedCase
  extends IssuedLine, Pick<SampledCase, 'unitId' | 'stratum' | 'role' | 'rank'> {
  /** `drawn` for a reserve, too, that had taken the place of a case by then. */
  readonly status: 'drawn' | 'reserve';
  /** Who reads the case, one or two, in order; null where the draw does not say who. */
  readonly readings: readonly (string | null)[];
}

/** What a reviewer fills in. All other columns are locked. */
export const openColumns: Readonly<Record<TableName, readonly string[]>> = {
  checklist: ['answer', 'reason_not_applicable', 'evidence', 'comment', 'reviewer', 'date'],
  register: [
    'status',
    'reviewer',
    'date_requested',
    'date_file_received',
    'reason_not_examined',
    'minutes',
    'summary',
    'learning',
    'good_practice',
    'recommendation',
    'recommendation_owner',
    'recommendation_due',
  ],
};

/** Without these a row says nothing: which draw, case, question and wording it is, and the answer or status. */
export const neededColumns: Readonly<Record<TableName, readonly string[]>> = {
  checklist: ['run_id', 'unit_id', 'question_id', 'question_set', 'question_set_version', 'answer'],
  register: ['run_id', 'unit_id', 'status'],
};
