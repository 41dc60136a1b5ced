/** How large a file and its parts may be; what is larger is named, never read in part. */
export interface Limits {
  /** Characters of one cell. */
  readonly cellCharacters: number;
  /** Columns of the header. */
  readonly columns: number;
  /** Bytes of one row, its line end included. */
  readonly recordBytes: number;
  /** Bytes that a gzip archive may hold, unpacked. */
  readonly unpackedBytes: number;
}

export const defaultLimits: Limits = {
  cellCharacters: 1_000_000,
  columns: 2000,
  recordBytes: 1 << 20,
  unpackedBytes: 256 << 20,
};

/** The limits of an export: those of its profile, and the default for each that it does not name. */
export function limitsOf({ limits }: { readonly limits?: Partial<Limits> }): Limits {
  return { ...defaultLimits, ...limits };
}
