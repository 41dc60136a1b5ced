import type { CaseException, ExceptionQuestion } from '../../findings/exceptions.js';
import type { Findings } from '../../findings/findings.js';
import { compareBytewise } from '../../frame/bytewise.js';
import type { Table } from '../../format/table.js';
import { cellsOf, columnsOf, placed, type Placed } from '../analyses/layout.js';
import type { AnswerLabels } from './answer-labels.js';
import type { FindingsContext } from './findings-context.js';
import type { FindingsEdition } from './findings-edition.js';

/** An exception with the name that its case has in this edition. */
export interface NamedException extends CaseException {
  readonly name: string;
}

/** The exceptions in the order of the names that their cases have in this edition; none without names. */
export function namedExceptions(
  { exceptions }: Findings,
  { caseName }: FindingsEdition,
): readonly NamedException[] {
  if (caseName === null) return [];
  return exceptions
    .map((exception) => ({ ...exception, name: caseName(exception.unitId) }))
    .toSorted((left, right) => compareBytewise(left.name, right.name));
}

/** `exceptions.csv`: one row for each case and question on which it falls short, or for its missing file. */
export function exceptionsTable(
  findings: Findings,
  { wording }: FindingsContext,
  edition: FindingsEdition,
  labels: AnswerLabels,
): Table {
  const texts = new Map(findings.questions.map(({ questionId, text }) => [questionId, text]));
  const rows = namedExceptions(findings, edition).flatMap((exception): readonly Row[] =>
    exception.questions.length === 0
      ? [{ exception, question: null }]
      : exception.questions.map((question) => ({ exception, question })),
  );
  const ofQuestion = (
    name: string,
    label: string,
    cell: (question: ExceptionQuestion) => string,
  ): Placed<Row> =>
    placed(name, label, 'text', ({ question }) => (question === null ? '' : cell(question)));
  const ofCase = (
    name: string,
    label: string,
    cell: (exception: NamedException) => string,
  ): Placed<Row> => placed(name, label, 'text', ({ exception }) => cell(exception));

  const themes = [
    ofQuestion('section', 'Theme', ({ section }) => section),
    ofQuestion('question_id', 'Question number', ({ questionId }) => questionId),
    ofQuestion('question', 'Question', ({ questionId }) => texts.get(questionId) ?? ''),
    ofQuestion('critical', 'Critical', ({ critical }) => (critical ? 'yes' : 'no')),
    ofQuestion('answer', 'Answer', ({ answer }) => answer),
    ofQuestion('answer_in_words', 'Answer in words', ({ questionId, answer }) =>
      labels(questionId, answer),
    ),
  ];
  const layout =
    edition.name === 'public'
      ? [
          ofCase('pseudonym', 'Case (pseudonym)', ({ name }) => name),
          ofCase('status', 'Status', ({ status }) => status),
          ...themes,
        ]
      : [
          ofCase('unit_id', 'Reference', ({ name }) => name),
          ofCase('status', 'Status', ({ status }) => status),
          ofCase('date', 'Date', ({ date }) => date ?? ''),
          ...themes,
          ofQuestion('evidence', 'Evidence', ({ evidence }) => evidence),
          ofQuestion('comment', 'Comment', ({ comment }) => comment),
          ofCase('reason', 'Why not produced', ({ reason }) => reason),
          ofCase('summary', 'Summary', ({ summary }) => summary),
          ofCase('outcome', 'Outcome of the case', ({ outcome }) =>
            outcome === null ? '' : wording.value('outcome', outcome),
          ),
          ofCase('learning', 'Learning', ({ learning }) => learning),
        ];
  return {
    name: 'exceptions',
    caption: 'Exceptions, one row for each case and question',
    columns: columnsOf(layout),
    rows: rows.map((row) => cellsOf(layout, row)),
    notes: [
      'An exception is a case with a question that is not met, or with a critical one that is partly met or cannot be told, by its first reading; and a file that was not produced.',
      ...(edition.name === 'public'
        ? [
            'The pseudonym of a case is a keyed digest of its reference; without the key nobody can work it out.',
          ]
        : ['Words are the reviewers’ own.']),
    ],
  };
}

interface Row {
  readonly exception: NamedException;
  readonly question: ExceptionQuestion | null;
}
