import type { CaseShares } from '../../findings/estimates.js';
import type { CaseException } from '../../findings/exceptions.js';
import type { Findings } from '../../findings/findings.js';
import type { Table } from '../../format/table.js';
import { cellsOf, columnsOf, placed, type Placed } from '../analyses/layout.js';
import { answerColumns } from './answer-columns.js';
import type { FindingsEdition } from './findings-edition.js';
import { methodNotes } from './method-notes.js';
import { methodWords, shareColumns } from './share-columns.js';
import type { ShownShare } from './words.js';

/** What an edition says of a section, or of all questions together. */
export interface ShownSection {
  /** Null for all questions. */
  readonly section: string | null;
  readonly counts: CaseShares['counts'];
  readonly answersMet: ShownShare;
  readonly answersAtMost: ShownShare;
  readonly allMet: ShownShare;
  readonly noCriticalException: ShownShare;
}

/** All questions together, then each section. */
export function shownSections(
  findings: Findings,
  edition: FindingsEdition,
): readonly ShownSection[] {
  return [
    shownSection(null, findings.overall, findings, edition),
    ...findings.sections.map((each) => shownSection(each.section, each, findings, edition)),
  ];
}

function shownSection(
  section: string | null,
  shares: CaseShares,
  { exceptions }: Findings,
  { share, otherShare }: FindingsEdition,
): ShownSection {
  const short = shortIn(exceptions, section, () => true);
  const critical = shortIn(
    exceptions,
    section,
    (question) => question.critical && question.answer !== 'P',
  );
  const { shown, atMost } = shares.answersMet;
  return {
    section,
    counts: shares.counts,
    answersMet: share(shown, short),
    answersAtMost: otherShare(atMost),
    allMet: share(shares.allMet.shown, short),
    noCriticalException: share(shares.noCriticalException, critical),
  };
}

/** Cases that fall short in a section: at least these, as what cannot be told may not be listed. */
function shortIn(
  exceptions: readonly CaseException[],
  section: string | null,
  counts: (question: CaseException['questions'][number]) => boolean,
): number {
  return exceptions.filter(({ questions }) =>
    questions.some(
      (question) => (section === null || question.section === section) && counts(question),
    ),
  ).length;
}

/** `sections.csv`: the answers of each section and what they say of the frame. */
export function sectionsTable(findings: Findings, edition: FindingsEdition): Table {
  return {
    name: 'sections',
    caption: 'Answers and estimates by section',
    columns: columnsOf(layout),
    rows: shownSections(findings, edition).map((row) => cellsOf(layout, row)),
    notes: [
      ...methodNotes.estimates(findings, edition),
      'Share of answers met: of all answers that count, a ratio of totals whose units are cases. Share of cases with every question met: every question that applies to the case.',
      'Share of cases without a critical exception: no critical question is not met, and none cannot be told.',
    ],
  };
}

const layout: readonly Placed<ShownSection>[] = [
  placed('section', 'Section', 'text', ({ section }) => section ?? 'All questions'),
  placed('method', 'How estimated', 'text', ({ answersMet }) => methodWords(answersMet)),
  ...answerColumns<ShownSection>(({ counts }) => counts),
  ...shareColumns<ShownSection>(
    'answers_met',
    'Share of answers met',
    ({ answersMet }) => answersMet,
  ),
  ...shareColumns<ShownSection>(
    'answers_met_at_most',
    'Share of answers met if “cannot tell” were met',
    ({ answersAtMost }) => answersAtMost,
  ),
  ...shareColumns<ShownSection>(
    'all_met',
    'Share of cases with every question met',
    ({ allMet }) => allMet,
  ),
  ...shareColumns<ShownSection>(
    'no_critical_exception',
    'Share of cases without a critical exception',
    ({ noCriticalException }) => noCriticalException,
  ),
];
