import type { Cell, Table } from '../../format/table.js';
import type { AuditResult, EditionName } from '../audit-result.js';
import { hiddenMark } from '../shown.js';
import { printedRows, unknownOf } from './compared-rows.js';
import { queryTitle } from './query-title.js';

/**
 * For how many of those that each comparison counts no single group is known, from the rows that the
 * edition prints: where one of them is hidden, so is the share.
 */
export function unknownSharesTable(audit: AuditResult, edition: EditionName): Table {
  return {
    name: 'unknown-shares',
    caption: `${audit.title}: for how many the group is not known`,
    columns: [
      { name: 'comparison', label: 'Comparison', kind: 'text' },
      { name: 'not_known', label: 'Group not known or several', kind: 'count' },
      { name: 'all', label: 'All', kind: 'count' },
      { name: 'share', label: 'Share not known', kind: 'rate', bar: true },
    ],
    rows: audit.outcomes.flatMap((query): readonly (readonly Cell[])[] => {
      const rows = printedRows(query, edition);
      if (rows === null) return [];
      const unknown = unknownOf(rows);
      const total = rows.find(({ role }) => role === 'total')?.members ?? hiddenMark;
      return [
        unknown === null
          ? [queryTitle(query), hiddenMark, total, hiddenMark]
          : [queryTitle(query), unknown.notKnown, unknown.all, unknown.notKnown / unknown.all],
      ];
    }),
    notes: [
      'They have a row of their own in the tables, are never added to another group and are not compared. The larger their share, the less a comparison can say.',
    ],
  };
}
