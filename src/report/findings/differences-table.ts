import type {
  ComparedShares,
  FieldDifferences,
  GroupDifference,
} from '../../findings/differences.js';
import type { Findings } from '../../findings/findings.js';
import type { Cell, Table } from '../../format/table.js';
import { cellsOf, columnsOf, estimated, placed, type Placed } from '../analyses/layout.js';
import type { Wording } from '../wording.js';
import { correctionWords, differenceStatus } from './difference-words.js';

/** A group beside the reference of its field, on one question. */
export interface DifferenceRow extends GroupDifference {
  readonly of: FieldDifferences;
}

export function differenceRows({ differences }: Findings): readonly DifferenceRow[] {
  return differences.byField.flatMap((of) => of.rows.map((row) => ({ ...row, of })));
}

/** `differences.csv`: for every question the share not met of each group beside the reference; restricted. */
export function differencesTable(findings: Findings, wording: Wording): Table {
  const texts = new Map(findings.questions.map(({ questionId, text }) => [questionId, text]));
  const layout = layoutFor(findings, wording, texts);
  const { correction, tested } = findings.differences;
  return {
    name: 'differences',
    caption: 'Questions not met: each group beside the reference group',
    columns: columnsOf(layout),
    rows: differenceRows(findings).map((row) => cellsOf(layout, row)),
    notes: [
      'Not met: partly met, not met and cannot tell, of the cases to which the question applies.',
      `${tested} comparisons were tested, and the p-values corrected over all of them (${correctionWords(correction)}).`,
      'A difference between groups is a difference that needs explaining; it is not by itself a finding of bias. One that is not found may be there: the groups are small.',
      '[u]: too few to compare. [z]: nothing to work out, as the reference has none or nothing varies.',
    ],
  };
}

function layoutFor(
  { level }: Findings,
  wording: Wording,
  texts: ReadonlyMap<string, string>,
): readonly Placed<DifferenceRow>[] {
  const text = (
    name: string,
    label: string,
    cell: (row: DifferenceRow) => string,
  ): Placed<DifferenceRow> => placed(name, label, 'text', cell);
  const compared =
    (figureOf: (shares: ComparedShares) => number | null | undefined) =>
    (row: DifferenceRow): Cell =>
      row.compared === null ? '[u]' : (figureOf(row.compared) ?? '[z]');
  return [
    text('field', 'Field', ({ of }) => of.field),
    text('field_in_words', 'Grouped by', ({ of }) => of.label),
    text('question_id', 'Question number', ({ questionId }) => questionId),
    text('question', 'Question', ({ questionId }) => texts.get(questionId) ?? ''),
    text('group', 'Group', ({ group }) => group),
    text('group_in_words', 'Group in words', ({ group, of }) => wording.value(of.field, group)),
    text('reference', 'Reference group', ({ of }) => of.reference),
    text('reference_in_words', 'Reference group in words', ({ of }) =>
      wording.value(of.field, of.reference),
    ),
    text('status', 'What it shows', (row) => differenceStatus(row, level)),
    placed('members', 'Cases of the group', 'count', ({ members }) => members),
    placed('not_met', 'Not met', 'count', ({ events }) => events),
    placed(
      'share',
      'Share not met',
      'rate',
      compared(({ share }) => share),
    ),
    placed(
      'reference_members',
      'Cases of the reference group',
      'count',
      ({ referenceMembers }) => referenceMembers,
    ),
    placed(
      'reference_not_met',
      'Not met in the reference group',
      'count',
      ({ referenceEvents }) => referenceEvents,
    ),
    placed(
      'reference_share',
      'Share not met in the reference group',
      'rate',
      compared(({ referenceShare }) => referenceShare),
    ),
    ...estimated<DifferenceRow>('ratio', 'Ratio', 'ratio', (key) =>
      compared(({ ratio }) => ratio?.[key]),
    ),
    ...estimated<DifferenceRow>('difference', 'Difference', 'difference', (key) =>
      compared(({ difference }) => difference[key]),
    ),
    placed(
      'p_value',
      'p-value',
      'p-value',
      compared(({ pValue }) => pValue),
    ),
    placed(
      'p_adjusted',
      'p-value, corrected',
      'p-value',
      compared(({ adjustedPValue }) => adjustedPValue),
    ),
  ];
}
