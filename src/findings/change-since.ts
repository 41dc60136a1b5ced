import { changeOfEstimates } from '../statistics/survey/change-of-estimates.js';
import type { ChangedShare, ChangeRow, ChangeSince, NotCompared } from './change.js';
import { fewestToCompare } from './compare-shares.js';
import type {
  FindingsSummary,
  QuestionSummary,
  SummarisedFigure,
  SummarisedShare,
} from './summary.js';

/**
 * What became of every estimate since an earlier audit, with the interval of the change
 * (`changeOfEstimates`: the two draws are independent, as those of two quarters are). A question is
 * compared where its id and its words are the same, a section where all its questions are, asked of
 * a sampled case or not; and both only where there are as many cases as groups need on either side.
 */
export function changeSince(now: FindingsSummary, earlier: FindingsSummary): ChangeSince {
  const barred = barTo(now, earlier);
  const row = (
    kind: ChangeRow['kind'],
    name: string,
    one: SummarisedFigure | undefined,
    other: SummarisedFigure | undefined,
    differing: NotCompared | null,
  ): ChangeRow => changeRow({ kind, name }, one, other, barred ?? differing);
  const sectionNames = namesOf(now.sections, earlier.sections, ({ section }) => section);
  return {
    earlierRun: earlier.runId,
    rows: [
      ...namesOf(now.questions, earlier.questions, ({ id }) => id).map((name) => {
        const [one, other] = [now, earlier].map(({ questions }) =>
          questions.find(({ id }) => id === name),
        );
        const same = wordsOf(one) === wordsOf(other);
        return row('question', name, one, other, same ? null : 'asked in other words');
      }),
      ...sectionNames.map((name) => {
        const [one, other] = [now, earlier].map(({ sections }) =>
          sections.find(({ section }) => section === name),
        );
        const inSection = ({ section }: QuestionSummary): boolean => section === name;
        return row('section', name, one, other, otherQuestions(now, earlier, inSection));
      }),
      row(
        'overall',
        '',
        now.overall,
        earlier.overall,
        otherQuestions(now, earlier, () => true),
      ),
    ],
  };
}

/** What keeps any two figures of the audits from being compared. */
function barTo(now: FindingsSummary, earlier: FindingsSummary): NotCompared | null {
  if (now.unit !== earlier.unit) return 'another unit';
  return now.level === earlier.level ? null : 'another level';
}

function changeRow(
  named: Pick<ChangeRow, 'kind' | 'name'>,
  now: SummarisedFigure | undefined,
  earlier: SummarisedFigure | undefined,
  differing: NotCompared | null,
): ChangeRow {
  const told = { ...named, earlier: shareOf(earlier), now: shareOf(now) };
  const none = (notCompared: NotCompared): ChangeRow => ({ ...told, change: null, notCompared });
  if (now === undefined || now.asked === 0) return none('not asked now');
  if (earlier === undefined || earlier.asked === 0) return none('not asked then');
  if (differing !== null) return none(differing);
  const [one, other] = [now.share, earlier.share];
  if (one === null || other === null || Math.min(one.cases, other.cases) < fewestToCompare) {
    return none('too few cases');
  }
  const { difference, interval, reading } = changeOfEstimates(bounded(one), bounded(other));
  const change = { difference, low: interval.low, high: interval.high, reading };
  return { ...told, change, notCompared: null };
}

function shareOf(figure: SummarisedFigure | undefined): ChangedShare | null {
  if (figure === undefined || figure.share === null) return null;
  const { met, of, cases, value } = figure.share;
  return { met, of, cases, value };
}

function bounded({ value, low, high }: SummarisedShare): Parameters<typeof changeOfEstimates>[0] {
  return { value, interval: { low, high } };
}

/** The names of now in their order, then those of then alone. */
function namesOf<Item>(
  now: readonly Item[],
  earlier: readonly Item[],
  nameOf: (item: Item) => string,
): readonly string[] {
  return [...new Set([...now, ...earlier].map(nameOf))];
}

function otherQuestions(
  now: FindingsSummary,
  earlier: FindingsSummary,
  concerned: (question: QuestionSummary) => boolean,
): NotCompared | null {
  const [one, other] = [now, earlier].map(({ questions }) =>
    questions
      .filter(concerned)
      .map((question) => JSON.stringify([question.id, wordsOf(question)]))
      .sort()
      .join('\n'),
  );
  return one === other ? null : 'other questions';
}

/** Spaces do not make other words. */
function wordsOf(question: QuestionSummary | undefined): string {
  return (question?.text ?? '').normalize('NFC').trim().replace(/\s+/g, ' ');
}
