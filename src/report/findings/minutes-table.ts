import type { Table } from '../../format/table.js';
import type { ReadBack } from './findings-context.js';

/** `minutes.csv`: the minutes spent on each case by each reader who gave them; restricted. */
export function minutesTable({ register }: ReadBack): Table {
  return {
    name: 'minutes',
    caption: 'Minutes spent',
    columns: [
      { name: 'unit_id', label: 'Reference', kind: 'text' },
      { name: 'reviewer', label: 'Reader', kind: 'text' },
      { name: 'minutes', label: 'Minutes', kind: 'count' },
    ],
    rows: register.flatMap(({ unitId, file }) =>
      file.minutes.map(({ reviewer, minutes }) => [unitId, reviewer ?? '', minutes]),
    ),
    notes: [],
  };
}
