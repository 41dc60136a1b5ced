import type { CrossTabulation } from '../disparity/cross-tabulate.js';
import type { Column, Table } from '../format/table.js';
import { unitInWords } from './comparison-words.js';

/** A cross-tabulation as a table: a row a group, a column an outcome, totals last in both. */
export function crossTable(crossTabulation: CrossTabulation, name: string): Table {
  const { unit, group, outcome, scheme, outcomes, rows, totals, total } = crossTabulation;
  const grouping = scheme === null ? group.title : `${group.title}, scheme ${scheme}`;
  const columns: readonly Column[] = [
    { name: 'group', label: group.title, kind: 'text' },
    ...outcomes.map(({ value, label }): Column => ({ name: value, label, kind: 'count' })),
    { name: 'total', label: 'Total', kind: 'count' },
  ];
  return {
    name,
    caption: `${outcome.title} by ${grouping}: counts of ${unitInWords(unit)}`,
    columns,
    rows: [
      ...rows.map((row) => [row.label, ...row.counts, row.total]),
      ['Total', ...totals, total],
    ],
    notes: [
      `Unit: ${unitInWords(unit)}. Every one is in the table once; groups and outcomes that are not known have a row or column of their own.`,
      'Counts as they are: for the restricted copy only.',
    ],
  };
}
