import { buildChecklist } from '../../checklist/build-checklist.js';
import type { SampledCase } from '../../checklist/checklist.js';
import type { QuestionSet } from '../../checklist/question-set.js';
import { checklistToHtml } from '../../format/checklist-html.js';
import { tableToCsv } from '../../format/csv.js';
import { prettyJson } from '../../format/json.js';
import { caseRegisterTable } from '../../report/case-register-table.js';
import { checklistDocument } from '../../report/checklist-page.js';
import { checklistTable } from '../../report/checklist-table.js';
import type { FieldWording } from '../../report/checklist-case-page.js';
import { type TextFile, withChecksums } from './text-file.js';

/** The drawn cases and the facts of their draw that a checklist shows. */
export interface ChecklistSource {
  readonly runId: string;
  readonly cases: readonly SampledCase[];
  /** What the row schema says the cases are, such as `complaint`. */
  readonly caseType: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly wording: FieldWording;
}

/** Draw and question set to the files of a checklist: to fill in, to print, the register, the set. */
export function checklistFolder(source: ChecklistSource, set: QuestionSet): readonly TextFile[] {
  const checklist = buildChecklist(source.cases, set);
  const document = checklistDocument(checklist, {
    runId: source.runId,
    marking: 'Restricted: names cases',
    facts: source.facts,
    wording: source.wording,
  });
  return withChecksums([
    { path: 'checklist.csv', content: tableToCsv(checklistTable(checklist, source.runId)) },
    { path: 'checklist.html', content: checklistToHtml(document) },
    { path: 'register.csv', content: tableToCsv(caseRegisterTable(checklist, source.runId)) },
    { path: 'questions.json', content: prettyJson(set) },
  ]);
}
