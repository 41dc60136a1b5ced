import type { Block } from '../format/document.js';
import { readableNumber } from '../format/numbers.js';
import type { AuditResult, EditionName } from './audit-result.js';
import { issueKindsTable } from './validation-tables.js';

/** How the rows of an export add up, what was left out, and which issues it has. */
export function qualityBlocks(audit: AuditResult, edition: EditionName): readonly Block[] {
  const { intake, leftOut } = audit.frame;
  const { rows, accepted, rejected, blank } = intake.counts;
  const words = (count: number) => readableNumber(count, 'count');
  const blocks: Block[] = [
    { kind: 'heading', level: 3, id: `${audit.name}-quality`, text: 'The data' },
    {
      kind: 'paragraph',
      text: `The export has ${words(rows)} rows: ${words(accepted)} accepted, ${words(rejected)} rejected, ${words(blank)} blank.`,
    },
  ];
  if (edition === 'public') return blocks;
  const losses = [
    [leftOut.casesLost, 'lost because all their rows were rejected'],
    [leftOut.casesIncomplete, 'kept although some of their rows were rejected'],
    [leftOut.casesOutOfScope, 'outside the period or the filters'],
  ] as const;
  const said = losses.filter(([count]) => count > 0);
  if (said.length > 0) {
    const items = said.map(([count, what]) => `${words(count)} cases ${what}`);
    blocks.push({ kind: 'list', items });
  }
  const kinds = issueKindsTable(intake);
  blocks.push(
    kinds.rows.length === 0
      ? { kind: 'paragraph', text: 'No issues were found in the export.' }
      : { kind: 'table', table: kinds },
  );
  return blocks;
}
