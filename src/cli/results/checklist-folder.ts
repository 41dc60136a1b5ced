import { buildChecklist } from '../../checklist/build-checklist.js';
import type { Checklist } from '../../checklist/checklist.js';
import type { WorkingCalendar } from '../../checklist/clocks/working-calendar.js';
import type { QuestionSet } from '../../checklist/question-set.js';
import { prettyJson } from '../../format/json.js';
import { copyForAll } from './checklist-copies.js';
import { plainFiles } from './checklist-files.js';
import type { ChecklistSource } from './checklist-source.js';
import { type TextFile, withChecksums } from './text-file.js';

/** What is asked, and the calendar by which working days are counted. */
export interface Asked {
  readonly set: QuestionSet;
  readonly calendar: WorkingCalendar;
}

/**
 * A checklist to its files for everybody: to fill in, to print, the register, and what it was made
 * with. The workbooks are not among them; `handOut` makes those too.
 */
export function checklistFolder(
  source: ChecklistSource,
  asked: Asked,
): { readonly checklist: Checklist; readonly files: readonly TextFile[] } {
  const { set, calendar } = asked;
  const checklist = buildChecklist(source.cases, set, { calendar, codes: source.codes });
  const copy = copyForAll(checklist, source.readings);
  return { checklist, files: withChecksums([...plainFiles(copy, source), ...madeWith(asked)]) };
}

/** The set and the calendar that a checklist was made with, so that it can be made again. */
export function madeWith({ set, calendar }: Asked): readonly TextFile[] {
  return [
    { path: 'questions.json', content: prettyJson(set) },
    { path: 'calendar.json', content: prettyJson(calendar) },
  ];
}
