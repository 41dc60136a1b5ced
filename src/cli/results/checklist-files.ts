import { checklistToHtml } from '../../format/checklist-html.js';
import { tableToCsv } from '../../format/csv.js';
import { workbookToXlsx } from '../../format/xlsx/write-workbook.js';
import { caseRegisterTable } from '../../report/case-register-table.js';
import { checklistDocument } from '../../report/checklist-page.js';
import { withReviewers } from '../../report/checklist-reviewers.js';
import { checklistTable } from '../../report/checklist-table.js';
import { inParts } from '../../report/working-file/in-parts.js';
import { refuseTexts } from '../../report/working-file/refuse-texts.js';
import { workingFile } from '../../report/working-file/working-file.js';
import type { ChecklistCopy } from './checklist-copies.js';
import type { ChecklistSource } from './checklist-source.js';
import { inFolder, type ResultFile, type TextFile } from './text-file.js';

const marking = 'Restricted: names cases';

/** A copy as tables to fill in and as pages to print, at the top of a folder. */
export function plainFiles(
  { checklist, reader, readerOf }: ChecklistCopy,
  source: ChecklistSource,
): readonly TextFile[] {
  const { runId } = source;
  const document = checklistDocument(checklist, {
    runId,
    marking,
    facts: [...(reader === null ? [] : [['For reviewer', reader] as const]), ...source.facts],
    wording: source.wording,
    readerOf,
  });
  const answers = withReviewers(checklistTable(checklist, runId), readerOf);
  return [
    { path: 'checklist.csv', content: tableToCsv(answers) },
    { path: 'checklist.html', content: checklistToHtml(document) },
    registerFile({ checklist, readerOf }, runId),
  ];
}

/** The register of a copy as a table to fill in. */
export function registerFile(
  { checklist, readerOf }: Pick<ChecklistCopy, 'checklist' | 'readerOf'>,
  runId: string,
): TextFile {
  const register = withReviewers(caseRegisterTable(checklist, runId), readerOf);
  return { path: 'register.csv', content: tableToCsv(register) };
}

/**
 * All files of a copy in its folder: those above, and the workbook to work in; a checklist that is too
 * large for one is in several, checklist-1.xlsx and on, by cases.
 *
 * @throws UserError CHECKLIST_TEXT_UNSHOWABLE
 */
export async function copyFiles(
  copy: ChecklistCopy,
  source: ChecklistSource,
): Promise<readonly ResultFile[]> {
  const { runId, facts, reviewers } = source;
  refuseTexts(checklistTable(copy.checklist, runId));
  refuseTexts(caseRegisterTable(copy.checklist, runId));
  const parts = inParts(copy.checklist);
  const files: ResultFile[] = [...plainFiles(copy, source)];
  for (const [index, part] of parts.entries()) {
    const number = index + 1;
    const workbook = workingFile(part, {
      runId,
      marking,
      facts,
      reviewers,
      reader: copy.reader,
      readerOf: copy.readerOf,
      ...(parts.length === 1 ? {} : { part: { number, of: parts.length } }),
    });
    const path = parts.length === 1 ? 'checklist.xlsx' : `checklist-${number}.xlsx`;
    files.push({ path, content: await workbookToXlsx(workbook) });
  }
  return copy.folder === '' ? files : inFolder(copy.folder, files);
}
