import type { CodeList } from './code-list.js';
import type { FieldMapping } from './profile.js';
import type { FieldSchema } from './row-schema.js';

/** How the columns of one file are laid to the fields of a row schema. */
export interface TablePlan {
  readonly header: readonly string[];
  readonly delimiter: string;
  /** How many cells a row must have. */
  readonly width: number;
  readonly columns: readonly ColumnPlan[];
  /** Which cell holds the case reference; -1 when none does. */
  readonly referenceIndex: number;
  /** How many characters a cell may have, whatever it holds. */
  readonly longestCell: number;
}

/** One column that is mapped to a field. */
export interface ColumnPlan {
  readonly index: number;
  readonly header: string;
  readonly field: string;
  readonly title: string;
  readonly schema: FieldSchema;
  readonly mapping: FieldMapping;
  readonly kind: ColumnKind;
  readonly codeList?: CodeList;
}

/** What a column holds; `reference` is an identifier, `text` is free text. */
export type ColumnKind = 'reference' | 'coded' | 'date' | 'number' | 'text';

const references: ReadonlySet<string> = new Set(['case_ref', 'allegation_no', 'subject_id']);

/** Tells what a field holds from its name and its schema. */
export function columnKind(field: string, schema: FieldSchema): ColumnKind {
  if (schema.codeList !== undefined) return 'coded';
  if (schema.format === 'date') return 'date';
  if (schema.type !== 'string') return 'number';
  return references.has(field) ? 'reference' : 'text';
}
