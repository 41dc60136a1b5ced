import { isIsoDate } from '../frame/calendar.js';
import { multiple, noIndividualSubject, notStated } from '../frame/code-list.js';

/** The fields of a case by name: dates as YYYY-MM-DD, coded fields as their codes, '' for a blank. */
export type CaseFields = Readonly<Record<string, string>>;

/** What the export says in one field of a case. */
export interface ExportValue {
  readonly field: string;
  readonly value: string;
}

/** A field of a case with its value; null for one that is blank or that the case does not have. */
export function valueIn(fields: CaseFields, field: string): ExportValue | null {
  const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return value === undefined || value === '' ? null : { field, value };
}

/** A field of a case with its day; null for a value that is none. */
export function dayIn(fields: CaseFields, field: string): ExportValue | null {
  const found = valueIn(fields, field);
  return found !== null && isIsoDate(found.value) ? found : null;
}

/** Whether a value stands for several codes of a case, or for none: it can be held against no code. */
export function isNoCode(value: string): boolean {
  return value === multiple || value === notStated || value === noIndividualSubject;
}
