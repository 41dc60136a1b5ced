/** Where a draw was worked out, when it was not here, and from what. */
export interface RecordedEngine {
  readonly name: 'duckdb' | 'postgres';
  readonly version: string;
  /** The files in the order of their names; null for a table of a server. */
  readonly files: readonly { readonly sha256: string; readonly bytes: number }[] | null;
}
