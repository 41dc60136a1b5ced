import { UserError } from '../errors.js';
import { type FrameField, requireField } from '../frame/fields.js';
import type { Intake } from '../frame/intake.js';
import type { ReadColumn, TableContents } from './contents.js';
import type { FieldRanks } from './field-ranks.js';
import type { Mark } from './read-request.js';

/** A field with its values as numbers. */
export interface NumberedField {
  readonly field: FrameField;
  readonly ranks: FieldRanks;
}

/** Marks the rows by the numbers of fields, under names such as `field_1`. */
export function markAll(kind: string, fields: readonly NumberedField[]): readonly Mark[] {
  return fields.map(({ field: { base }, ranks }, index) => ({
    name: `${kind}_${index + 1}`,
    field: base,
    of: ranks.numberOf,
  }));
}

/** The different values of a field of the row schema that some row has. */
export function valuesOf(
  field: string,
  { columns }: TableContents,
  { profile }: Intake,
): readonly string[] {
  const column = columns.find(({ plan }) => plan.field === field);
  if (column === undefined) return [profile.constants?.[field] ?? []].flat();
  refuseUnread(column);
  return [...new Set([...column.contents.values()].flatMap(({ value }) => value ?? []))];
}

function refuseUnread({ plan, kind }: ReadColumn): void {
  if (kind === 'each') return;
  throw new UserError(
    'ENGINE_FIELD_UNREADABLE',
    `The field ${plan.field} has a value of its own for nearly every row, so no values of it are compared where the data lie.`,
    'Choose a coded field, a date or a number; or read the export as a CSV file without --engine.',
  );
}

/** The force of a row, for people of several forces; never a reason to refuse anything. */
export function forceMark(values: readonly string[]): Mark {
  const numbers = new Map(values.map((value, index) => [value, index + 1]));
  return { name: 'force_number', field: 'force', of: (value) => numbers.get(value ?? '') ?? 0 };
}

/** Marks the rows that a filter of the profile lets through. */
export function filterMarks(
  intake: Intake,
  fields: ReadonlyMap<string, FrameField>,
): readonly FilterMark[] {
  return (intake.profile.filters ?? []).map(({ field, values, rows }, index) => {
    requireField(field, fields);
    const wanted = new Set(values);
    const of = (value: string | undefined): number => (wanted.has(value ?? '') ? 1 : 0);
    return { name: `filter_${index + 1}`, field, of, rows };
  });
}

/** A mark of 1 or 0, and of how many rows of a case it must be 1. */
export interface FilterMark extends Mark {
  readonly rows: 'every' | 'some';
}

/** Fields of which codes stand for no person, as `placeholderTest` knows them. */
export function placeholderCodesOf({
  schema,
  codeLists,
}: Intake): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(schema.properties).flatMap(([field, { codeList }]) => {
      const codes = (codeLists.get(codeList ?? '')?.codes ?? []).filter((one) => one.placeholder);
      return codes.length === 0 ? [] : [[field, new Set(codes.map(({ code }) => code))] as const];
    }),
  );
}
