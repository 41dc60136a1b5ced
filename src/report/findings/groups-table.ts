import type { Findings } from '../../findings/findings.js';
import type { Table } from '../../format/table.js';
import { cellsOf, columnsOf, placed, type Placed } from '../analyses/layout.js';
import type { Wording } from '../wording.js';
import type { FindingsEdition } from './findings-edition.js';
import { methodNotes } from './method-notes.js';
import { partRows, type PartRow } from './part-rows.js';
import { fewestInPublic } from './public-rule.js';
import { shareColumns } from './share-columns.js';
import { estimateColumns, scopeColumns } from './strata-table.js';

/** `groups.csv`: every estimate by group, and in the public copy one figure for each group it may name. */
export function groupsTable(findings: Findings, wording: Wording, edition: FindingsEdition): Table {
  const layout = layoutFor(wording, edition);
  const rows = findings.overall.byGroup
    .filter(({ field }) => edition.groupFields.has(field))
    .flatMap(({ field }) => groupRows(findings, field));
  const shown =
    edition.name === 'restricted'
      ? rows
      : rows.filter(
          ({ scope, measure }) =>
            scope === 'overall' && measure === 'cases with every question met',
        );
  return {
    name: 'groups',
    caption: 'Answers and estimates by group',
    columns: columnsOf(layout),
    rows: shown.map((row) => cellsOf(layout, row)),
    notes: [
      ...methodNotes.estimates(findings, edition),
      'A difference between groups is a difference that needs explaining; it is not by itself a finding of bias.',
      ...(edition.name === 'public'
        ? [
            `Of each group the share of cases with every question met is shown and nothing else, and that only for fields of which every group, known or not, has at least ${fewestInPublic} cases on either side.`,
          ]
        : []),
    ],
  };
}

/** An estimate for a group, with its field. */
export interface GroupRow extends PartRow {
  readonly field: string;
}

/** All estimates for the groups of a field. */
function groupRows(findings: Findings, field: string): readonly GroupRow[] {
  const byGroup = <Part extends { readonly value: string }>(
    fields: readonly { readonly field: string; readonly groups: readonly Part[] }[],
  ): readonly (Part & { readonly part: string })[] =>
    fields
      .filter((each) => each.field === field)
      .flatMap(({ groups }) => groups.map((group) => ({ ...group, part: group.value })));
  return partRows(findings, {
    cases: (shares) => byGroup(shares.byGroup),
    question: (finding) => byGroup(finding.byGroup),
  }).map((row) => ({ ...row, field }));
}

function layoutFor(
  wording: Wording,
  { name, share }: FindingsEdition,
): readonly Placed<GroupRow>[] {
  const groups: readonly Placed<GroupRow>[] = [
    placed('field', 'Field', 'text', ({ field }) => field),
    placed('field_in_words', 'Grouped by', 'text', ({ field }) => wording.field(field)),
    placed('group', 'Group', 'text', ({ part }) => part),
    placed('group_in_words', 'Group in words', 'text', ({ field, part }) =>
      wording.value(field, part),
    ),
  ];
  return name === 'restricted'
    ? [...scopeColumns, ...groups, ...estimateColumns]
    : [
        ...groups,
        placed('cases', 'Cases it rests on', 'count', ({ shown }) => shown?.cases ?? 0),
        ...shareColumns<GroupRow>('share', 'Share of cases with every question met', ({ shown }) =>
          share(shown, fewestInPublic),
        ),
      ];
}
