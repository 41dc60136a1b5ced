import type { Detail } from '../frame/issue.js';
import type { IssueKind } from '../frame/issue-kind.js';
import type { SettledCases } from './cases/settle-cases.js';
import type { AnswerIssue } from './issue.js';
import type { IssuedChecklist } from './issued-checklist.js';
import type { Placement } from './readings/placement.js';
import type { AnswerRow } from './rows/answer-row.js';
import type { FoundRow } from './rows/find-rows.js';
import type { RegisterRow } from './rows/register-row.js';
import type { LaidSheet } from './sheets/lay-sheet.js';

/**
 * One kind of issue in what came back: its words, and the hook that finds it. `sentence` and `fix`
 * are templates in which `{name}` stands for a word of the issue's detail.
 */
export interface AnswerCheck extends Pick<
  IssueKind,
  'code' | 'severity' | 'title' | 'sentence' | 'cause' | 'fix' | 'explain'
> {
  /** Looks at all sheets at once; an error refuses all rows of its sheet. */
  readonly sheets?: (sheets: readonly LaidSheet[], setting: Setting) => readonly Finding[];
  /** Looks at a row of either table before its answers are read; an error refuses the row. */
  readonly row?: (row: FoundRow, setting: Setting) => readonly Finding[];
  /** Looks at an issued row of a checklist; an error refuses its answer. */
  readonly answer?: (row: AnswerRow, setting: Setting) => readonly Finding[];
  /** Looks at an issued row of a register; an error refuses all that it says. */
  readonly register?: (row: RegisterRow, setting: Setting) => readonly Finding[];
  /** Looks at how answers were put to readings. */
  readonly readings?: (placement: Placement, setting: Setting) => readonly Finding[];
  /** Looks at everything together. */
  readonly whole?: (whole: Whole, setting: Setting) => readonly Finding[];
}

/** What all checks know. */
export interface Setting {
  readonly issued: IssuedChecklist;
  /** The day after which a day is in the future, YYYY-MM-DD; null where the run names none. */
  readonly asAt: string | null;
}

/** All that came back. */
export interface Whole extends SettledCases {
  readonly sheets: readonly LaidSheet[];
  readonly answerRows: readonly AnswerRow[];
  readonly registerRows: readonly RegisterRow[];
  readonly placement: Placement;
}

/** What a check found. A hook for one row need not name it. */
export interface Finding {
  readonly row?: FoundRow;
  readonly sheet?: LaidSheet;
  readonly file?: string;
  /** The machine name of the column. */
  readonly column?: string;
  /** The letters of a column that has no name, of whose heading it is told. */
  readonly letters?: string;
  readonly severity?: AnswerIssue['severity'];
  readonly detail?: Detail;
  readonly unitId?: string;
  readonly questionId?: string;
  readonly was?: string;
  readonly now?: string;
}
