import type { SqlFunction } from './sql.js';

/** How one database writes what databases write differently. */
export interface SqlDialect {
  /** The name of the database, for people. */
  readonly title: string;
  readonly functions: Readonly<Record<SqlFunction, (...given: readonly string[]) => string>>;
  /** A name, quoted so that any text can be one. */
  readonly name: (text: string) => string;
  /** A text as a value; nothing invisible stands in it as it is. */
  readonly literal: (text: string) => string;
  /** How the file `frame.csv` with these columns, all texts, is read. */
  readonly frozenFrame: (columns: readonly string[]) => FrozenFrameSource;
}

export interface FrozenFrameSource {
  /** What stands behind FROM. */
  readonly from: string;
  /** What must be done before the query is run, for people. */
  readonly before: string;
  /** The statements that do it, each one line; none where the query reads the file itself. */
  readonly statements: readonly string[];
}
