import { literal, sql, type Sql } from '../format/sql/sql.js';

/** A text with a sign before it, so that a client does not drop what it begins with. */
export function shown(text: Sql): Sql {
  return sql`${literal(':')} || ${text}`;
}
