import { describe, expect, it } from 'vitest';
import { answerChecks } from '../../src/answers/checks/index.js';
import { answerCheckOf, issueWords } from '../../src/answers/issue-words.js';
import type { AnswerIssue } from '../../src/answers/issue.js';
import type { IssuedChecklist } from '../../src/answers/issued-checklist.js';
import { readAnswers } from '../../src/answers/read-answers.js';
import type { SheetCell, SheetRows } from '../../src/answers/sheets/sheet-rows.js';
import { statusNames } from '../../src/answers/rows/read-status.js';
import { issueKinds } from '../../src/frame/checks/index.js';
import {
  allAnswered,
  answeredBy,
  issued,
  issuedWith,
  lettersOf,
  linesOf,
  sheetOf,
  statusOf,
  tablesWith,
  type Fields,
} from './sample.js';

interface Case {
  readonly code: string;
  readonly what: string;
  readonly files: readonly SheetRows[];
  readonly of?: IssuedChecklist;
  /** Code, severity, cell and what came back of every issue that is not of a case missing. */
  readonly expected: readonly (readonly [string, 'error' | 'warning', string | null, string?])[];
  /** How many rows are answered in the end. */
  readonly answered?: number;
}

const columns = tablesWith().checklist.columns.map(({ label }) => label);
const at = (column: string, row: number): string => `${lettersOf('checklist', column)}${row}`;
const inRegister = (column: string, row: number): string =>
  `${lettersOf('register', column)}${row}`;

/** The three rows of CO/2 with something else on the first; the second question may be not applicable. */
function withFirst(fields: Fields, answer = 'Y'): SheetRows[] {
  const [first, ...rest] = answeredBy('R1', ['CO/2'], answer);
  return [sheetOf('a.xlsx', 'checklist', [{ ...first, ...fields }, ...rest])];
}

function withCell(address: string, change: Partial<SheetCell>): SheetRows[] {
  return withFirst({}).map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((line) => ({
      ...line,
      cells: line.cells.map((each) => (each.address === address ? { ...each, ...change } : each)),
    })),
  }));
}

const out = { reason_not_examined: 'not a complaint' };
const registerOnly = (lines: readonly Fields[]): SheetRows[] => [
  sheetOf('reg.xlsx', 'register', lines),
];

