import type { Cell, Column, ColumnKind } from '../../format/table.js';

/** A column with what stands in it for each row. */
export interface Placed<Row> {
  readonly column: Column;
  readonly ofRow: (row: Row) => Cell;
}

export function placed<Row>(
  name: string,
  label: string,
  kind: ColumnKind,
  ofRow: (row: Row) => Cell,
): Placed<Row> {
  return { column: { name, label, kind }, ofRow };
}

/** A figure and its limits, as three columns. */
export function estimated<Row>(
  name: string,
  label: string,
  kind: ColumnKind,
  cell: (key: 'value' | 'low' | 'high') => (row: Row) => Cell,
): readonly Placed<Row>[] {
  return [
    placed(name, label, kind, cell('value')),
    placed(`${name}_low`, `${label}, lower limit`, kind, cell('low')),
    placed(`${name}_high`, `${label}, upper limit`, kind, cell('high')),
  ];
}

export function columnsOf<Row>(layout: readonly Placed<Row>[]): readonly Column[] {
  return layout.map(({ column }) => column);
}

export function cellsOf<Row>(layout: readonly Placed<Row>[], row: Row): readonly Cell[] {
  return layout.map(({ ofRow }) => ofRow(row));
}
