import type { Table } from '../../format/table.js';

/** A table, and what its sheet and its CSV file are called where that is not its own name. */
export interface PublishedTable extends Table {
  /** It should fit into 31 characters with what tells it apart; a name that is taken gets a number. */
  readonly sheet?: string;
  readonly file?: string;
}

/** What a workbook for readers is made of. */
export interface PublishedContents {
  readonly title: string;
  /** A line that says who may see it; '' for none. */
  readonly marking: string;
  /** What it is about, for its cover: label and value. */
  readonly about: readonly (readonly [string, string])[];
  /** What must be known of the workbook as a whole; notes of single tables are taken from these. */
  readonly notes: readonly string[];
  /** One sheet each, in this order; no two have the same name. */
  readonly tables: readonly PublishedTable[];
  /** Whom to ask. */
  readonly contact?: string;
  /** Blank rows below a table, by its name, framed to be typed in. */
  readonly openRows?: Readonly<Record<string, number>>;
}
