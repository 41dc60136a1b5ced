import type { DesignStratum } from '../../findings/sample-design.js';
import type { Findings } from '../../findings/findings.js';
import type { Table } from '../../format/table.js';
import { cellsOf, columnsOf, placed, type Placed } from '../analyses/layout.js';
import { answerColumns } from './answer-columns.js';
import type { FindingsEdition } from './findings-edition.js';
import { methodNotes } from './method-notes.js';
import { partRows, type PartRow } from './part-rows.js';
import { methodWords, shareColumns } from './share-columns.js';

/** `strata.csv`: every estimate by stratum, for the restricted copy. */
export function strataTable(findings: Findings, edition: FindingsEdition): Table {
  const design = new Map(findings.design.strata.map((stratum) => [stratum.name, stratum]));
  const layout = layoutFor(design);
  const byStratum = <Part extends { readonly stratum: string }>(
    parts: readonly Part[],
  ): readonly (Part & { readonly part: string })[] =>
    parts.map((part) => ({ ...part, part: part.stratum }));
  const rows = partRows(findings, {
    cases: (shares) => byStratum(shares.byStratum),
    question: (finding) => byStratum(finding.byStratum),
  });
  return {
    name: 'strata',
    caption: 'Answers and estimates by stratum',
    columns: columnsOf(layout),
    rows: rows.map((row) => cellsOf(layout, row)),
    notes: methodNotes.estimates(findings, edition),
  };
}

function layoutFor(design: ReadonlyMap<string, DesignStratum>): readonly Placed<PartRow>[] {
  return [
    ...scopeColumns,
    placed('stratum', 'Stratum', 'text', ({ part }) => part),
    ...estimateColumns,
    placed('frame_size', 'In the frame', 'count', ({ part }) => design.get(part)?.size ?? '[x]'),
    placed('sample_size', 'Drawn', 'count', ({ part }) => design.get(part)?.sampled ?? '[x]'),
  ];
}

/** What a row speaks of. */
export const scopeColumns: readonly Placed<PartRow>[] = [
  placed('scope', 'Of', 'text', ({ scope }) => scope),
  placed('name', 'Section or question number', 'text', ({ name }) => name),
];

/** What it says. */
export const estimateColumns: readonly Placed<PartRow>[] = [
  placed('measure', 'What is estimated', 'text', ({ measure }) => measure),
  placed('method', 'How estimated', 'text', ({ shown }) => methodWords(shown)),
  ...answerColumns<PartRow>(({ counts }) => counts),
  placed('cases', 'Cases it rests on', 'count', ({ shown }) => shown?.cases ?? 0),
  ...shareColumns<PartRow>('share', 'Share', ({ shown }) => shown),
  ...shareColumns<PartRow>(
    'share_at_most',
    'Share if “cannot tell” were met',
    ({ atMost }) => atMost,
  ),
];
