import type { AnswerIssue } from '../../answers/issue.js';
import { answerCheckOf } from '../../answers/issue-words.js';
import type { Tally } from '../../answers/cases/account.js';
import { compareBytewise } from '../../frame/bytewise.js';
import type { Table } from '../../format/table.js';
import { cellsOf, columnsOf, placed, type Placed } from '../analyses/layout.js';
import type { ReadBack } from './findings-context.js';

/** `accounting.csv`: issued = answered + not examined + outstanding, and in the restricted copy by reader. */
export function accountingTable({ counts }: ReadBack, byReader: boolean): Table {
  const rows: readonly AccountRow[] = [
    { reader: 'All', ...counts.overall },
    ...(byReader
      ? counts.byReader.map((row) => ({ ...row, reader: row.reader ?? '(nobody yet)' }))
      : []),
  ];
  return {
    name: 'accounting',
    caption: 'What became of every row that was issued',
    columns: columnsOf(accountLayout),
    rows: rows.map((row) => cellsOf(accountLayout, row)),
    notes: [
      'Rows issued = answered + not examined + outstanding. A case that is read twice has each of its rows twice. Not examined: rows of cases out of scope or not produced, each with its reason, and of reserves not called.',
    ],
  };
}

interface AccountRow extends Tally {
  readonly reader: string;
}

const accountLayout: readonly Placed<AccountRow>[] = [
  placed('reader', 'Reader', 'text', ({ reader }) => reader),
  placed('issued', 'Rows issued', 'count', ({ issued }) => issued),
  placed('answered', 'Answered', 'count', ({ answered }) => answered),
  placed('not_examined', 'Not examined', 'count', ({ notExamined }) => notExamined),
  placed('outstanding', 'Still to come', 'count', ({ outstanding }) => outstanding),
];

/** `returned-rows.csv`: what became of every row that came back. */
export function returnedRowsTable({ counts: { returned } }: ReadBack): Table {
  return {
    name: 'returned-rows',
    caption: 'What became of every row that came back',
    columns: [
      { name: 'what', label: 'What became of it', kind: 'text' },
      { name: 'rows', label: 'Rows', kind: 'count' },
    ],
    rows: [
      ['Came back', returned.rows],
      ['Used', returned.used],
      ['Not yet answered', returned.unanswered],
      ['The same answer once more', returned.repeated],
      [
        'Set aside: of a case out of scope, not produced, or a reserve not called',
        returned.setAside,
      ],
      ['Refused: it has an error, which stands in the list of issues', returned.refused],
      ['Of no row that was issued', returned.extra],
    ],
    notes: ['Came back = the sum of the others.'],
  };
}

/** `issue-kinds.csv`: how often each kind of issue was found in what came back. */
export function answerIssueKindsTable({ issues }: ReadBack): Table {
  const codes = [...new Set(issues.map(({ code }) => code))].sort(compareBytewise);
  const times = (code: string, severity: AnswerIssue['severity']): number =>
    issues.filter((issue) => issue.code === code && issue.severity === severity).length;
  return {
    name: 'issue-kinds',
    caption: 'Issues in what came back, by kind',
    columns: [
      { name: 'code', label: 'Code', kind: 'text' },
      { name: 'title', label: 'Issue', kind: 'text' },
      { name: 'errors', label: 'Errors', kind: 'count' },
      { name: 'warnings', label: 'Warnings', kind: 'count' },
    ],
    rows: codes.map((code) => [
      code,
      answerCheckOf(code)?.title ?? code,
      times(code, 'error'),
      times(code, 'warning'),
    ]),
    notes: ['An error means that what the row says is not used; a warning that it is.'],
  };
}

/** `files-read.csv`: the files that came back, with their digests; restricted. */
export function filesReadTable({ files }: ReadBack): Table {
  return {
    name: 'files-read',
    caption: 'Files read',
    columns: [
      { name: 'file', label: 'File', kind: 'text' },
      { name: 'sha256', label: 'SHA-256', kind: 'text' },
    ],
    rows: files
      .toSorted((left, right) => compareBytewise(left.name, right.name))
      .map(({ name, sha256 }) => [name, sha256]),
    notes: [],
  };
}
