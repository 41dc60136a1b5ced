import type { Block } from '../../format/document.js';
import type { SampleDesign } from '../../findings/sample-design.js';
import type { Table } from '../../format/table.js';
import { listInWords } from '../analyses/words.js';
import { heading, list, paragraph, subheading, table } from './blocks.js';
import { noFaultTable } from './no-fault-table.js';
import { shownQuestion } from './questions-table.js';
import type { Telling } from './telling.js';
import { count, counted, wholePercent } from './words.js';

/** How the sample was drawn, and what it can and cannot show. */
export function sampleBlocks(telling: Telling): readonly Block[] {
  const { context, findings, restricted } = telling;
  const { draw } = context;
  return [
    heading('sample', 'How the sample was drawn and what it can show'),
    paragraph(drawnInWords(telling)),
    ...list(designInWords(findings.design)),
    ...(restricted && findings.design.strata.length > 1
      ? [table(designTable(findings.design))]
      : []),
    {
      kind: 'facts',
      facts: [
        ['Draw', context.runId],
        ['Seed', draw.seed],
        ['Digest of the frame', draw.frameDigest],
        [
          'Commitment',
          draw.commitment ?? 'None: the frame was not published before the seed was known',
        ],
      ],
    },
    subheading('can-show', 'What it can show'),
    ...canShow(telling),
  ];
}

function drawnInWords({ findings: { design }, context }: Telling): string {
  const { unit, strata, by } = design;
  const size = strata.reduce((sum, stratum) => sum + stratum.size, 0);
  const drawn = strata.reduce((sum, { sampled }) => sum + sampled, 0);
  const fields = listInWords(by.map((field) => context.wording.field(field).toLowerCase()));
  const spread =
    by.length === 0
      ? ''
      : `, spread over ${counted(strata.length, 'stratum', 'strata')} by ${fields}`;
  return `${counted(drawn, unit)} of ${count(size)} were drawn at random${spread}. Nobody chose them: each has a ticket worked out from the seed and its own reference, and the tickets decide.`;
}

function designInWords({ unit, strata, equalChance, excluded }: SampleDesign): readonly string[] {
  const empty = strata.filter(({ sampled }) => sampled === 0);
  const unseen = empty.reduce((sum, { size }) => sum + size, 0);
  return [
    equalChance
      ? strata.length > 1
        ? `Within a stratum every ${unit} had the same chance; a drawn one stands for as many as its stratum has for each that was read, which is its weight.`
        : `Every ${unit} had the same chance of being drawn.`
      : `The chances of being drawn differed by design: each drawn ${unit} counts with its own weight, 1 divided by its chance.`,
    ...(excluded === 0
      ? []
      : [
          `${counted(excluded, unit)} of the frame had been used up by earlier draws: nothing was drawn from them, and the estimates do not speak of them.`,
        ]),
    ...(empty.length === 0
      ? []
      : [
          `From ${counted(empty.length, 'stratum', 'strata')} with ${counted(unseen, unit)} nothing was drawn: the sample says nothing about them.`,
        ]),
  ];
}

/** `design.csv`: the strata of the draw, with the weight of a drawn unit; restricted. */
export function designTable({ strata, equalChance, unit }: SampleDesign): Table {
  return {
    name: 'design',
    caption: 'The strata of the draw',
    columns: [
      { name: 'stratum', label: 'Stratum', kind: 'text' },
      { name: 'frame_size', label: 'In the frame', kind: 'count' },
      { name: 'sample_size', label: 'Drawn', kind: 'count' },
      { name: 'weight', label: 'Weight', kind: 'number' },
    ],
    rows: strata.map(({ name, size, sampled }) => [
      name,
      size,
      sampled,
      sampled === 0 || !equalChance ? '[z]' : size / sampled,
    ]),
    notes: [
      equalChance
        ? `Weight: the ${unit}s of the frame for which one drawn stands, before those not examined are allowed for.`
        : '[z]: the weights stand unit by unit in the sample.',
    ],
  };
}

function canShow(telling: Telling): readonly Block[] {
  const { findings, edition, begun } = telling;
  const bounds = noFaultTable(telling);
  const widest = Math.max(
    0,
    ...findings.questions.map((finding) => {
      const { shown } = shownQuestion(finding, edition);
      if (shown === null || shown === '[c]' || shown.method === 'counted') return 0;
      return Math.max(shown.value - shown.low, shown.high - shown.value);
    }),
  );
  if (!begun) {
    return [paragraph('Nothing has been answered yet, so it shows nothing yet.')];
  }
  return [
    ...list([
      ...(widest === 0
        ? []
        : [
            `The share of the frame that met a question may lie up to ${wholePercent(widest).replace('%', ' points')} from its estimate: that is the widest interval of any question shown here.`,
          ]),
      'It cannot show how often something rare happens, nor that a fault that was not found is not there.',
      'It speaks of what the files show. What was done and left no trace is “cannot tell”.',
    ]),
    ...(bounds.rows.length === 0 ? [] : [table(bounds)]),
  ];
}
