import type { Table } from '../../format/table.js';
import type { AuditResult } from '../audit-result.js';

/** What was read, what was left out, and why; restricted. */
export function accountTable({ title, frame }: AuditResult): Table {
  const { counts } = frame.intake;
  const { leftOut } = frame;
  const losses = [
    ['Rows rejected', counts.rejected, 'an error of the row, in the issues below'],
    ['Rows blank', counts.blank, 'nothing stands in them'],
    ['Cases lost', leftOut.casesLost, 'all their rows were rejected'],
    [
      'Cases kept in part',
      leftOut.casesIncomplete,
      'some of their rows were rejected; the case is counted by the others',
    ],
    ['Cases out of scope', leftOut.casesOutOfScope, 'outside the period or the filters'],
    [
      `Rows of no ${frame.unit}`,
      leftOut.rowsWithoutUnit,
      'no subject, a placeholder or no allegation number',
    ],
  ] as const;
  return {
    name: 'account',
    caption: `${title}: what was read, what was left out, and why`,
    columns: [
      { name: 'what', label: 'What', kind: 'text' },
      { name: 'number', label: 'Number', kind: 'count' },
      { name: 'reason', label: 'Why', kind: 'text' },
    ],
    rows: [
      ['Rows in the export', counts.rows, 'accepted, rejected and blank together'],
      ['Rows accepted', counts.accepted, 'read and understood'],
      ...losses.filter(([, count]) => count > 0),
      ['Cases in scope', frame.counts.cases, 'counted and compared in this report'],
    ],
    notes: losses.every(([, count]) => count === 0) ? ['Nothing was left out.'] : [],
  };
}
