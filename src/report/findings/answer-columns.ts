import type { AnswerCode } from '../../checklist/question-set.js';
import type { AnswerCounts } from '../../findings/findings.js';
import { placed, type Placed } from '../analyses/layout.js';

/** How often each answer was given, a column each: answered = met + ... + not applicable. */
export function answerColumns<Row>(countsOf: (row: Row) => AnswerCounts): readonly Placed<Row>[] {
  return [
    placed('asked', 'Asked', 'count', (row) => countsOf(row).asked),
    placed('answered', 'Answered', 'count', (row) => countsOf(row).answered),
    ...answers.map(([code, name, label]) =>
      placed<Row>(name, label, 'count', (row) => countsOf(row).byCode[code]),
    ),
    placed('outstanding', 'Still to come', 'count', (row) => countsOf(row).outstanding),
  ];
}

const answers: readonly (readonly [AnswerCode, string, string])[] = [
  ['Y', 'met', 'Met'],
  ['P', 'partly_met', 'Partly met'],
  ['N', 'not_met', 'Not met'],
  ['NE', 'cannot_tell', 'Cannot tell'],
  ['NA', 'not_applicable', 'Not applicable'],
];