const cases: readonly Case[] = [
  {
    code: 'FILE_WITHOUT_ANSWERS',
    what: 'a file of something else',
    files: [{ file: 'x.csv', sheet: null, header: [], rows: [] }],
    expected: [['FILE_WITHOUT_ANSWERS', 'error', null]],
  },
  {
    code: 'SHEET_UNKNOWN',
    what: 'a further sheet, and the cover that was issued',
    files: [
      ...withFirst({}),
      { file: 'a.xlsx', sheet: 'Sheet1', header: [], rows: [] },
      { file: 'a.xlsx', sheet: 'cover', header: [], rows: [] },
    ],
    expected: [['SHEET_UNKNOWN', 'warning', null]],
    answered: 3,
  },
  {
    code: 'COLUMN_MISSING',
    what: 'no column of references, and none of evidence',
    files: [
      sheetOf(
        'a.xlsx',
        'checklist',
        answeredBy('R1', ['CO/2']),
        columns.map((label) =>
          ['Case', 'Evidence seen (asked for if P or N)'].includes(label) ? '' : label,
        ),
      ),
    ],
    expected: [
      ['COLUMN_MISSING', 'error', null],
      ['COLUMN_MISSING', 'warning', null],
      ['COLUMN_UNKNOWN', 'warning', 'B1', ''],
    ],
    answered: 0,
  },
  {
    code: 'COLUMN_DUPLICATE',
    what: 'a second column of answers',
    files: [
      sheetOf(
        'a.xlsx',
        'checklist',
        answeredBy('R1', ['CO/2']),
        columns.map((label) => (label === 'Date' ? 'answer' : label)),
      ),
    ],
    expected: [
      ['COLUMN_MISSING', 'warning', null],
      ['COLUMN_DUPLICATE', 'error', at('date', 1)],
    ],
    answered: 0,
  },
  {
    code: 'COLUMN_UNKNOWN',
    what: 'a remark beside the table',
    files: withFirst({}).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((line) => ({
        ...line,
        cells: [
          ...line.cells,
          { address: `ZZ${line.row}`, value: 'x', kind: 'text' as const, formula: null },
        ],
      })),
    })),
    expected: [['COLUMN_UNKNOWN', 'warning', 'ZZ1', '']],
    answered: 3,
  },
  {
    code: 'RUN_ID_DIFFERS',
    what: 'a row of another draw, whatever its case',
    files: withFirst({ run_id: '999999999999', unit_id: 'CO/77' }),
    expected: [
      ['ROW_MISSING', 'error', null],
      ['RUN_ID_DIFFERS', 'error', 'A2', '999999999999'],
    ],
    answered: 2,
  },
  {
    code: 'SET_DIFFERS',
    what: 'another version of the questions',
    files: withFirst({ question_set_version: 2 }),
    expected: [['SET_DIFFERS', 'error', at('question_set_version', 2), '2']],
    answered: 2,
  },
  {
    code: 'ROW_EXTRA',
    what: 'a case that was not drawn',
    files: [
      sheetOf('a.xlsx', 'checklist', [
        ...answeredBy('R1', ['CO/2']),
        { ...answeredBy('R1', ['CO/2'])[0], unit_id: 'CO/99' },
      ]),
    ],
    expected: [['ROW_EXTRA', 'error', 'B5']],
    answered: 3,
  },
  {
    code: 'ROW_DUPLICATE',
    what: 'a row copied below',
    files: [
      sheetOf('a.xlsx', 'checklist', [
        ...answeredBy('R1', ['CO/2']),
        answeredBy('R1', ['CO/2'])[0]!,
      ]),
    ],
    expected: [['ROW_DUPLICATE', 'warning', 'B5']],
    answered: 3,
  },
  {
    code: 'ROW_MISSING',
    what: 'a row deleted',
    files: [sheetOf('a.xlsx', 'checklist', answeredBy('R1', ['CO/2']).slice(1))],
    expected: [['ROW_MISSING', 'error', null]],
    answered: 2,
  },
  {
    code: 'ROW_MISSING',
    what: 'a case with answers deleted from the register',
    files: [...withFirst({}), ...registerOnly(statusOf(['CO/3'], 'drawn'))],
    expected: [['ROW_MISSING', 'error', null]],
    answered: 3,
  },
  {
    code: 'LOCKED_CELL_CHANGED',
    what: 'another question typed over',
    files: withFirst({ question: 'Was it fine?' }),
    expected: [['LOCKED_CELL_CHANGED', 'error', at('question', 2), 'Was it fine?']],
    answered: 2,
  },
  {
    code: 'LOCKED_CELL_CHANGED',
    what: 'a question with other spaces',
    files: withFirst({ question: 'was it  logged?' }),
    expected: [['LOCKED_CELL_CHANGED', 'warning', at('question', 2), 'was it  logged?']],
    answered: 3,
  },
  {
    code: 'FORMULA_IN_CELL',
    what: 'a formula under answer',
    files: withCell(at('answer', 2), { formula: 'P3' }),
    expected: [['FORMULA_IN_CELL', 'error', at('answer', 2)]],
    answered: 2,
  },
  {
    code: 'FORMULA_IN_CELL',
    what: 'a formula under date',
    files: withCell(at('date', 2), { formula: 'TODAY()' }),
    expected: [['FORMULA_IN_CELL', 'warning', at('date', 2)]],
    answered: 3,
  },
  {
    code: 'ERROR_IN_CELL',
    what: 'an error under answer',
    files: withCell(at('answer', 2), { value: '#REF!', kind: 'error' }),
    expected: [['ERROR_IN_CELL', 'error', at('answer', 2)]],
    answered: 2,
  },
  {
    code: 'ANSWER_UNKNOWN',
    what: 'a remark under answer',
    files: withFirst({ answer: 'ask Jane' }),
    expected: [['ANSWER_UNKNOWN', 'error', at('answer', 2), 'ask Jane']],
    answered: 2,
  },
  {
    code: 'ANSWER_MISSING_WITH_COMMENT',
    what: 'a comment alone',
    files: withFirst({ answer: null }),
    expected: [['ANSWER_MISSING_WITH_COMMENT', 'error', at('answer', 2)]],
    answered: 2,
  },
  {
    code: 'NA_NOT_ALLOWED',
    what: 'NA to a question that always applies',
    files: withFirst({ answer: 'NA', reason_not_applicable: 'no' }),
    expected: [['NA_NOT_ALLOWED', 'error', at('answer', 2)]],
    answered: 2,
  },
  {
    code: 'NA_WITHOUT_REASON',
    what: 'NA with a dash for a reason',
    files: [
      sheetOf(
        'a.xlsx',
        'checklist',
        answeredBy('R1', ['CO/2']).map((line, index) =>
          index === 1 ? { ...line, answer: 'n/a', reason_not_applicable: '-' } : line,
        ),
      ),
    ],
    expected: [['NA_WITHOUT_REASON', 'error', at('reason_not_applicable', 3)]],
    answered: 2,
  },
  {
    code: 'REASON_WITHOUT_NA',
    what: 'a reason beside Y',
    files: withFirst({ reason_not_applicable: 'none needed' }),
    expected: [['REASON_WITHOUT_NA', 'warning', at('reason_not_applicable', 2)]],
    answered: 3,
  },
  {
    code: 'NOT_MET_WITHOUT_EVIDENCE',
    what: 'N, P and NE without a word',
    files: [
      sheetOf(
        'a.xlsx',
        'checklist',
        answeredBy('R1', ['CO/2']).map((line, index) => ({
          ...line,
          answer: ['N', 'P', 'NE'][index] ?? '',
          comment: index === 2 ? null : ' - ',
        })),
      ),
    ],
    expected: [2, 3, 4].map((row) => ['NOT_MET_WITHOUT_EVIDENCE', 'warning', at('comment', row)]),
    answered: 3,
  },
  {
    code: 'REVIEWER_UNKNOWN',
    what: 'a name in place of a code, in both tables',
    files: [
      ...withFirst({ reviewer: 'Jane' }),
      ...registerOnly(statusOf(['CO/2'], 'received', { reviewer: 'Jane' })),
    ],
    expected: [
      ['REVIEWER_UNKNOWN', 'error', at('reviewer', 2), 'Jane'],
      ['REVIEWER_UNKNOWN', 'warning', inRegister('reviewer', 2), 'Jane'],
    ],
    answered: 2,
  },
  {
    code: 'REVIEWER_MISSING',
    what: 'nobody on one row of a case that is read once',
    files: withFirst({ reviewer: null }),
    expected: [['REVIEWER_MISSING', 'warning', at('reviewer', 2)]],
    answered: 3,
  },
  {
    code: 'REVIEWER_MISSING',
    what: 'nobody on any row of a case that is read twice',
    files: [
      sheetOf(
        'a.xlsx',
        'checklist',
        answeredBy('R1', ['CO/1']).map((line) => ({ ...line, reviewer: null })),
      ),
    ],
    expected: [2, 3, 4].map((row) => ['REVIEWER_MISSING', 'error', at('reviewer', row)]),
    answered: 0,
  },
  {
    code: 'DATE_UNREADABLE',
    what: 'a year of two digits, and a day of the week in the register',
    files: [
      ...withFirst({ date: '5/7/26' }),
      ...registerOnly(statusOf(['CO/2'], 'received', { date_requested: 'Monday' })),
    ],
    expected: [
      ['DATE_UNREADABLE', 'warning', at('date', 2), '5/7/26'],
      ['STATUS_BEHIND_ANSWERS', 'warning', inRegister('status', 2)],
      ['DATE_UNREADABLE', 'warning', inRegister('date_requested', 2), 'Monday'],
    ],
    answered: 3,
  },
  {
    code: 'ANSWER_DATE_IN_FUTURE',
    what: 'a date after the day that the run names',
    files: withFirst({ date: '01/08/2026' }),
    expected: [['ANSWER_DATE_IN_FUTURE', 'warning', at('date', 2), '01/08/2026']],
    answered: 3,
  },
  {
    code: 'CONFLICTING_ANSWERS',
    what: 'one reader, two answers on one sheet',
    files: [
      sheetOf('a.xlsx', 'checklist', [
        ...answeredBy('R1', ['CO/2']),
        answeredBy('R1', ['CO/2'], 'NE')[0]!,
      ]),
    ],
    expected: [
      ['CONFLICTING_ANSWERS', 'error', at('answer', 2), 'Y'],
      ['ROW_DUPLICATE', 'warning', 'B5'],
      ['CONFLICTING_ANSWERS', 'error', at('answer', 5), 'NE'],
    ],
    answered: 2,
  },
  {
    code: 'CONFLICTING_WORDS',
    what: 'the same answer with another comment in another file',
    files: [
      ...withFirst({}),
      sheetOf('b.xlsx', 'checklist', [
        { ...answeredBy('R1', ['CO/2'])[0], comment: 'seen on page 2' },
        ...answeredBy('R1', ['CO/2']).slice(1),
      ]),
    ],
    expected: [['CONFLICTING_WORDS', 'warning', at('answer', 2)]],
    answered: 3,
  },
  {
    code: 'SECOND_READING_UNEXPECTED',
    what: 'two readers of a case that is read once',
    files: [...withFirst({}), sheetOf('b.xlsx', 'checklist', answeredBy('R2', ['CO/2']))],
    expected: [2, 3, 4].map((row) => [
      'SECOND_READING_UNEXPECTED',
      'error',
      at('reviewer', row),
      'R2',
    ]),
    answered: 3,
  },
  {
    code: 'READER_NOT_ASSIGNED',
    what: 'a case that changed hands',
    files: [sheetOf('a.xlsx', 'checklist', answeredBy('R3', ['CO/2']))],
    expected: [2, 3, 4].map((row) => ['READER_NOT_ASSIGNED', 'warning', at('reviewer', row), 'R3']),
    answered: 3,
  },
  {
    code: 'STATUS_UNKNOWN',
    what: 'a remark under status, and a drawn case set back to reserve',
    files: registerOnly([...statusOf(['CO/2'], 'on its way'), ...statusOf(['CO/3'], 'reserve')]),
    expected: [
      ['STATUS_UNKNOWN', 'error', inRegister('status', 2), 'on its way'],
      ['STATUS_UNKNOWN', 'error', inRegister('status', 3), 'reserve'],
    ],
  },
  {
    code: 'NOT_EXAMINED_WITHOUT_REASON',
    what: 'out of scope, and nobody says why',
    files: registerOnly(statusOf(['CO/2'], 'out of scope')),
    expected: [['NOT_EXAMINED_WITHOUT_REASON', 'error', inRegister('reason_not_examined', 2)]],
  },
  {
    code: 'REASON_WITHOUT_STATUS',
    what: 'a reason beside drawn',
    files: registerOnly(statusOf(['CO/2'], 'drawn', out)),
    expected: [['REASON_WITHOUT_STATUS', 'warning', inRegister('status', 2)]],
  },
  {
    code: 'MINUTES_UNREADABLE',
    what: 'hours under minutes',
    files: registerOnly(statusOf(['CO/2'], 'received', { minutes: '1:30' })),
    expected: [['MINUTES_UNREADABLE', 'warning', inRegister('minutes', 2), '1:30']],
  },
  {
    code: 'CONFLICTING_STATUS',
    what: 'two registers that cannot both be true',
    files: [
      ...registerOnly(statusOf(['CO/2'], 'out of scope', out)),
      sheetOf('second.xlsx', 'register', statusOf(['CO/2'], 'not produced', out)),
    ],
    expected: [
      ['CONFLICTING_STATUS', 'error', inRegister('status', 2), 'out of scope'],
      ['CONFLICTING_STATUS', 'error', inRegister('status', 2), 'not produced'],
    ],
  },
  {
    code: 'CONFLICTING_REGISTER',
    what: 'two days on which a file came',
    files: [
      ...registerOnly(statusOf(['CO/2'], 'received', { date_file_received: '01/07/2026' })),
      sheetOf(
        'second.xlsx',
        'register',
        statusOf(['CO/2'], 'received', { date_file_received: '02/07/2026' }),
      ),
    ],
    expected: [
      ['CONFLICTING_REGISTER', 'warning', inRegister('date_file_received', 2)],
      ['CONFLICTING_REGISTER', 'warning', inRegister('date_file_received', 2)],
    ],
  },
  {
    code: 'EXAMINED_BUT_UNANSWERED',
    what: 'examined with two questions open, and with all of them',
    files: [
      sheetOf('a.xlsx', 'checklist', [
        ...answeredBy('R1', ['CO/2']).slice(0, 1),
        ...linesOf('checklist')
          .filter(({ unit_id }) => unit_id === 'CO/2')
          .slice(1),
      ]),
      ...registerOnly(statusOf(['CO/2', 'CO/3'], 'examined')),
    ],
    expected: [
      ['EXAMINED_BUT_UNANSWERED', 'warning', inRegister('status', 2)],
      ['EXAMINED_BUT_UNANSWERED', 'error', inRegister('status', 3)],
    ],
    answered: 1,
  },
  {
    code: 'ANSWERED_BUT_NOT_EXAMINED',
    what: 'answers to a case that was not produced',
    files: [...withFirst({}), ...registerOnly(statusOf(['CO/2'], 'not produced', out))],
    expected: [['ANSWERED_BUT_NOT_EXAMINED', 'error', inRegister('status', 2)]],
    answered: 0,
  },
  {
    code: 'STATUS_BEHIND_ANSWERS',
    what: 'all answered, and the register says that the file came',
    files: [...withFirst({}), ...registerOnly(statusOf(['CO/2'], 'received'))],
    expected: [['STATUS_BEHIND_ANSWERS', 'warning', inRegister('status', 2)]],
    answered: 3,
  },
  {
    code: 'RESERVE_OUT_OF_ORDER',
    what: 'the second reserve for one case out of scope',
    files: registerOnly([
      ...statusOf(['CO/2'], 'out of scope', out),
      ...statusOf(['CO/6', 'CO/7'], 'received'),
    ]),
    expected: [['RESERVE_OUT_OF_ORDER', 'error', inRegister('status', 4)]],
  },
  {
    code: 'RESERVE_OUT_OF_ORDER',
    what: 'a reserve that was issued, and no case is out of scope',
    files: registerOnly(statusOf(['CO/1'], 'drawn')),
    of: issuedWith({ inUse: new Set(['CO/6']) }),
    expected: [['RESERVE_OUT_OF_ORDER', 'error', null]],
  },
  {
    code: 'RESERVES_EXHAUSTED',
    what: 'two cases out of scope and one reserve',
    files: registerOnly(statusOf(['CO/4', '=CO/5'], 'out of scope', out)),
    expected: [['RESERVES_EXHAUSTED', 'error', inRegister('status', 3)]],
  },
];

