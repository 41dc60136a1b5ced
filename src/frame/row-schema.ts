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
}

export interface FieldSchema {
  readonly title: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly format?: 'date';
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
