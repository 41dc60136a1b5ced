import type { AgreementFigure, Disagreement, QuestionAgreement } from '../../findings/agreement.js';
import type { Findings } from '../../findings/findings.js';
import type { ColumnKind, Table } from '../../format/table.js';
import { cellsOf, columnsOf, estimated, placed, type Placed } from '../analyses/layout.js';
import type { AnswerLabels } from './answer-labels.js';

/** `agreement.csv`: how far the two readers of cases agree, question by question, by four measures. */
export function agreementTable({ agreement, questions }: Findings): Table {
  const texts = new Map(questions.map(({ questionId, text }) => [questionId, text]));
  const layout: readonly Placed<QuestionAgreement>[] = [
    placed('question_id', 'Question number', 'text', ({ questionId }) => questionId),
    placed('question', 'Question', 'text', ({ questionId }) => texts.get(questionId) ?? ''),
    placed('cases', 'Cases read twice', 'count', ({ cases }) => cases),
    placed('compared', 'With two answers', 'count', ({ compared }) => compared),
    placed('same', 'The same', 'count', ({ same }) => same),
    ...figure('observed', 'Observed agreement', 'rate', ({ observed }) => observed),
    ...figure('kappa', 'Kappa', 'ratio', ({ kappa }) => kappa),
    ...figure('ac1', 'AC1', 'ratio', ({ ac1 }) => ac1),
    ...figure('alpha', 'Alpha', 'ratio', ({ alpha }) => alpha),
  ];
  return {
    name: 'agreement',
    caption: 'Agreement between the two readers, by question',
    columns: columnsOf(layout),
    rows: agreement.map((row) => cellsOf(layout, row)),
    notes: [
      'Observed agreement: the share of cases with the same answer twice. Kappa (Cohen), AC1 (Gwet) and alpha (Krippendorff) take off what chance alone would give, each by another idea of chance; 1 is full agreement and 0 no more than chance.',
      'Where nearly all answers are the same, kappa falls to nought or below although the readers hardly differ: read it with the observed agreement and AC1, never alone.',
      '[z]: the readings do not show it.',
    ],
  };
}

function figure(
  name: string,
  label: string,
  kind: ColumnKind,
  figureOf: (row: QuestionAgreement) => AgreementFigure | null,
): readonly Placed<QuestionAgreement>[] {
  return estimated(name, label, kind, (key) => (row) => figureOf(row)?.[key] ?? '[z]');
}

/** `disagreements.csv`: the cases whose readers gave different answers; restricted. */
export function disagreementsTable(
  { agreement, questions }: Findings,
  labels: AnswerLabels,
): Table {
  const texts = new Map(questions.map(({ questionId, text }) => [questionId, text]));
  const rows = agreement.flatMap(({ questionId, disagreements }) =>
    disagreements.map((each): Row => ({ ...each, questionId })),
  );
  const reading = (which: 0 | 1, name: string, label: string): readonly Placed<Row>[] => [
    placed(`${name}_reader`, `${label} reader`, 'text', ({ readers }) => readers[which] ?? ''),
    placed(`${name}_answer`, `${label} answer`, 'text', ({ answers }) => answers[which]),
    placed(
      `${name}_answer_in_words`,
      `${label} answer in words`,
      'text',
      ({ answers, questionId }) => labels(questionId, answers[which]),
    ),
    placed(`${name}_comment`, `${label} comment`, 'text', ({ comments }) => comments[which]),
  ];
  const layout: readonly Placed<Row>[] = [
    placed('question_id', 'Question number', 'text', ({ questionId }) => questionId),
    placed('question', 'Question', 'text', ({ questionId }) => texts.get(questionId) ?? ''),
    placed('unit_id', 'Reference', 'text', ({ unitId }) => unitId),
    ...reading(0, 'first', 'First'),
    ...reading(1, 'second', 'Second'),
  ];
  return {
    name: 'disagreements',
    caption: 'Cases whose two readers gave different answers',
    columns: columnsOf(layout),
    rows: rows.map((row) => cellsOf(layout, row)),
    notes: ['To be talked over by the two readers. The estimates rest on the first reading.'],
  };
}

interface Row extends Disagreement {
  readonly questionId: string;
}
