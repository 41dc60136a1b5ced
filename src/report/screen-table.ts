import type { Comparison } from '../disparity/comparison.js';
import type { Table } from '../format/table.js';
import { comparisonTable } from './comparison-table.js';

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

/** The columns of a comparison that fit a terminal; the files have all of them. */
export function screenTable(comparison: Comparison, name: string): Table {
  const table = comparisonTable(comparison, name);
  const places = shown.map((wanted) => table.columns.findIndex((column) => column.name === wanted));
  const headings: Readonly<Record<string, string>> = {
    rate_low: 'from',
    rate_high: 'to',
    ratio_low: 'from',
    ratio_high: 'to',
  };
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