/** All issues but those of cases of which nothing came back, which most of these examples have. */
function issuesOf({ files, of = issued }: Case): readonly AnswerIssue[] {
  const { issues } = readAnswers(of, files, '2026-07-31');
  return issues.filter(({ code }) => code !== 'CASE_MISSING');
}

describe.each(cases)('$code: $what', (example) => {
  it('is told with its severity, its place and what came back', () => {
    const told = issuesOf(example).map(({ code, severity, cell, restricted: { now } }) =>
      now === null ? [code, severity, cell] : [code, severity, cell, now],
    );
    expect(told).toEqual(example.expected);
  });

  it('decides by its severity which answers are used', () => {
    const { counts } = readAnswers(example.of ?? issued, example.files, '2026-07-31');
    expect(counts.overall.answered).toBe(example.answered ?? 0);
  });

  it('says in words what to do, and shows nothing that was typed', () => {
    for (const issue of issuesOf(example)) {
      const words = Object.values(issueWords(issue)).join(' ');
      expect(words).not.toMatch(/[{}]|\?/);
      const { unitId, now } = issue.restricted;
      expect(unitId !== null && words.includes(unitId)).toBe(false);
      const typed = statusNames.some((status) => status === now) ? null : now;
      expect(typed !== null && typed.length > 3 && words.includes(typed)).toBe(false);
    }
  });
});

