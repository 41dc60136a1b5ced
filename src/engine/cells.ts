import type { TablePlan } from '../frame/plan.js';
import type { Step } from '../format/sql/query.js';
import { call, joined, literal, name, source, sql, type Sql } from '../format/sql/sql.js';
import { isBlank } from './plain-contents.js';

/** How a table where the data lie is laid to the fields of a profile. */
export interface EngineTable {
  readonly plan: TablePlan;
  /** The columns as the engine calls them, in the order of the plan's header. */
  readonly columns: readonly string[];
}

/** The cell of a column, by its place in the header. */
export function cellAt(place: number): Sql {
  return sql`cells.${[`c${place}`]}`;
}

/** Every cell of every row as a text; nothing is the empty text. */
export function cellsStep({ columns }: EngineTable): Step {
  return {
    name: 'cells',
    about: ['Every cell as a text that compares by its bytes; nothing is the empty text.'],
    lines: [
      sql`SELECT`,
      ...columns.map(
        (column, place) =>
          sql`  ${call('bytewise', call('text', name(column)))} AS ${[`c${place}`]}${[place < columns.length - 1 ? ',' : '']}`,
      ),
      sql`FROM ${source}`,
    ],
  };
}

/** Whether a row is blank; most rows are not, as their reference shows. */
export function isBlankRow({ columns, plan }: EngineTable): Sql {
  const all = joined(
    columns.map((_, place) => cellAt(place)),
    ' || ',
  );
  const visible = call('holds', cellAt(plan.referenceIndex), literal('[!-~]'));
  return sql`CASE WHEN ${visible} THEN 1 = 0 ELSE ${isBlank(all)} END`;
}
