import type { Block } from '../format/document.js';
import type { AuditResult, EditionName } from './audit-result.js';
import { outcomeBlocks } from './outcome-blocks.js';
import { countBlocks } from './count-blocks.js';
import { qualityBlocks } from './quality-blocks.js';
import { sampleBlocks } from './sample-blocks.js';

/** What a report says of one audit, data quality first. */
export function auditBlocks(audit: AuditResult, edition: EditionName): readonly Block[] {
  return [
    { kind: 'heading', level: 2, id: audit.name, text: audit.title },
    ...countBlocks(audit, edition),
    ...qualityBlocks(audit, edition),
    ...sampleBlocks(audit, edition),
    ...questionBlocks(audit),
    ...outcomeBlocks(audit.outcomes, edition, audit.name),
  ];
}

function questionBlocks({ name, questions }: AuditResult): readonly Block[] {
  const unverified = questions.questions.filter(({ basis }) =>
    basis.some(({ verified }) => !verified),
  ).length;
  return [
    { kind: 'heading', level: 3, id: `${name}-questions`, text: 'The questions' },
    {
      kind: 'paragraph',
      text: `Each file is read against those of ${questions.questions.length} questions that apply to it (${questions.title}, version ${questions.version}), ${questions.questions.filter(({ critical }) => critical).length} of them critical. ${unverified} rest in part on references that were not yet checked at their source; these are marked on the checklist.`,
    },
  ];
}
