import type { CodeList } from './code-list.js';
import type { Issue } from './issue.js';
import type { Profile } from './profile.js';
import type { RowSchema } from './row-schema.js';

/** All that was read from one export: every row accounted for, every issue named. */
export interface Intake {
  readonly profile: Profile;
  readonly schema: RowSchema;
  /** The code lists that the schema names, by name. */
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly file: FileFacts;
  /** `refused`: the file as a whole could not be trusted; it then has no rows. */
  readonly status: 'read' | 'refused';
  readonly fileIssues: readonly Issue[];
  /** Issues of rows, in the order of the rows. */
  readonly issues: readonly Issue[];
  readonly counts: RowCounts;
  readonly ledger: Ledger;
  /** Every data row that is not blank, accepted or rejected, in the order of the file. */
  readonly rows: readonly Row[];
  /** Allowed normalisations that were made, counted by kind and field. */
  readonly normalisations: readonly Normalisation[];
}

/** rows = accepted + rejected + blank; asserted when an intake is made. */
export interface RowCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
}

/**
 * Where every row of the sheet went: records = accepted + rejected, and sheetRows = titleRows +
 * header + records + blank. All are 0 where the file was refused.
 */
export interface Ledger {
  /** Rows as a spreadsheet counts them, titles and header included. */
  readonly sheetRows: number;
  readonly titleRows: number;
  readonly header: number;
  /** Rows below the header that are not blank. */
  readonly records: number;
  readonly blank: number;
  readonly accepted: number;
  readonly rejected: number;
}

export interface FileFacts {
  readonly name: string;
  /** Size and digest of the file as it lies there, packed where it is packed. */
  readonly bytes: number;
  readonly sha256: string;
  /** How many bytes were unpacked from a gzip archive; null where the file is read as it is. */
  readonly unpackedBytes: number | null;
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  readonly delimiter: string;
  readonly lineEnd: 'CRLF' | 'LF' | 'CR' | 'mixed' | 'none';
  readonly lines: number;
  readonly titleRows: number;
  readonly columns: readonly string[];
}

export interface Row {
  readonly row: number;
  readonly line: number;
  readonly status: 'accepted' | 'rejected';
  /** The cells could be laid to their columns; false for a ragged row, whose values are empty. */
  readonly aligned: boolean;
  /** Field to normalised value (code, ISO date, text); a blank is absent. No prototype. */
  readonly values: Readonly<Record<string, string>>;
  /** The cells as the file has them, decoded and unquoted. */
  readonly cells: readonly string[];
}

export interface Normalisation {
  readonly kind:
    'trimmed' | 'unicode-form' | 'letter-case' | 'value-map' | 'label-to-code' | 'time-of-day';
  readonly field: string;
  readonly count: number;
}
