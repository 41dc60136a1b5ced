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

export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
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
