import type { Limits } from './limits.js';

/**
 * An import profile: how the columns and spellings of one kind of export become the fields and
 * codes of a row schema (`schemas/profile.schema.json`). Shipped ones stand in `fixtures/profiles/`.
 */
export interface Profile {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  /** A shipped row schema by name (`complaint`), or a path beside the profile. */
  readonly schema: string;
  /** Code lists of your own that the schema names, as paths beside the profile. */
  readonly codeLists?: readonly string[];
  readonly encoding?: 'auto' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly delimiter?: 'auto' | ',' | ';' | '\t' | '|';
  /** How dates are written in every date column; ISO (YYYY-MM-DD) is always read. */
  readonly dates?: 'iso' | 'day-first' | 'month-first';
  /** `dropped`: times of day are known to follow dates; they are counted and not warned of row by row. */
  readonly times?: 'dropped';
  /**
   * `row`: the export has no case reference, and each row is a record of its own, known by its sheet
   * row. Such an export is for tables only: nothing is drawn from it.
   */
  readonly reference?: 'row';
  readonly fields: Readonly<Record<string, FieldMapping>>;
  /** How large the file and its parts may be, where that is more or less than usual. */
  readonly limits?: Partial<Limits>;
  /** Columns that the export is known to have and that are left at the door. */
  readonly leftOut?: readonly string[];
  /** Fields given the same value on every row, such as the force. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Values of `subject_id` that stand for no person. */
  readonly placeholderSubjects?: readonly string[];
  /** Which cases are in the frame at all. */
  readonly filters?: readonly RowFilter[];
  /** Fields that travel into the sample beside the reference and the strata. */
  readonly sampleFields?: readonly string[];
}

export interface FieldMapping {
  /** The header of the column; compared after trimming, NFKC and lower case. */
  readonly column: string;
  /** The column may be missing from the export. */
  readonly optional?: boolean;
  /** Spellings in the export to codes; compared after trimming and lower case. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Keeps a case when its rows hold one of the values: `every` row, or `some` row. */
export interface RowFilter {
  readonly field: string;
  readonly values: readonly string[];
  readonly rows: 'every' | 'some';
}
