/** What a file is when it is no delimited text. */
export interface Foreign {
  readonly code: ForeignFormat;
  /** With its article, for a sentence. */
  readonly name: string;
}

export type ForeignFormat =
  | 'FILE_IS_WORKBOOK'
  | 'FILE_IS_PDF'
  | 'FILE_IS_DOCUMENT'
  | 'FILE_IS_DATABASE'
  | 'FILE_IS_COMPRESSED'
  | 'FILE_IS_HTML'
  | 'FILE_IS_JSON';

/** A pattern of the text or of a name by which a format is known, its code and what it is called. */
export type Mark = readonly [pattern: RegExp, code: ForeignFormat, name: string];

/** The first of some marks that a text bears. */
export function markOf(text: string, marks: readonly Mark[]): Foreign | null {
  const found = marks.find(([pattern]) => pattern.test(text));
  return found === undefined ? null : { code: found[1], name: found[2] };
}
