import { buildChecklist } from '../../checklist/build-checklist.js';
import type { Checklist, SampledCase } from '../../checklist/checklist.js';
import type { FieldCodes } from '../../checklist/applicability/condition.js';
import type { WorkingCalendar } from '../../checklist/clocks/working-calendar.js';
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
  /** The codes that the coded fields of the export can have. */
  readonly codes: FieldCodes;
}

/** What is asked, and the calendar by which working days are counted. */
export interface Asked {
  readonly set: QuestionSet;
  readonly calendar: WorkingCalendar;
}

/**
 * A checklist to its files: to fill in, to print, the register, and what it was made with, the set
 * and the calendar, so that it can be made again.
 */
export function checklistFolder(
  source: ChecklistSource,
  { set, calendar }: Asked,
): { readonly checklist: Checklist; readonly files: readonly TextFile[] } {
  const checklist = buildChecklist(source.cases, set, { calendar, codes: source.codes });
  const document = checklistDocument(checklist, {
    runId: source.runId,
    marking: 'Restricted: names cases',
    facts: source.facts,
    wording: source.wording,
  });
  const files = withChecksums([
    { path: 'checklist.csv', content: tableToCsv(checklistTable(checklist, source.runId)) },
    { path: 'checklist.html', content: checklistToHtml(document) },
    { path: 'register.csv', content: tableToCsv(caseRegisterTable(checklist, source.runId)) },
    { path: 'questions.json', content: prettyJson(set) },
    { path: 'calendar.json', content: prettyJson(calendar) },
  ]);
  return { checklist, files };
}
