import { readAnswer } from '../../answers/rows/read-answer.js';
import { statusNames } from '../../answers/rows/read-status.js';
import type { AnswerOption, Question, QuestionSet } from '../../checklist/question-set.js';
import { scaleOf } from '../../checklist/scale-of.js';
import { columnLetters } from '../../format/cell-address.js';
import type { Sheet, SheetCell, ValidationRule } from '../../format/workbook.js';
import { oneLine } from './one-line.js';
import { headingRow } from './place.js';

/** The cells that a drop-down takes its options from. */
export type ListOfCells = Extract<ValidationRule, { readonly kind: 'list' }>;

/** What a drop-down offers. */
export interface WorkingList {
  readonly heading: string;
  readonly options: readonly string[];
}

/** The lists of a working file, each in a column of one sheet. */
export interface WorkingLists {
  readonly all: readonly WorkingList[];
  readonly answersTo: (question: Question) => WorkingList;
  readonly statuses: WorkingList;
  /** Null where the draw names nobody, and any code may be typed. */
  readonly reviewers: WorkingList | null;
}

export const listsName = 'Lists';

/**
 * The lists for a set: its answers once for each scale, with and without not applicable, the
 * statuses of a case, the codes of the reviewers. An answer reads `N Not met`, and back as its code.
 */
export function workingLists(set: QuestionSet, reviewers: readonly string[]): WorkingLists {
  const answers = new Map(
    set.questions.map((question) => [keyOf(question), answerList(set, question)]),
  );
  const statuses = { heading: 'Statuses', options: statusNames };
  const named = reviewers.length === 0 ? null : { heading: 'Reviewers', options: reviewers };
  return {
    all: [...answers.values(), statuses, ...(named === null ? [] : [named])],
    answersTo: (question) => answers.get(keyOf(question)) ?? answerList(set, question),
    statuses,
    reviewers: named,
  };
}

/** Where a list stands on the sheet of all lists. */
export function cellsOfList({ all }: WorkingLists, list: WorkingList): ListOfCells {
  const letters = columnLetters(all.indexOf(list) + 1);
  const [first, last] = [headingRow + 1, headingRow + list.options.length];
  return { kind: 'list', sheet: listsName, cells: `${letters}${first}:${letters}${last}` };
}

/** The sheet of all lists, one in each column. */
export function listsSheet({ all }: WorkingLists): Sheet {
  const longest = Math.max(...all.map(({ options }) => options.length));
  const row = (index: number): SheetCell[] =>
    all.map(({ options }) => ({ value: options[index] ?? null, style: 'text' }));
  return {
    name: listsName,
    columns: all.map(({ options, heading }) => ({
      width: Math.min(60, Math.max(...[heading, ...options].map(({ length }) => length)) + 4),
    })),
    rows: [
      { cells: [{ value: 'Lists', style: 'title' }] },
      {
        cells: [
          { value: 'What the drop-downs offer. Nothing is filled in here.', style: 'section' },
        ],
      },
      { cells: all.map(({ heading }) => ({ value: heading, style: 'heading' as const })) },
      ...Array.from({ length: longest }, (_, index) => ({ cells: row(index) })),
    ],
    frozen: { rows: headingRow, columns: 0 },
    protect: true,
    validations: [],
    highlights: [],
    print: { orientation: 'landscape', fitWidth: true, titleRows: [headingRow, headingRow] },
    tables: all.map(({ options }, index) => {
      const letters = columnLetters(index + 1);
      const cells = `${letters}${headingRow}:${letters}${headingRow + options.length}`;
      return { name: `List_${index + 1}`, cells };
    }),
  };
}

function keyOf({ scale, naAllowed }: Question): string {
  return `${scale ?? ''} ${naAllowed ? 'NA' : ''}`;
}

function answerList(set: QuestionSet, question: Question): WorkingList {
  const { scale, naAllowed } = question;
  const labels = scaleOf(set, question);
  return {
    heading: `Answers${scale === undefined ? '' : `, ${scale}`}${naAllowed ? '' : ', without NA'}`,
    options: labels
      .filter(({ code }) => code !== 'NA' || naAllowed)
      .map((option) => optionWords(option, labels)),
  };
}

/** Code and label, or the code alone where the label would be read as another answer. */
function optionWords({ code, label }: AnswerOption, labels: readonly AnswerOption[]): string {
  const text = oneLine(`${code} ${label}`);
  return readAnswer(text, labels) === code ? text : code;
}
