import type { Block } from '../../format/document.js';
import type { AuditResult, EditionName, PackResult } from '../audit-result.js';
import { countBlocks } from './count-blocks.js';
import { fittedBlocks } from './fitted-blocks.js';
import { auditOutcomeBlocks } from './audit-outcome-blocks.js';
import { qualityBlocks } from './quality-blocks.js';
import { sampleBlocks } from './sample-blocks.js';

/** What a report says of one audit, data quality first. */
export function auditBlocks(
  audit: AuditResult,
  pack: PackResult,
  edition: EditionName,
): readonly Block[] {
  const part = (name: string, text: string, blocks: readonly Block[] = []): readonly Block[] =>
    blocks.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, id: `${audit.name}-${name}`, text },
          // What comes first in a part made elsewhere is its own heading, of which this is the place.
          ...fittedBlocks(
            blocks[0]?.kind === 'heading' ? blocks.slice(1) : blocks,
            `${audit.name}-${name}`,
          ),
        ];
  return [
    { kind: 'heading', level: 2, id: audit.name, text: audit.title },
    ...countBlocks(audit, edition),
    ...qualityBlocks(audit, edition),
    ...sampleBlocks(audit, edition, pack.restrictedFolder ?? 'restricted'),
    ...questionBlocks(audit),
    ...part('findings', 'What the reading found', audit.findingsBlocks?.[edition]),
    ...auditOutcomeBlocks(audit, pack, edition),
    ...part('changes', 'Cases closed late or reopened', audit.changesBlocks?.[edition]),
    ...part('trend', 'Trend over earlier packs', audit.trendBlocks?.[edition]),
  ];
}

function questionBlocks({ name, questions, findingsBlocks }: AuditResult): readonly Block[] {
  const unverified = questions.questions.filter(({ basis }) =>
    basis.some(({ verified }) => !verified),
  ).length;
  return [
    { kind: 'heading', level: 3, id: `${name}-questions`, text: 'The questions' },
    {
      kind: 'paragraph',
      text: `Each file is read against those of ${questions.questions.length} questions that apply to it (${questions.title}, version ${questions.version}), ${questions.questions.filter(({ critical }) => critical).length} of them critical. ${unverified} rest in part on references that were not yet checked at their source; these are marked on the checklist.`,
    },
    ...(findingsBlocks === undefined
      ? [
          {
            kind: 'paragraph',
            text: 'This pack holds the questions and no answers: what the readers find is not part of it.',
          } as const,
        ]
      : []),
  ];
}
