import type { Block } from '../../format/document.js';
import { readableNumber } from '../../format/numbers.js';
import { listInWords } from '../analyses/words.js';
import type { AuditResult, EditionName } from '../audit-result.js';
import { wordedAllocationTable } from '../draw-tables.js';
import { featureWords } from '../draw-words.js';
import { hiddenMark } from '../shown.js';
import { wordingOf } from '../wording.js';
import { checkBlocks } from './check-blocks.js';
import { sizeWords, weightWords } from './sample-words.js';
import { frameShown } from './totals-shown.js';

/** How many were drawn of how many, by which seed, what they stand for, and how to check it. */
export function sampleBlocks(
  audit: AuditResult,
  edition: EditionName,
  folder: string,
): readonly Block[] {
  const { draw, name, title } = audit;
  const restricted = edition === 'restricted';
  const allocation = wordedAllocationTable(draw, audit.frame);
  return [
    { kind: 'heading', level: 3, id: `${name}-sample`, text: 'The sample' },
    { kind: 'paragraph', text: drawnInWords(audit, edition) },
    {
      kind: 'list',
      items: [
        weightWords(draw, frameShown(audit, edition), restricted),
        ...sizeWords(draw, restricted),
        ...(restricted ? featureWords(draw) : []),
      ],
    },
    restricted
      ? {
          kind: 'table',
          table: { ...allocation, caption: `${title}: ${uncapitalised(allocation.caption)}` },
        }
      : {
          kind: 'paragraph',
          text: 'How many were drawn of each stratum is told in the restricted edition alone: some strata hold very few.',
        },
    ...checkBlocks(audit, edition, folder),
  ];
}

function drawnInWords(audit: AuditResult, edition: EditionName): string {
  const { draw, frame } = audit;
  const { unit, by } = draw.design;
  const sample = draw.strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
  const wording = wordingOf(frame.intake.schema, frame.intake.codeLists);
  const fields = listInWords(by.map((field) => wording.field(field).toLowerCase()));
  const of = frameShown(audit, edition) ? readableNumber(draw.frameSize, 'count') : hiddenMark;
  const spread = by.length === 0 ? '' : `, spread over ${draw.strata.length} strata by ${fields}`;
  return `${sample} of ${of} ${unit}s were drawn by chance${spread}. Each ${unit} has a ticket, worked out from the seed and its own reference alone; the lowest tickets are drawn.`;
}

function uncapitalised(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
