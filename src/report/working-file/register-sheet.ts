import { meaningOf } from '../../answers/cases/statuses.js';
import { statusNames } from '../../answers/rows/read-status.js';
import type { Table } from '../../format/table.js';
import type { Highlight, Sheet, Validation } from '../../format/workbook.js';
import { reviewerEntry } from './checklist-sheet.js';
import { choice, day, wholeNumber, words } from './entries.js';
import { cellsOfList, type WorkingLists } from './lists.js';
import type { Place } from './place.js';
import { type ColumnPlan, type PrintedLines, workingSheet } from './working-sheet.js';

/** The register as a sheet, one row a case: how far it is, why it was not examined, what was learnt. */
export function registerSheet(
  table: Table,
  title: string,
  lists: WorkingLists,
  printed: PrintedLines,
): Sheet {
  return workingSheet(
    table,
    {
      name: 'Register',
      title,
      legend:
        'One row for each case. Keep the status up to date; the cover says what each means. Dashed orange: still asked for.',
      columns,
      frozen: 1,
      printedTo: 'recommendation_due',
      validations: (place) => [
        statusEntry(place, lists),
        reviewerEntry(place, lists),
        ...entries(place),
      ],
      highlights,
    },
    printed,
  );
}

function statusEntry({ cells }: Place, lists: WorkingLists): Validation {
  const text =
    'Choose from the list: requested, received, examined as the file moves on; out of scope or not produced with a reason.';
  const { statuses } = lists;
  return choice(cells('status'), 'Status', text, {
    list: cellsOfList(lists, statuses),
    options: statuses.options,
  });
}

function entries({ cells }: Place): readonly Validation[] {
  return [
    words(
      cells('reason_not_examined'),
      'Reason, if not examined',
      `Needed when the status is ${withReason.join(' or ')}: what is wrong with the case, or who said that there is no file.`,
    ),
    wholeNumber(
      cells('minutes'),
      'Minutes spent',
      'Your time on this case, in minutes: 45, not 0:45.',
      6000,
    ),
    day(cells('date_requested'), 'File requested on', 'The day on which the file was asked for.'),
    day(cells('date_file_received'), 'File received on', 'The day on which the file came.'),
    words(cells('summary'), 'Summary', 'What was found in the case, in a sentence or two.'),
    words(cells('learning'), 'Learning', 'What the force could learn from the case.'),
    words(cells('good_practice'), 'Good practice', 'What was done well and deserves to be told.'),
    words(cells('recommendation'), 'Recommendation', 'What should be done, by whom and by when.'),
    words(cells('recommendation_owner'), 'Who should do it', 'A post or a team, not a name.', 200),
    day(cells('recommendation_due'), 'By when', 'The day by which it should be done.'),
  ];
}

function highlights({ first, letters, cells }: Place): readonly Highlight[] {
  const cell = (name: string): string => `$${letters(name)}${first}`;
  const length = (name: string): string => `LEN(TRIM(${cell(name)}))`;
  const isOne = (...statuses: readonly string[]): string =>
    `OR(${statuses.map((each) => `TRIM(${cell('status')})="${each}"`).join(',')})`;
  const mark = (name: string, style: Highlight['style'], ...all: readonly string[]): Highlight => ({
    cells: cells(name),
    formula: `AND(${all.join(',')})`,
    style,
  });
  const missing = (name: string, when: string): Highlight =>
    mark(name, 'missing', when, `${length(name)}=0`);
  const reason = 'reason_not_examined';
  return [
    missing('status', 'TRUE'),
    missing(reason, isOne(...withReason)),
    mark(reason, 'attention', `NOT(${isOne(...withReason)})`, `${length(reason)}>0`),
    mark(reason, 'not-needed', isOne('examined')),
    missing('minutes', isOne('examined')),
    missing('recommendation_owner', `${length('recommendation')}>0`),
    missing('recommendation_due', `${length('recommendation')}>0`),
  ];
}

const withReason = statusNames.filter((status) => meaningOf(status).needsReason);

const columns: readonly ColumnPlan[] = [
  { name: 'unit_id', width: 14, style: 'question' },
  { name: 'stratum', width: 20, most: 30, style: 'question' },
  { name: 'role', width: 9, style: 'question' },
  { name: 'reviewer', width: 10, style: 'answer' },
  { name: 'status', width: 13, style: 'answer' },
  { name: 'reason_not_examined', width: 18, style: 'answer' },
  { name: 'minutes', width: 9, style: 'answer-number' },
  { name: 'date_requested', width: 13, style: 'answer-date' },
  { name: 'date_file_received', width: 13, style: 'answer-date' },
  { name: 'summary', width: 24, style: 'answer' },
  { name: 'learning', width: 18, style: 'answer' },
  { name: 'good_practice', width: 18, style: 'answer' },
  { name: 'recommendation', width: 18, style: 'answer' },
  { name: 'recommendation_owner', width: 12, style: 'answer' },
  { name: 'recommendation_due', width: 12, style: 'answer-date' },
  { name: 'notes', width: 150, most: 200, style: 'question' },
  { name: 'rank', width: 7, style: 'count' },
  { name: 'run_id', width: 16, style: 'question' },
];
