import type { Table } from '../format/table.js';

const shown = [
  'group',
  'events',
  'members',
  'rate',
  'rate_low',
  'rate_high',
  'ratio',
  'ratio_low',
  'ratio_high',
  'p_value',
  'value_status',
];

const headings: Readonly<Record<string, string>> = {
  rate_low: 'from',
  rate_high: 'to',
  ratio_low: 'from',
  ratio_high: 'to',
};

/** The columns of a comparison that fit a terminal; the files have all of them. */
export function screenTable(table: Table): Table {
  const places = shown.map((wanted) => table.columns.findIndex((column) => column.name === wanted));
  return {
    ...table,
    columns: places.flatMap((place) => {
      const column = table.columns[place];
      return column === undefined
        ? []
        : [{ ...column, label: headings[column.name] ?? column.label }];
    }),
    rows: table.rows.map((row) => places.map((place) => row[place] ?? null)),
  };
}
