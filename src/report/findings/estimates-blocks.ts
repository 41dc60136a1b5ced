import type { Block } from '../../format/document.js';
import type { Table } from '../../format/table.js';
import { percent } from '../analyses/words.js';
import { pageTable } from '../analyses/stages-page-table.js';
import { heading, paragraph, subheading, table } from './blocks.js';
import { questionPage, rangeInWords } from './question-page.js';
import { leavesStrataOut } from './public-rule.js';
import { questionsTable, shownQuestion, type ShownQuestion } from './questions-table.js';
import { sectionsTable } from './sections-table.js';
import { questionsChart, sectionsChart } from './share-charts.js';
import type { Telling } from './telling.js';
import { count } from './words.js';

/** Overall, by section, then question by question in their sections. */
export function estimatesBlocks(telling: Telling): readonly Block[] {
  const { findings, edition } = telling;
  const questions = questionsTable(findings, edition);
  return [
    heading('overall', 'Overall and by section'),
    ...sectionsChart(telling),
    table(sectionsPage(sectionsTable(findings, edition), findings.level)),
    heading('questions', 'Estimates by question'),
    paragraph(
      'Each share is an estimate for the whole frame, with its interval; the columns after it count the answers. A critical question is marked.',
    ),
    ...questionNotes(questions),
    ...findings.sections.flatMap(({ section }, index) =>
      sectionBlocks(section, `section-${index + 1}`, questions, telling),
    ),
  ];
}

/** What holds for the tables of all sections is said once, above them. */
function questionNotes({ notes }: Table): readonly Block[] {
  return [{ kind: 'list', items: [...notes, rangeInWords] }];
}

function sectionBlocks(
  section: string,
  id: string,
  questions: Table,
  telling: Telling,
): readonly Block[] {
  const { findings, edition } = telling;
  const asked = findings.questions.filter((finding) => finding.section === section);
  const shown = asked.map((finding) => shownQuestion(finding, edition));
  const place = questions.columns.findIndex(({ name }) => name === 'section');
  const rows = questions.rows.filter((row) => row[place] === section);
  const part = { ...questions, caption: `${section}: answers and estimates`, rows, notes: [] };
  return [
    subheading(id, section),
    ...questionsChart(section, shown, telling),
    table(explained(questionPage(part, findings.level), partial(shown, telling))),
  ];
}

/** The shorthand is explained where it is used, in the words that hold here. */
function explained(part: Table, further: readonly string[]): Table {
  const uses = (mark: string): boolean => part.rows.some((row) => row.includes(mark));
  return {
    ...part,
    notes: [
      ...(uses('[z]') ? ['[z]: nothing to estimate.'] : []),
      ...(uses('[c]') ? ['[c]: not shown, to protect people.'] : []),
      ...further,
    ],
  };
}

/** The questions that speak of a part of the strata only, as of the others no case was read for them. */
function partial(
  questions: readonly ShownQuestion[],
  { findings: { design }, restricted }: Telling,
): readonly string[] {
  if (!restricted) return [];
  return questions.flatMap(({ finding: { questionId, met } }) =>
    met.shown === null || !leavesStrataOut(met.shown, design)
      ? []
      : [
          `${questionId}: the share speaks of ${count(met.shown.population)} ${design.unit}s of the frame; of the strata of the others none was read for it.`,
        ],
  );
}

function sectionsPage(sections: Table, level: number): Table {
  const interval = `and ${percent(level)} interval`;
  return pageTable(sections, [
    'section',
    { figure: 'answers_met', label: `Answers met ${interval}` },
    { figure: 'all_met', label: `Cases with every question met ${interval}` },
    {
      figure: 'no_critical_exception',
      label: `Cases without a critical exception ${interval}`,
    },
    'met',
    'partly_met',
    'not_met',
    'cannot_tell',
    'not_applicable',
    'outstanding',
  ]);
}
