/** What an engine is opened for: files that it reads itself, or a table of a server. */
export type DatabaseSource =
  | { readonly kind: 'duckdb'; readonly files: readonly string[]; readonly format: FileFormat }
  | { readonly kind: 'postgres'; readonly connect: string; readonly table: readonly string[] };

/** How files hold their rows. Of CSV the cells are read as they stand, under the names given. */
export type FileFormat =
  | { readonly kind: 'parquet' }
  | { readonly kind: 'csv'; readonly delimiter: string; readonly columns: readonly string[] };

/** A connection to a database; nothing is written outside its own memory. */
export interface Database {
  readonly name: 'duckdb' | 'postgres';
  readonly version: string;
  /** The path of the table to ask. */
  readonly table: readonly string[];
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** The answer to a query: numbers in digits, nothing as the empty text. */
  readonly ask: (query: string) => Promise<readonly (readonly string[])[]>;
  /** Keeps what a query gives as a table, in the database's own memory; null where it may not. */
  readonly keep: ((table: string, query: string) => Promise<void>) | null;
  readonly close: () => Promise<void>;
}
