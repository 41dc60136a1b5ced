/**
 * A code list: the one place where a coded field's values, labels, groups and order of severity
 * stand. The validator, the tables and the drawing of strata all read it (`schemas/code-lists/`,
 * under `schemas/code-list.schema.json`).
 */
export interface CodeList {
  readonly name: string;
  readonly title: string;
  /** The scheme printed with every table, e.g. "18+1". */
  readonly scheme?: string;
  readonly version: number;
  readonly source: readonly string[];
  readonly confidence: string;
  /** What a reader must know, such as the reason for an order. */
  readonly note?: string;
  /** `severity`: several values in a case collapse to the most severe; `listed`: to `Multiple`. */
  readonly order: 'severity' | 'listed';
  /** The broad groups in reading order; present when the codes carry a group. */
  readonly groups?: readonly string[];
  readonly codes: readonly Code[];
}

export interface Code {
  readonly code: string;
  readonly label: string;
  readonly group?: string;
  /** Larger is more severe; on every code of a list in order of severity. */
  readonly severity?: number;
  /** Means that the value is not known; counted in a row of its own, never folded into Other. */
  readonly unknown?: boolean;
  /** A stand-in for a person (organisational, unidentified), never counted as one. */
  readonly placeholder?: boolean;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly note?: string;
}

/** The value of a blank in a grouping or stratifying field, and the group of unknown codes. */
export const notStated = 'Not stated';

/** The value of a case whose rows hold several values of a field that has no order of severity. */
export const multiple = 'Multiple';

/** The value of a subject's field in a case all of whose subjects are placeholders. */
export const noIndividualSubject = 'No individual subject';
