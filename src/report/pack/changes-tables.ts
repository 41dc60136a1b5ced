import type { FrameChanges } from '../../frame/frame-changes.js';
import type { Column, Table } from '../../format/table.js';

/** For the restricted edition alone: every case closed late, and every case reopened, by reference. */
export function changesTables(changes: readonly FrameChanges[], audit: string): readonly Table[] {
  return [
    {
      name: `${audit}-late-closed`,
      caption: 'Cases closed late, by the earlier period that they belong to',
      columns: [
        text('period', 'Earlier period'),
        text('case_ref', 'Case'),
        text('date', 'Date that decides the period'),
      ],
      rows: changes.flatMap(({ period, lateClosed }) =>
        lateClosed.map(({ caseRef, date }) => [period.label, caseRef, date]),
      ),
      notes: [],
    },
    {
      name: `${audit}-reopened`,
      caption: 'Cases of an earlier pack that are no longer finalised in its period',
      columns: [
        text('period', 'Earlier period'),
        text('case_ref', 'Case'),
        text('found', 'Found now'),
        text('date', 'Date now'),
      ],
      rows: changes.flatMap(({ period, reopened }) =>
        reopened.map(({ caseRef, found, date }) => [period.label, caseRef, found, date ?? '']),
      ),
      notes: [],
    },
  ];
}

function text(name: string, label: string): Column {
  return { name, label, kind: 'text' };
}
