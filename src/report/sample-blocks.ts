import type { Block } from '../format/document.js';
import { readableNumber } from '../format/numbers.js';
import type { AuditResult, EditionName } from './audit-result.js';
import { wordedAllocationTable } from './draw-tables.js';
import { featureWords } from './draw-words.js';
import { totalsShown } from './totals-shown.js';
import { wordingOf } from './wording.js';

/** How many were drawn of how many, by which seed, and how to check it. */
export function sampleBlocks(audit: AuditResult, edition: EditionName): readonly Block[] {
  const { draw, frame } = audit;
  const sample = draw.strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
  const shown = totalsShown(audit, edition) && (edition === 'restricted' || !audit.narrowed);
  const restricted: readonly Block[] = [
    { kind: 'table', table: wordedAllocationTable(draw, frame) },
    {
      kind: 'paragraph',
      text: 'To check the draw: from the frozen frame alone, or from the export itself.',
    },
    {
      kind: 'code',
      text: `dipsample verify restricted/${audit.name}/draw\ndipsample verify restricted/${audit.name}/draw --cases EXPORT.csv`,
    },
  ];
  return [
    { kind: 'heading', level: 3, id: `${audit.name}-sample`, text: 'The sample' },
    {
      kind: 'paragraph',
      text: `${sample} of ${shown ? readableNumber(draw.frameSize, 'count') : '[c]'} ${draw.design.unit}s were drawn at random${draw.design.by.length === 0 ? '' : `, spread over ${draw.strata.length} strata by ${fieldNames(draw.design.by, frame)}`}. Each ${draw.design.unit} has a ticket worked out from the seed and its own reference alone; the lowest tickets are drawn.`,
    },
    {
      kind: 'facts',
      facts: [
        ['Seed', draw.seedText],
        ['Digest of the frame', audit.frameDigest],
        ['Commitment', 'None: the frame was not published before the seed was known'],
      ],
    },
    ...(edition === 'restricted'
      ? featureWords(draw).map((text): Block => ({ kind: 'paragraph', text }))
      : []),
    ...(edition === 'restricted' ? restricted : []),
  ];
}

function fieldNames(fields: readonly string[], { intake }: AuditResult['frame']): string {
  const wording = wordingOf(intake.schema, intake.codeLists);
  return fields.map((field) => wording.field(field).toLowerCase()).join(' and ');
}
