import type { Checklist } from '../../checklist/checklist.js';
import type { Table } from '../../format/table.js';
import type { Sheet, Validation } from '../../format/workbook.js';
import { askedFor } from './asked-for.js';
import { choice, day, words } from './entries.js';
import { cellsOfList, type WorkingList, type WorkingLists } from './lists.js';
import type { Place } from './place.js';
import { type ColumnPlan, type PrintedLines, workingSheet } from './working-sheet.js';

/** The checklist as a sheet: what a reviewer reads, what they fill in, then what only identifies a row. */
export function checklistSheet(
  table: Table,
  { rows }: Checklist,
  title: string,
  lists: WorkingLists,
  printed: PrintedLines,
): Sheet {
  const ofRows = rows.map(({ question }) => lists.answersTo(question));
  return workingSheet(
    table,
    {
      name: 'Checklist',
      title,
      legend:
        'Fill in the cells with a frame. Dashed orange: still asked for. Dotted grey: not needed. The cover says the rest.',
      columns,
      frozen: 3,
      printedTo: 'date',
      validations: (place) => [
        ...answerChoices(ofRows, lists, place),
        ...entries(place),
        reviewerEntry(place, lists),
      ],
      highlights: askedFor,
    },
    printed,
  );
}

/** The list of each row is that of its question's scale, with not applicable or without. */
function answerChoices(
  ofRows: readonly WorkingList[],
  lists: WorkingLists,
  { first, letters }: Place,
): readonly Validation[] {
  return [...new Set(ofRows)].flatMap((list) => {
    const numbers = ofRows.flatMap((each, index) => (each === list ? [first + index] : []));
    const ranges = runsOf(numbers).map(
      ([from, to]) => `${letters('answer')}${from}:${letters('answer')}${to}`,
    );
    const without = list.options.some((option) => /^NA\b/.test(option))
      ? 'NA needs a reason.'
      : 'NA is not offered: the question applies to every case.';
    const text = `Choose from the list. Go by what is on the file: no trace is NE, not Y and not NA. ${without}`;
    const rule = { list: cellsOfList(lists, list), options: list.options };
    return inGroups(ranges).map((cells) => choice(cells, 'Answer', text, rule));
  });
}

/** Numbers that follow one another, each run by its first and last. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** Ranges of one rule, a few dozen together: programs give up on endless lists of ranges. */
function inGroups(ranges: readonly string[]): readonly string[] {
  const groups = Math.ceil(ranges.length / 40);
  return Array.from({ length: groups }, (_, index) =>
    ranges.slice(index * 40, (index + 1) * 40).join(' '),
  );
}

function entries({ cells }: Place): readonly Validation[] {
  return [
    words(
      cells('reason_not_applicable'),
      'Reason, if not applicable',
      'Needed when the answer is NA: why the question does not apply to this case. Otherwise leave it blank.',
    ),
    words(
      cells('evidence'),
      'Evidence seen',
      'Asked for when the answer is P or N (partly met, not met): which document, of which day, and what it shows.',
    ),
    words(
      cells('comment'),
      'Comment',
      'Needed when the answer is P, N or NE: what was missing, and where you looked for it.',
    ),
    day(cells('date'), 'Date', 'The day on which you answered.'),
  ];
}

/** A code of the draw's reviewers, or any where it names none. */
export function reviewerEntry({ cells }: Place, lists: WorkingLists): Validation {
  const text = 'Your code, on every row that you answer. A code and not a name.';
  const list = lists.reviewers;
  return list === null
    ? words(cells('reviewer'), 'Reviewer', text, 40)
    : choice(cells('reviewer'), 'Reviewer', text, {
        list: cellsOfList(lists, list),
        options: list.options,
      });
}

const columns: readonly ColumnPlan[] = [
  { name: 'unit_id', width: 14, style: 'question' },
  { name: 'question_id', width: 10, style: 'question' },
  { name: 'question', width: 36, most: 50, style: 'question' },
  { name: 'critical', width: 9, style: 'question' },
  { name: 'look_at', width: 18, most: 24, style: 'question' },
  { name: 'not_applicable_when', width: 14, most: 20, style: 'question' },
  { name: 'prefilled_words', width: 24, most: 30, style: 'question' },
  { name: 'note', width: 16, most: 30, style: 'question' },
  { name: 'answer', width: 15, style: 'answer' },
  { name: 'reason_not_applicable', width: 16, style: 'answer' },
  { name: 'evidence', width: 20, style: 'answer' },
  { name: 'comment', width: 24, style: 'answer' },
  { name: 'reviewer', width: 10, style: 'answer' },
  { name: 'date', width: 12, style: 'answer-date' },
  { name: 'section', width: 20, style: 'question' },
  { name: 'basis', width: 50, most: 100, style: 'question' },
  { name: 'prefilled', width: 13, style: 'question' },
  { name: 'prefilled_from', width: 24, most: 60, style: 'question' },
  { name: 'stratum', width: 26, most: 60, style: 'question' },
  { name: 'rank', width: 7, style: 'count' },
  { name: 'run_id', width: 16, style: 'question' },
  { name: 'question_set', width: 20, style: 'question' },
  { name: 'question_set_version', width: 14, style: 'count' },
];