describe('REVIEWER_MISSING', () => {
  it('is not told where the draw assigns the case to nobody', () => {
    const nobody = issuedWith({ readings: new Map(), reviewers: [] });
    const files = [
      sheetOf(
        'a.xlsx',
        'checklist',
        answeredBy('R1', ['CO/1']).map((line) => ({ ...line, reviewer: null })),
      ),
    ];
    const { answers } = readAnswers(nobody, files);
    expect(answers.map(({ reviewer }) => reviewer)).toEqual([null, null, null]);
    expect(readAnswers(nobody, files).issues.map(({ code }) => code)).not.toContain(
      'REVIEWER_MISSING',
    );
  });
});

describe('CASE_MISSING', () => {
  it('is told once for a case of which nothing came back, in no file', () => {
    const { issues } = readAnswers(issued, allAnswered().slice(0, 1));
    expect(
      issues.map(({ code, file, detail, restricted }) => [code, file, detail, restricted.unitId]),
    ).toEqual([
      ['CASE_MISSING', null, { rows: 3 }, 'CO/4'],
      ['CASE_MISSING', null, { rows: 3 }, '=CO/5'],
    ]);
  });

  it('is not told of a case whose register says why', () => {
    const { issues } = readAnswers(issued, [
      ...allAnswered().slice(0, 1),
      ...registerOnly(statusOf(['CO/4', '=CO/5'], 'not produced', { reason_not_examined: 'lost' })),
    ]);
    expect(issues.map(({ code }) => code)).not.toContain('CASE_MISSING');
  });
});

describe('the registry of checks', () => {
  const codes = Object.keys(answerChecks);

  it('has an example of every check here', () => {
    const shown = new Set([...cases.map(({ code }) => code), 'CASE_MISSING']);
    expect(codes.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('names each check by its code, and each code is nobody else’s', () => {
    expect(Object.values(answerChecks).map(({ code }) => code)).toEqual(codes);
    expect(codes.filter((code) => Object.hasOwn(issueKinds, code))).toEqual([]);
  });

  it('is looked up by code', () => {
    expect(answerCheckOf('NA_NOT_ALLOWED')?.severity).toBe('error');
    expect(answerCheckOf('toString')).toBeUndefined();
  });

  it('has words for everything', () => {
    for (const check of Object.values(answerChecks)) {
      const { title, sentence, cause, fix, explain } = check;
      for (const text of [sentence, cause, fix, explain]) expect(text).toMatch(/\.$/);
      expect(title).not.toMatch(/\.$/);
    }
  });
});
