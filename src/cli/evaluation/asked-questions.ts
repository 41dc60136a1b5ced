import { parseQuestionSet } from '../../checklist/parse-question-set.js';
import { parseWorkingCalendar } from '../../checklist/clocks/parse-working-calendar.js';
import { UserError } from '../../errors.js';
import { headerKey } from '../../frame/header-name.js';
import type { Shell } from '../../shell/shell.js';
import { withoutEndSlashes } from '../given.js';
import { loadCalendar } from '../load-calendar.js';
import { loadQuestions } from '../load-questions.js';
import { readSchema } from '../read-schema.js';
import type { Asked } from '../results/checklist-folder.js';
import type { AnswerFile } from './read-answer-file.js';

/**
 * The questions that were handed out and the calendar that went with them: from the folder that
 * `checklist` wrote, which may stand among the answers; else the set that is named; else the shipped
 * one that the answers themselves name. Without the folder the calendar is the shipped one.
 *
 * @throws UserError CHECKLIST_FOLDER_WITHOUT_QUESTIONS, QUESTIONS_NOT_NAMED, QUESTIONS_UNKNOWN,
 *   QUESTION_SET_INVALID
 */
export async function askedQuestions(
  named: { readonly checklist: string | undefined; readonly questions: string | undefined },
  answers: readonly string[],
  files: readonly AnswerFile[],
  shell: Shell,
): Promise<Asked> {
  if (named.checklist !== undefined) return fromFolder(withoutEndSlashes(named.checklist), shell);
  if (named.questions === undefined) {
    for (const path of answers) {
      const folder = withoutEndSlashes(path);
      const has = (await shell.kindOf(`${folder}/questions.json`)) === 'file';
      if (has) return fromFolder(folder, shell);
    }
  }
  return {
    set: await loadQuestions(named.questions ?? (await setNamedIn(files, shell)), shell),
    calendar: await loadCalendar(shell),
  };
}

async function fromFolder(folder: string, shell: Shell): Promise<Asked> {
  const [questions, calendar] = [`${folder}/questions.json`, `${folder}/calendar.json`];
  for (const path of [questions, calendar]) {
    if ((await shell.kindOf(path)) === 'file') continue;
    throw new UserError(
      'CHECKLIST_FOLDER_WITHOUT_QUESTIONS',
      `${path} is not there.`,
      'Give --checklist the folder that dipsample checklist wrote, or name the question set with --questions.',
    );
  }
  const [set, working] = [await shell.readText(questions), await shell.readText(calendar)];
  return {
    set: parseQuestionSet(set, await readSchema('question-set', shell), questions),
    calendar: parseWorkingCalendar(working, await readSchema('calendar', shell), calendar),
  };
}

/** The one set that the columns of the answers name; its version is held against theirs row by row. */
async function setNamedIn(files: readonly AnswerFile[], shell: Shell): Promise<string> {
  const names = new Set(
    files.flatMap(({ sheets }) => sheets).flatMap(({ cells }) => namesUnder(setHeadings, cells)),
  );
  const shipped = (await shell.assetNames('schemas/question-sets')).map((file) =>
    file.replace(/\.json$/, ''),
  );
  const [only, ...others] = [...names].filter((name) => shipped.includes(name));
  if (only !== undefined && others.length === 0 && names.size === 1) return only;
  throw new UserError(
    'QUESTIONS_NOT_NAMED',
    'The answers do not say which of the shipped question sets was handed out.',
    'Add --checklist with the folder that dipsample checklist wrote, or --questions with the set.',
  );
}

const setHeadings: readonly string[] = ['question set', 'question_set'];

/** The texts below the first cell that has one of these headings. */
function namesUnder(
  headings: readonly string[],
  cells: AnswerFile['sheets'][number]['cells'],
): readonly string[] {
  const place = (address: string): { readonly column: string; readonly row: number } => ({
    column: address.replace(/\d+$/, ''),
    row: Number(/\d+$/.exec(address)?.[0] ?? 0),
  });
  const header = cells.find(({ value }) => headings.includes(headerKey(String(value ?? ''))));
  if (header === undefined) return [];
  const at = place(header.address);
  return cells
    .filter(({ address }) => place(address).column === at.column && place(address).row > at.row)
    .map(({ value }) => String(value ?? '').trim())
    .filter((value) => value !== '');
}
