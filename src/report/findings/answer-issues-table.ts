import type { AnswerIssue } from '../../answers/issue.js';
import { issueWords } from '../../answers/issue-words.js';
import type { Cell, Table } from '../../format/table.js';
import { cellsOf, columnsOf, placed, type Placed } from '../analyses/layout.js';

/** `issues-in-answers.csv`: every issue in what came back, with its place, cause and remedy; restricted. */
export function answerIssuesTable(issues: readonly AnswerIssue[]): Table {
  return {
    name: 'issues-in-answers',
    caption: 'Every issue in what came back',
    columns: columnsOf(layout),
    rows: issues.map((issue) => cellsOf(layout, issue)),
    notes: [],
  };
}

const text = (
  name: string,
  label: string,
  cell: (issue: AnswerIssue) => Cell,
): Placed<AnswerIssue> => placed(name, label, 'text', (issue) => cell(issue) ?? '');

const layout: readonly Placed<AnswerIssue>[] = [
  text('file', 'File', ({ file }) => file),
  text('sheet', 'Sheet', ({ sheet }) => sheet),
  text('cell', 'Cell', ({ cell }) => cell),
  text('column', 'Column', ({ column }) => column),
  text('severity', 'Severity', ({ severity }) => severity),
  text('code', 'Code', ({ code }) => code),
  text('message', 'What is wrong', (issue) => issueWords(issue).sentence),
  text('cause', 'Likely cause', (issue) => issueWords(issue).cause),
  text('fix', 'What to do', (issue) => issueWords(issue).fix),
  text('unit_id', 'Reference', ({ restricted }) => restricted.unitId),
  text('question_id', 'Question number', ({ restricted }) => restricted.questionId),
  text('was', 'Issued or expected', ({ restricted }) => restricted.was),
  text('now', 'Came back', ({ restricted }) => restricted.now),
  placed('row', 'Row', 'count', ({ row }) => row ?? '[z]'),
];
