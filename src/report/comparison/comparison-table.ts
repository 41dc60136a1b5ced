import type { Comparison, GroupRow } from '../disparity/comparison.js';
import { measureNames, measures, type MeasureName } from '../disparity/measures/index.js';
import type { Estimate } from '../disparity/measures/measure.js';
import type { Cell, Column, Table } from '../format/table.js';
import { comparisonCaption, comparisonNotes } from './comparison-words.js';

/**
 * A comparison as a table, one row a group and a row of totals. The first fifteen columns are fixed
 * for scripts; further measures and the words on each row stand after them.
 */
export function comparisonTable(comparison: Comparison<number | null>, name: string): Table {
  return {
    name,
    caption: comparisonCaption(comparison),
    columns: columnLayout.map(({ column }) => column),
    rows: [...comparison.rows.map(groupCells), totalCells(comparison)],
    notes: comparisonNotes(comparison),
  };
}

interface Placed {
  readonly column: Column;
  readonly ofRow: (row: GroupRow<number | null>) => Cell;
}

/** The measures before the p-value; any other of the registry comes after the fixed columns. */
const leading: readonly MeasureName[] = ['rate', 'ratio', 'difference'];

const columnLayout: readonly Placed[] = [
  { column: { name: 'group', label: 'Group', kind: 'text' }, ofRow: (row) => row.label },
  {
    column: { name: 'events', label: 'Events', kind: 'count' },
    ofRow: (row) => row.events ?? row.hidden.row,
  },
  {
    column: { name: 'members', label: 'Members', kind: 'count' },
    ofRow: (row) => row.members ?? row.hidden.row,
  },
  ...leading.flatMap(measureColumns),
  {
    column: { name: 'p_value', label: 'p-value', kind: 'p-value' },
    ofRow: (row) => row.test?.pValue ?? (row.hidden.comparison || '[z]'),
  },
  { column: { name: 'value_status', label: 'Status', kind: 'text' }, ofRow: (row) => row.status },
  { column: { name: 'note', label: 'Note', kind: 'text' }, ofRow: (row) => row.note },
  ...measureNames.filter((name) => !leading.includes(name)).flatMap(measureColumns),
  { column: { name: 'group_code', label: 'Code', kind: 'text' }, ofRow: (row) => row.value },
  { column: { name: 'role', label: 'Role', kind: 'text' }, ofRow: (row) => row.role },
  { column: { name: 'test', label: 'Test', kind: 'text' }, ofRow: (row) => row.test?.test ?? '' },
];

function measureColumns(name: MeasureName): readonly Placed[] {
  const { title, kind, compares } = measures[name];
  const part = (suffix: string, words: string, key: keyof Estimate): Placed => ({
    column: { name: `${name}${suffix}`, label: words, kind },
    ofRow: (row) =>
      row.estimates[name][key] ?? ((compares ? row.hidden.comparison : row.hidden.row) || '[z]'),
  });
  return [
    part('', title, 'value'),
    part('_low', `${title}, lower limit`, 'low'),
    part('_high', `${title}, upper limit`, 'high'),
  ];
}

function groupCells(row: GroupRow<number | null>): readonly Cell[] {
  return columnLayout.map(({ ofRow }) => ofRow(row));
}

function totalCells({ total }: Comparison<number | null>): readonly Cell[] {
  const mark = total.members === null ? '[c]' : '[z]';
  const figures: Readonly<Record<string, Cell>> = {
    group: 'Total',
    events: total.events ?? mark,
    members: total.members ?? mark,
    rate: total.rate.value ?? mark,
    rate_low: total.rate.low ?? mark,
    rate_high: total.rate.high ?? mark,
    value_status: mark,
    note: 'all groups, known or not',
    group_code: '',
    role: 'total',
    test: '',
  };
  return columnLayout.map(({ column }) => figures[column.name] ?? '[z]');
}
