import type { AskedUnits } from '../../asked-units.js';
import type { ColumnTable } from '../column-table.js';
import { type RowField, rowField, rowsWhere } from './row-field.js';

/** What is looked at in accepted rows whatever is asked. */
export interface NamedFields {
  readonly allegation: RowField;
  readonly subject: RowField;
  readonly force: RowField;
  readonly isPlaceholder: (row: number) => boolean;
  readonly filters: readonly {
    readonly passes: (row: number) => boolean;
    readonly rows: 'some' | 'every';
  }[];
}

/** Null where one of the fields has no numbers. */
export function namedFields(
  table: ColumnTable,
  { filters, placeholders }: AskedUnits,
): NamedFields | null {
  const fields = ['allegation_no', 'subject_id', 'force'].map((name) => rowField(table, name));
  const [allegation, subject, force] = fields;
  if (!allegation || !subject || !force) return null;
  const asked = [
    ...placeholders,
    ...filters.map(({ field, values }) => ({
      field,
      holds: (value: string | undefined) => values.has(value ?? ''),
    })),
  ].map(({ field, holds }) => {
    const numbers = rowField(table, field);
    return numbers === null ? null : rowsWhere(numbers, holds);
  });
  const tests = asked.filter((test) => test !== null);
  if (tests.length < asked.length) return null;
  const marks = tests.slice(0, placeholders.length);
  return {
    allegation,
    subject,
    force,
    isPlaceholder: (row) => marks.some((holds) => holds(row)),
    filters: tests
      .slice(placeholders.length)
      .map((passes, index) => ({ passes, rows: filters[index]?.rows ?? 'some' })),
  };
}
