import { compareBytewise } from '../frame/bytewise.js';
import type { Answer } from './answer.js';
import { accountFor, type Account } from './cases/account.js';
import type { ReservesInUse } from './cases/reserves-in-use.js';
import { settleCases, type SettledCase } from './cases/settle-cases.js';
import type { Setting } from './check.js';
import { holdRows } from './held-rows.js';
import type { AnswerIssue } from './issue.js';
import type { IssuedChecklist } from './issued-checklist.js';
import { placeReadings } from './readings/place-readings.js';
import { countReturned, type ReturnedRows } from './returned-rows.js';
import { refusedRows, runChecks } from './run-checks.js';
import { laySheet } from './sheets/lay-sheet.js';
import type { SheetRows } from './sheets/sheet-rows.js';
import { sortIssues } from './sort-issues.js';
import { usedAnswers } from './used-answers.js';

/** What came back, read and accounted for. */
export interface AnswersRead {
  /** Every answer that may be used, in the order of the rows issued, then of the readings. */
  readonly answers: readonly Answer[];
  /** Every case of the draw, reserves included, in the order in which they were issued. */
  readonly register: readonly SettledCase[];
  readonly reserves: ReservesInUse;
  /** All issues of all files, by file, sheet, row, column and code. */
  readonly issues: readonly AnswerIssue[];
  readonly counts: Account & { readonly returned: ReturnedRows };
}

/**
 * Reads the checklists and registers that came back against what was issued. The order of the files
 * never matters; `asAt` is the day after which a day is in the future. Nothing is thrown for what a
 * file says: what is wrong is in the issues, and an error among them means that its row is not used.
 */
export function readAnswers(
  issued: IssuedChecklist,
  files: readonly SheetRows[],
  asAt: string | null = null,
): AnswersRead {
  const setting: Setting = { issued, asAt };
  const sheets = inOrder(files).map((file) => laySheet(file, issued));
  const held = holdRows(sheets, setting);
  const entries = new Map(issued.register.map((entry) => [entry.unitId, entry]));
  const placement = placeReadings(held.claims, entries, ({ found }) => held.refused.has(found));
  const ofReadings = runChecks('readings', placement, setting);
  const refused = new Set([...held.refused, ...refusedRows(ofReadings)]);
  const usable = placement.placed.filter(({ row }) => !refused.has(row.found));
  const statements = held.statements.filter(({ found }) => !refused.has(found));
  const settled = settleCases(issued, statements, usable);
  const ofWhole = runChecks('whole', { ...held, ...settled, sheets, placement }, setting);
  const raised = [...held.raised, ...ofReadings, ...ofWhole];
  const answers = usedAnswers(issued, settled.cases, usable);
  return {
    answers,
    register: settled.cases,
    reserves: settled.reserves,
    issues: sortIssues(raised.map(({ issue }) => issue)),
    counts: {
      ...accountFor(issued, settled.cases, answers),
      returned: countReturned(held.checklistRows, refused, placement, settled.cases),
    },
  };
}

function inOrder(files: readonly SheetRows[]): readonly SheetRows[] {
  return files.toSorted(
    (left, right) =>
      compareBytewise(left.file, right.file) ||
      compareBytewise(left.sheet ?? '', right.sheet ?? ''),
  );
}
