import type { Table } from '../format/table.js';

/** A checklist or register with the reviewer of each case filled in, as far as there is one. */
export function withReviewers(table: Table, readerOf: (unitId: string) => string | null): Table {
  const place = (name: string): number => table.columns.findIndex((each) => each.name === name);
  const [unit, reviewer] = [place('unit_id'), place('reviewer')];
  return {
    ...table,
    rows: table.rows.map((row) => row.with(reviewer, readerOf(String(row[unit])))),
  };
}
