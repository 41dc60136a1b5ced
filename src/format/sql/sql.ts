/** What every dialect can do, each in its own words. The arguments are SQL already. */
export type SqlFunction =
  /** The SHA-256 of a text's UTF-8 bytes, as 64 lowercase hex characters. */
  | 'sha256'
  /** The whole number that the first 13 of 64 hex characters stand for. */
  | 'leadingNumber'
  /** A text that is compared by its bytes from here on, whatever the collation of the database. */
  | 'bytewise'
  /** Any value as text, and nothing as the empty text. */
  | 'text'
  /** A cell of `frame.csv` as it was before it was made safe for spreadsheets (see `neutralise`). */
  | 'restored'
  /** Whether a text is a decimal: digits, perhaps with a hyphen before and decimals behind a point. */
  | 'isDecimal'
  /** A number in double precision. */
  | 'double'
  /** A whole number with room for 38 digits. */
  | 'wide'
  /** The whole part of one wide number divided by another, neither below zero. */
  | 'quotient'
  /** Whether a text stands somewhere in another. */
  | 'contains'
  /** Whether some part of a text fits a pattern, which uses nothing but what all dialects write alike. */
  | 'holds'
  /** Whether a text as a whole, line ends included, fits a pattern. */
  | 'fits'
  /** A text in which every part that fits a pattern is replaced by another text. */
  | 'replaced'
  /** A text without these characters at its ends. */
  | 'trimmed'
  /** A text of ASCII characters in lower case, whatever the collation. */
  | 'lowered'
  /** What stands before the first vertical bar of a text; all of it where there is none. */
  | 'beforeBar'
  /** The texts of all rows, one behind another, in the order of another text. */
  | 'together';

/** What dialects write differently: the rest of a query is the same words in all of them. */
export type Piece =
  | { readonly kind: 'call'; readonly name: SqlFunction; readonly given: readonly Sql[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'source' };

/** A stretch of SQL: words that all dialects share, and pieces. */
export type Sql = readonly (string | Piece)[];

/** SQL as a template: what is put in is SQL or a number, never a text as it stands. */
export function sql(words: TemplateStringsArray, ...given: readonly (Sql | number)[]): Sql {
  return words.flatMap((word, index) => {
    const next = given[index];
    return [word, ...(next === undefined ? [] : typeof next === 'number' ? [`${next}`] : next)];
  });
}

export function call(name: SqlFunction, ...given: readonly Sql[]): Sql {
  return [{ kind: 'call', name, given }];
}

/** A name that comes from the data or the user, quoted. */
export function name(text: string): Sql {
  return [{ kind: 'name', name: text }];
}

/** A text as a value. */
export function literal(text: string): Sql {
  return [{ kind: 'literal', text }];
}

/** The table that the query starts from. */
export const source: Sql = [{ kind: 'source' }];

/** Several pieces with the same words between them. */
export function joined(parts: readonly Sql[], between: string): Sql {
  return parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]));
}
