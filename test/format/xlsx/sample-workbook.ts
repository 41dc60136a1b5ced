import type {
  CellValue,
  Sheet,
  SheetCell,
  StyleName,
  Workbook,
} from '../../../src/format/workbook.js';

/** A cell of a style. */
export function cell(value: CellValue, style: StyleName = 'text'): SheetCell {
  return { value, style };
}

/** A sheet of these cells, with nothing special about it. */
export function sheetOf(
  name: string,
  rows: readonly (readonly SheetCell[])[],
  more: Partial<Sheet> = {},
): Sheet {
  const widest = Math.max(1, ...rows.map((row) => row.length));
  return {
    name,
    columns: Array.from({ length: widest }, () => ({ width: 30 })),
    rows: rows.map((cells) => ({ cells })),
    protect: false,
    validations: [],
    highlights: [],
    print: { orientation: 'portrait', fitWidth: true },
    ...more,
  };
}

/** A workbook of these sheets. */
export function workbookOf(...sheets: readonly Sheet[]): Workbook {
  return {
    properties: { title: 'Checklist', creator: 'dipsample', language: 'en-GB' },
    sheets,
  };
}

const questions = [
  'Was the complaint logged, and its receipt acknowledged to the complainant, within the time that the force sets itself?',
  'Was the complainant told, in plain words and in a form that they can use, what would happen next, who would deal with the complaint, how to reach that person, and how often they would hear? Look for a letter or a message on the file; a note that somebody "will ring" is not enough.\n\nWhere the complaint was handled otherwise than by investigation, was the reason given?',
  'WIIIIIIIIDE WORDS MMMMMMMMMMMMMM WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW and a reference without a space: https://www.legislation.gov.uk/ukpga/2002/30/schedule/3/paragraph/6/2/a/with/a/very/long/tail',
  '=HYPERLINK("https://example.invalid")',
  'Short?',
];

/** A working sheet as a checklist has it: questions locked, answers open, a list, a key, highlights. */
export const working: Workbook = workbookOf(
  sheetOf(
    "Case 1 it's",
    [
      [cell('CO/00123/26: audit of a complaint file', 'title')],
      [cell(null), cell('Fill in the tinted cells. Choose from the list in column C.', 'note')],
      ['No', 'Question', 'Answer', 'Date', 'Comment'].map((label) => cell(label, 'heading')),
      [cell('Handling and contact', 'section'), ...[1, 2, 3, 4].map(() => cell(null, 'section'))],
      ...questions.map((question, index) => [
        cell(`Q${index + 1}`, 'question'),
        cell(question, 'question'),
        cell(null, 'answer'),
        cell(null, 'answer-date'),
        cell(null, 'answer'),
      ]),
    ],
    {
      columns: [{ width: 8 }, { width: 50 }, { width: 16 }, { width: 14 }, { width: 40 }],
      frozen: { rows: 3, columns: 1 },
      protect: true,
      validations: [
        {
          cells: 'C5:C9',
          rule: { kind: 'list', sheet: 'Lists', cells: 'A2:A5' },
          prompt: { title: 'Answer', text: 'Yes, No, N/A or Cannot tell' },
          error: { title: 'Not an answer', text: 'Choose one of the list.' },
        },
        {
          cells: 'D5:D9',
          rule: { kind: 'date', from: '2020-01-01', to: '2026-12-31' },
          error: { title: 'Not a day', text: 'Write a day as 29/03/2026.' },
        },
        {
          cells: 'E5:E9',
          rule: { kind: 'text-length', most: 2000 },
          error: { title: 'Too long', text: 'A comment has at most 2,000 characters.' },
        },
      ],
      highlights: [
        { cells: 'C5:C9', formula: 'LEN(TRIM($C5))=0', style: 'missing' },
        { cells: 'E5:E9', formula: 'AND($C5="No",LEN($E5)=0)', style: 'attention' },
        { cells: 'E5:E9', formula: '$C5="Yes"', style: 'not-needed' },
      ],
      print: {
        orientation: 'landscape',
        titleRows: [3, 3],
        fitWidth: true,
        header: 'Restricted & not for publication',
        footer: 'Draw 2026 Q3',
      },
      filter: 'A3:E9',
    },
  ),
  sheetOf(
    'Lists',
    ['Answer', 'Yes', 'No', 'N/A', 'Cannot tell'].map((text) => [cell(text)]),
    {
      hidden: true,
    },
  ),
);

/** A sheet as it is published: one table that programs know as such, numbers, shorthand, links. */
export const published: Workbook = workbookOf(
  sheetOf('Contents', [
    [cell('Outcomes by group', 'title')],
    [{ ...cell('Table 1', 'link'), link: { sheet: 'Table_1', cell: 'A1' } }],
    [{ ...cell('The method', 'link'), link: { url: 'https://www.gov.uk/x?a=1&b=2' } }],
  ]),
  sheetOf(
    'Table_1',
    [
      [cell('Table 1: complaints by ethnicity', 'title')],
      [cell('[c] stands for a number that is hidden.', 'note')],
      ['Group', 'Files', 'Share', 'Ratio', 'Last day'].map((label) => cell(label, 'heading')),
      [
        cell('Asian'),
        cell(1204, 'count'),
        cell(0.25, 'percentage'),
        cell(1.5, 'decimal'),
        cell({ date: '2026-03-29' }),
      ],
      [
        cell('Black'),
        cell('[c]', 'count'),
        cell('[c]', 'percentage'),
        cell(null, 'decimal'),
        cell({ date: '2024-02-29' }),
      ],
    ],
    { tables: [{ name: 'Table_of_outcomes', cells: 'A3:E5' }] },
  ),
);
