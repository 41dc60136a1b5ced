import type { Block } from '../../format/document.js';
import { readableNumber } from '../../format/numbers.js';
import type { AuditResult, EditionName } from '../audit-result.js';
import { issueKindsTable } from '../validation-tables.js';
import { completenessTable } from './completeness-table.js';
import { accountTable } from './account-table.js';
import { tidiedTable } from './tidied-table.js';
import { totalsShown } from './totals-shown.js';
import { unknownSharesTable } from './unknown-shares-table.js';

/**
 * How good the data are: how the rows of an export add up and what was left out, how complete each
 * field is, for how many the group is not known, and which issues the export has.
 */
export function qualityBlocks(audit: AuditResult, edition: EditionName): readonly Block[] {
  const unknown = unknownSharesTable(audit, edition);
  return [
    { kind: 'heading', level: 3, id: `${audit.name}-quality`, text: 'How good the data are' },
    { kind: 'paragraph', text: rowsInWords(audit, edition) },
    ...(edition === 'restricted' ? exactBlocks(audit) : []),
    ...(unknown.rows.length === 0 ? [] : [{ kind: 'table', table: unknown } as const]),
    ...(edition === 'restricted'
      ? issueBlocks(audit)
      : [
          {
            kind: 'paragraph',
            text: 'How complete each field is, which issues the export has and what was left out is told in the restricted edition alone: those counts are exact, and could undo the protection of the tables.',
          } as const,
        ]),
  ];
}

function rowsInWords(audit: AuditResult, edition: EditionName): string {
  if (!totalsShown(audit, edition)) {
    return 'Every row of the export is accounted for: accepted, rejected or blank. The numbers are not told here, as a total is protected.';
  }
  const { rows, accepted, rejected, blank } = audit.frame.intake.counts;
  const words = (count: number): string => readableNumber(count, 'count');
  return `The export has ${words(rows)} rows: ${words(accepted)} accepted, ${words(rejected)} rejected, ${words(blank)} blank.`;
}

function exactBlocks(audit: AuditResult): readonly Block[] {
  return [
    { kind: 'table', table: accountTable(audit) },
    { kind: 'table', table: completenessTable(audit) },
  ];
}

function issueBlocks({ title, frame: { intake } }: AuditResult): readonly Block[] {
  const kinds = issueKindsTable(intake);
  const tidied = tidiedTable(title, intake);
  return [
    kinds.rows.length === 0
      ? { kind: 'paragraph', text: 'No issues were found in the export.' }
      : { kind: 'table', table: { ...kinds, caption: `${title}: issues by kind` } },
    ...(tidied.rows.length === 0 ? [] : [{ kind: 'table', table: tidied } as const]),
  ];
}
