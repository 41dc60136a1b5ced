import { issueChecklist } from '../../answers/issue-checklist.js';
import type { IssuedChecklist } from '../../answers/issued-checklist.js';
import { readAnswers, type AnswersRead } from '../../answers/read-answers.js';
import { sheetOfCells } from '../../answers/sheets/sheet-of-cells.js';
import { buildChecklist } from '../../checklist/build-checklist.js';
import { caseRegisterTable } from '../../report/case-register-table.js';
import { checklistTable } from '../../report/checklist-table.js';
import { otherSheetNames } from '../../report/working-file/working-file.js';
import type { Asked } from '../results/checklist-folder.js';
import type { DrawnFolderRead } from './drawn-folder.js';
import type { AnswerFile } from './read-answer-file.js';

/** Completed checklists held against what was issued. */
export interface Completed {
  readonly issued: IssuedChecklist;
  readonly read: AnswersRead;
}

/**
 * Reads what came back. Which reserves were called follows from the registers, and only then is it
 * known that their questions were issued, too: so it is read again until no further reserve comes in.
 */
export function readCompleted(
  drawn: DrawnFolderRead,
  asked: Asked,
  files: readonly AnswerFile[],
  asAt: string,
): Completed {
  let inUse: ReadonlySet<string> = new Set();
  for (let round = 0; round <= drawn.source.cases.length; round += 1) {
    const issued = issuedChecklist(drawn, asked, inUse);
    const sheets = files.flatMap(({ file, sheets: parts }) =>
      parts.map(({ sheet, cells }) => sheetOfCells({ file, sheet }, cells, issued)),
    );
    const read = readAnswers(issued, sheets, asAt);
    const called = new Set(read.reserves.inUse.map(({ unitId }) => unitId));
    if (called.size === inUse.size && [...called].every((unitId) => inUse.has(unitId))) {
      return { issued, read };
    }
    inUse = called;
  }
  throw new Error('the reserves in use never settle');
}

/** The checklist of a draw as `checklist` writes it, with the questions of these reserves. */
function issuedChecklist(
  { source, readings, reviewers }: DrawnFolderRead,
  { set, calendar }: Asked,
  inUse: ReadonlySet<string> = new Set(),
): IssuedChecklist {
  const checklist = buildChecklist(source.cases, set, { calendar, codes: source.codes }, inUse);
  return issueChecklist(checklist, {
    runId: source.runId,
    tables: {
      checklist: checklistTable(checklist, source.runId),
      register: caseRegisterTable(checklist, source.runId),
    },
    readings,
    reviewers,
    otherSheets: otherSheetNames,
  });
}
