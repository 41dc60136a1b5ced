import type { UnitLevel } from './unit-level.js';

/**
 * The schema of one row of an export: JSON Schema 2020-12 with a few keywords of our own. A blank
 * cell is an absent property; every value is text, save in fields of type integer or number.
 */
export interface RowSchema {
  readonly $id: string;
  readonly title: string;
  readonly caseType: string;
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, FieldSchema>>;
  /** Date fields in the order in which their dates must fall. */
  readonly dateOrder?: readonly string[];
  /** What one record is called where it is no case, for tables that say what they count. */
  readonly record?: { readonly singular: string; readonly plural: string };
  /** The tables of outcomes by group that are made without being asked for. */
  readonly tables?: readonly DefaultTable[];
  /** The field of themes, such as categories of allegations: a pack counts the cases that have each. */
  readonly themes?: string;
  /** What happens to a case or person step by step, in order. */
  readonly stages?: readonly Stage[];
}

/** One table of the default set, in the words of `disparity`: values are codes or groups. */
export interface DefaultTable {
  readonly unit: UnitLevel;
  readonly outcome: string;
  readonly event: readonly string[];
  /** The outcomes that make up the denominator; absent: every unit. */
  readonly among?: readonly string[];
  readonly group: string;
  /** A group; `everyone-else` or `all`. */
  readonly reference: string;
  readonly adjustFor?: readonly string[];
  /** Whether the stages of the schema are told by these groups too. */
  readonly stages?: boolean;
  /** Two date fields: the days between them are averaged for each group. */
  readonly days?: { readonly from: string; readonly to: string };
}

/**
 * A step that a case or person can reach. Whoever reached a later step reached the earlier ones too,
 * even where the field of an earlier step does not say so.
 */
export interface Stage {
  readonly name: string;
  readonly title: string;
  /** What the stage is derived from, and what its field cannot tell. */
  readonly description?: string;
  readonly field: string;
  /** The codes of the field that say that the step was reached. */
  readonly reached: readonly string[];
}

export interface FieldSchema {
  readonly title: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly format?: 'date';
  /** A day by which something is due, which may lie ahead. */
  readonly mayBeFuture?: true;
  /** The name of the code list that gives the field its values. */
  readonly codeList?: string;
  /** Personal or free text: never shown on a screen or in a log. */
  readonly sensitive?: boolean;
  /** The same on every row of a case; rows that disagree are an issue. */
  readonly perCase?: boolean;
  /** A fault in this field is a warning that keeps the row, its value then counting as not stated. */
  readonly onFault?: 'warning';
  /** How the values of a unit's rows become one; see docs/methods.md. */
  readonly collapse?: CollapseRule;
  readonly [keyword: string]: unknown;
}

export type CollapseRule = 'most-severe' | 'multiple' | 'earliest' | 'latest' | 'largest';
