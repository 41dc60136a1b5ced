/**
 * What is kept of the rows of an export: their values in columns, or only where they stand, so that what
 * is asked of a row afterwards is read from the file again.
 */
export type Keep = 'rows' | 'places';
