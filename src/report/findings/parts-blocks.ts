import type { Block } from '../../format/document.js';
import type { CasePart } from '../../findings/estimates.js';
import type { Table } from '../../format/table.js';
import { percent } from '../analyses/words.js';
import { cellsOf, columnsOf, placed, type Placed } from '../analyses/layout.js';
import { pageTable } from '../analyses/stages-page-table.js';
import { heading, paragraph, table } from './blocks.js';
import { fewestInPublic } from './public-rule.js';
import { shareColumns } from './share-columns.js';
import type { Telling } from './telling.js';
import { applicable } from './words.js';

/** Overall figures by stratum; question by question they stand in the table of their own. */
export function strataBlocks({ findings, restricted }: Telling): readonly Block[] {
  const { overall, design, level } = findings;
  if (!restricted || design.strata.length < 2) return [];
  const rows = overall.byStratum.map((part) => ({ ...part, label: part.stratum }));
  return [
    heading('strata', 'By stratum'),
    paragraph(
      'Few files stand behind a stratum, and the intervals are wide. The figures of each section and question by stratum are in the table “strata”.',
    ),
    table(partsPage('strata', 'Stratum', 'Over all questions, by stratum', rows, level)),
  ];
}

/** Overall figures by the groups of each field that the edition may name. */
export function groupsBlocks({
  findings,
  context,
  edition,
  restricted,
}: Telling): readonly Block[] {
  const { overall, level } = findings;
  const fields = overall.byGroup.filter(({ field }) => edition.groupFields.has(field));
  if (fields.length === 0) return [];
  const tables = fields.map(({ field, groups }): Block => {
    const rows = groups.map((part) => ({
      ...part,
      label: context.wording.value(field, part.value),
      allMet: { ...part.allMet },
    }));
    const caption = `Over all questions, by ${context.wording.field(field).toLowerCase()}`;
    return table(
      restricted
        ? partsPage('groups', 'Group', caption, rows, level)
        : publicPartsPage(caption, rows, level, edition.share),
    );
  });
  return [
    heading('groups', 'By group'),
    paragraph(
      restricted
        ? 'A difference between groups is a difference that needs explaining; it is not by itself a finding of bias. Whether groups differ by more than chance is told further below. The figures of each section and question by group are in the table “groups”.'
        : `A difference between groups is a difference that needs explaining; it is not by itself a finding of bias. Only fields of which every group has at least ${fewestInPublic} cases on either side are shown.`,
    ),
    ...tables,
  ];
}

interface LabelledPart extends CasePart {
  readonly label: string;
}

function partsPage(
  name: string,
  what: string,
  caption: string,
  parts: readonly LabelledPart[],
  level: number,
): Table {
  const layout: readonly Placed<LabelledPart>[] = [
    placed('part', what, 'text', ({ label }) => label),
    placed('cases', 'Cases it rests on', 'count', ({ allMet }) => allMet.shown?.cases ?? 0),
    placed('answers', 'Answers that count', 'count', ({ counts }) => applicable(counts)),
    placed('met', 'Met', 'count', ({ counts }) => counts.byCode.Y),
    ...shareColumns<LabelledPart>(
      'answers_met',
      'Share of answers met',
      ({ answersMet }) => answersMet.shown,
    ),
    ...shareColumns<LabelledPart>(
      'all_met',
      'Share of cases with every question met',
      ({ allMet }) => allMet.shown,
    ),
  ];
  const whole: Table = {
    name,
    caption,
    columns: columnsOf(layout),
    rows: parts.map((part) => cellsOf(layout, part)),
    notes: [],
  };
  const interval = `and ${percent(level)} interval`;
  return pageTable(whole, [
    'part',
    'cases',
    'answers',
    'met',
    { figure: 'answers_met', label: `Answers met ${interval}` },
    { figure: 'all_met', label: `Cases with every question met ${interval}` },
  ]);
}

function publicPartsPage(
  caption: string,
  parts: readonly LabelledPart[],
  level: number,
  share: Telling['edition']['share'],
): Table {
  const layout: readonly Placed<LabelledPart>[] = [
    placed('part', 'Group', 'text', ({ label }) => label),
    placed('cases', 'Cases it rests on', 'count', ({ allMet }) => allMet.shown?.cases ?? 0),
    ...shareColumns<LabelledPart>('all_met', 'Cases with every question met', ({ allMet }) =>
      share(allMet.shown, fewestInPublic),
    ),
  ];
  const whole: Table = {
    name: 'groups',
    caption,
    columns: columnsOf(layout),
    rows: parts.map((part) => cellsOf(layout, part)),
    notes: [],
  };
  return pageTable(whole, [
    'part',
    'cases',
    {
      figure: 'all_met',
      label: `Share of cases with every question met and ${percent(level)} interval`,
    },
  ]);
}
