import { joined, name, sql, type Sql } from '../../format/sql/sql.js';

/** The columns that `units` and `plan` have beside the fields of the frame. */
const ownColumns: ReadonlySet<string> = new Set([
  'unit_id',
  'stratum',
  'stratum_key',
  'frame_size',
  'sample_size',
  'planned_size',
  'reserves',
  'rotation_start',
]);

/** The column of a field within the query: its own name, unless a column of ours has that. */
export function columnOf(field: string): Sql {
  return name(ownColumns.has(field) ? `field_${field}` : field);
}

/** The columns of a SELECT, indented, each but the last with its comma. */
export function selected(columns: readonly (readonly Sql[])[]): readonly Sql[] {
  return columns.flatMap((lines, index) =>
    lines.map((line, place) => {
      const comma = place === lines.length - 1 && index < columns.length - 1 ? ',' : '';
      return joined([['  '], line, [comma]], '');
    }),
  );
}

/** Columns that are one line each. */
export function plain(columns: readonly Sql[]): readonly (readonly Sql[])[] {
  return columns.map((column) => [column]);
}

/** The join of every unit with its stratum: by its values, or with the one stratum that there is. */
export function joinPlan(fields: readonly string[]): Sql {
  const pairs = fields.map((field) => sql`plan.${columnOf(field)} = units.${columnOf(field)}`);
  return pairs.length === 0 ? sql`CROSS JOIN plan` : sql`JOIN plan ON ${joined(pairs, ' AND ')}`;
}
