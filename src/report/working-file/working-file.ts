import type { Checklist } from '../../checklist/checklist.js';
import type { Workbook } from '../../format/workbook.js';
import { caseRegisterTable } from '../case-register-table.js';
import { withReviewers } from '../checklist-reviewers.js';
import { checklistTable } from '../checklist-table.js';
import { checklistSheet } from './checklist-sheet.js';
import { type CoverFacts, coverName, coverSheet } from './cover-sheet.js';
import { listsName, listsSheet, workingLists } from './lists.js';
import { oneLine } from './one-line.js';
import { registerSheet } from './register-sheet.js';

/** What a working file must know beside the checklist itself. */
export interface WorkingFileContext extends Omit<CoverFacts, 'title'> {
  /** The codes of all who may read; empty where the draw names nobody. */
  readonly reviewers: readonly string[];
  /** The reviewer who stands on the rows of a case from the start. */
  readonly readerOf: (unitId: string) => string | null;
  /** Which file of how many this is, where a checklist is too large for one. */
  readonly part?: { readonly number: number; readonly of: number };
}

/** The sheets of a working file that hold no answers, by the names that they are written with. */
export const otherSheetNames: readonly string[] = [coverName, listsName];

/**
 * A checklist as a workbook to be filled in: cover, register, checklist, lists. Its register and its
 * checklist have the columns of `caseRegisterTable` and `checklistTable` under the same headings, in
 * another order, so that they are read back as these are.
 */
export function workingFile(checklist: Checklist, context: WorkingFileContext): Workbook {
  const { runId, marking, reader, part, reviewers, readerOf } = context;
  const title = [
    oneLine(`Checklist: ${checklist.set.title}`, 150),
    ...(reader === null ? [] : [`for reviewer ${oneLine(reader, 40)}`]),
    ...(part === undefined ? [] : [`part ${part.number} of ${part.of}`]),
  ].join(', ');
  const lists = workingLists(checklist.set, reviewers);
  const printed = {
    header: `${oneLine(marking, 60)}. Draw ${runId}`,
    footer: title,
  };
  const register = withReviewers(caseRegisterTable(checklist, runId), readerOf);
  const answers = withReviewers(checklistTable(checklist, runId), readerOf);
  return {
    properties: { title, subject: `Draw ${runId}`, creator: 'dipsample', language: 'en-GB' },
    sheets: [
      coverSheet(checklist, { ...context, title }, printed),
      registerSheet(register, title.replace(/^Checklist/, 'Register'), lists, printed),
      checklistSheet(answers, checklist, title, lists, printed),
      listsSheet(lists),
    ],
  };
}
