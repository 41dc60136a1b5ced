import type { QuestionFinding } from '../../findings/estimates.js';
import type { Findings } from '../../findings/findings.js';
import type { Table } from '../../format/table.js';
import { cellsOf, columnsOf, placed, type Placed } from '../analyses/layout.js';
import { answerColumns } from './answer-columns.js';
import type { FindingsEdition } from './findings-edition.js';
import { methodNotes } from './method-notes.js';
import { methodWords, shareColumns } from './share-columns.js';
import { applicable, type ShownShare } from './words.js';

/** What an edition says of the share of a question: the three ways to count it. */
export interface ShownQuestion {
  readonly finding: QuestionFinding;
  readonly shown: ShownShare;
  readonly atMost: ShownShare;
  readonly withNotProduced: ShownShare;
}

/** The shares of a question as the edition may say them. */
export function shownQuestion(
  finding: QuestionFinding,
  { share, otherShare }: FindingsEdition,
): ShownQuestion {
  const { P, N, NE } = finding.counts.byCode;
  const { shown, atMost, withNotProduced } = finding.met;
  return {
    finding,
    shown: share(shown, P + N + NE),
    atMost: otherShare(atMost),
    withNotProduced: otherShare(withNotProduced),
  };
}

/** `questions.csv`: for each question the answers, and the share of the frame that met it. */
export function questionsTable(findings: Findings, edition: FindingsEdition): Table {
  const layout = layoutFor(edition);
  return {
    name: 'questions',
    caption: 'Answers and estimates by question',
    columns: columnsOf(layout),
    rows: findings.questions.map((finding) => cellsOf(layout, shownQuestion(finding, edition))),
    notes: methodNotes.estimates(findings, edition),
  };
}

function layoutFor({ weightsTell }: FindingsEdition): readonly Placed<ShownQuestion>[] {
  const text = (
    column: string,
    label: string,
    cell: (finding: QuestionFinding) => string,
  ): Placed<ShownQuestion> => placed(column, label, 'text', ({ finding }) => cell(finding));
  return [
    text('question_id', 'Question number', ({ questionId }) => questionId),
    text('section', 'Section', ({ section }) => section),
    text('question', 'Question', ({ text: words }) => words),
    text('critical', 'Critical', ({ critical }) => (critical ? 'yes' : 'no')),
    placed('method', 'How estimated', 'text', ({ shown }) => methodWords(shown)),
    ...answerColumns<ShownQuestion>(({ finding }) => finding.counts),
    placed('cases', 'Cases it applies to', 'count', ({ finding }) => applicable(finding.counts)),
    ...shareColumns<ShownQuestion>('share_met', 'Share met', ({ shown }) => shown),
    ...shareColumns<ShownQuestion>(
      'share_met_at_most',
      'Share met if “cannot tell” were met',
      ({ atMost }) => atMost,
    ),
    ...shareColumns<ShownQuestion>(
      'share_met_with_not_produced',
      'Share met if files not produced are not met',
      ({ withNotProduced }) => withNotProduced,
    ),
    ...(weightsTell === 'nothing'
      ? [
          placed<ShownQuestion>('population', 'Units it speaks of', 'count', ({ finding }) =>
            finding.met.shown === null ? '[z]' : finding.met.shown.population,
          ),
          placed<ShownQuestion>('left_out', 'Units it does not speak of', 'count', ({ finding }) =>
            finding.met.shown === null ? '[z]' : finding.met.shown.leftOut,
          ),
        ]
      : []),
  ];
}
