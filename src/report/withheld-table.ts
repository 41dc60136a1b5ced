import type { Table } from '../format/table.js';

/** The comparisons that are not published at all, each with its reason. */
export function withheldTable(
  withheld: readonly { readonly name: string; readonly reason: string }[],
): Table {
  return {
    name: 'withheld',
    caption: 'Comparisons that are not published',
    columns: [
      { name: 'table', label: 'Table', kind: 'text' },
      { name: 'reason', label: 'Reason', kind: 'text' },
    ],
    rows: withheld.map(({ name, reason }) => [name, reason]),
    notes: [],
  };
}
