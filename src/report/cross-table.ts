import type { Table } from '../format/table.js';

/** How many units have which values of some fields, for the office: nothing in it is protected. */
export function crossTable(
  unit: string,
  fields: readonly string[],
  tallies: readonly { readonly values: readonly string[]; readonly count: number }[],
): Table {
  return {
    name: 'counts',
    caption: `How many ${unit}s have which values`,
    columns: [
      ...fields.map((name) => ({ name, label: name, kind: 'text' as const })),
      { name: `${unit}s`, label: `Number of ${unit}s`, kind: 'count' },
    ],
    rows: tallies.map(({ values, count }) => [...values, count]),
    notes: ['These counts are not protected against disclosure.'],
  };
}
