import type { Sql } from './sql.js';

/** A query as values: what is worked out step by step, not yet how a dialect writes it. */
export interface Query {
  /** What a reader should know before the first step. */
  readonly about: readonly string[];
  readonly source: QuerySource;
  /** The steps in order; each may use those before it by their names. */
  readonly steps: readonly Step[];
  readonly result: Omit<Step, 'name'>;
}

/** One step: a table under a name, made by one SELECT. */
export interface Step {
  readonly name: string;
  /** The names of its columns, where its lines do not give them. */
  readonly columns?: readonly Sql[];
  readonly about: readonly string[];
  readonly lines: readonly Sql[];
}

/** Where the units come from: the file `frame.csv` with these columns, or a table of the user's own. */
export type QuerySource =
  | { readonly kind: 'frozen-frame'; readonly columns: readonly string[] }
  | { readonly kind: 'table'; readonly path: readonly string[] };
