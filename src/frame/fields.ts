import { UserError } from '../errors.js';
import type { CodeList } from './code-list.js';
import { type DatePart, dateParts } from './date-parts.js';
import { fieldTitle } from './derived-field.js';
import { headerKey } from './header-name.js';
import type { Intake } from './intake.js';
import { nearest } from './nearest.js';
import { columnKind } from './plan.js';
import type { CollapseRule, FieldSchema } from './row-schema.js';

/** A field that tables and strata can be made of: a mapped field, the grouping of a coded one, a part of a date. */
export interface FrameField {
  readonly name: string;
  /** For people, as in "Date finalised (quarter)". */
  readonly title: string;
  /** The field of the row schema; for `officer_ethnicity_group` it is `officer_ethnicity`. */
  readonly base: string;
  readonly grouped: boolean;
  /** The part of the date that makes the values; null where they are no parts of dates. */
  readonly part: DatePart | null;
  readonly schema: FieldSchema;
  readonly rule: CollapseRule;
  readonly codeList: CodeList | undefined;
}

/**
 * Every field of an intake by name, with `<field>_group` of each list that has groups and
 * `<date>_year`, `<date>_quarter` and `<date>_financial_year` of each date; fields whose column is
 * absent are left out.
 */
export function frameFields(intake: Intake): ReadonlyMap<string, FrameField> {
  const { profile, schema, codeLists, file } = intake;
  const present = new Set(file.columns.map(headerKey));
  const fields = new Map<string, FrameField>();
  for (const [base, fieldSchema] of Object.entries(schema.properties)) {
    const column = profile.fields[base]?.column;
    const mapped = column !== undefined && present.has(headerKey(column));
    if (!mapped && profile.constants?.[base] === undefined) continue;
    const codeList =
      fieldSchema.codeList === undefined ? undefined : codeLists.get(fieldSchema.codeList);
    const rule = collapseRule(base, fieldSchema, codeList, schema.dateOrder ?? []);
    const add = (name: string, grouped: boolean, part: DatePart | null): void => {
      const title = fieldTitle(name, schema);
      fields.set(name, { name, title, base, grouped, part, schema: fieldSchema, rule, codeList });
    };
    add(base, false, null);
    if (codeList?.groups !== undefined) add(`${base}_group`, true, null);
    if (fieldSchema.format === 'date') {
      for (const part of dateParts) add(`${base}_${part}`, false, part);
    }
  }
  return fields;
}

/** @throws UserError UNKNOWN_FIELD, naming the nearest field and listing all */
export function requireField(name: string, fields: ReadonlyMap<string, FrameField>): FrameField {
  const field = fields.get(name);
  if (field !== undefined) return field;
  const names = [...fields.keys()];
  const near = nearest(name, names);
  throw new UserError(
    'UNKNOWN_FIELD',
    `There is no field "${name}" in this export`,
    `${near === undefined ? '' : `Did you mean ${near}? `}Fields: ${names.join(', ')}.`,
  );
}

/**
 * A field that strata or groups may be made of: not a reference, and nothing sensitive.
 *
 * @throws UserError UNKNOWN_FIELD, FIELD_NOT_FOR_GROUPS
 */
export function requireGroupingField(
  name: string,
  fields: ReadonlyMap<string, FrameField>,
): FrameField {
  const field = requireField(name, fields);
  if (field.schema.sensitive !== true && columnKind(field.base, field.schema) !== 'reference') {
    return field;
  }
  throw new UserError(
    'FIELD_NOT_FOR_GROUPS',
    `The field ${name} tells single cases or people apart, so it makes no strata and no groups.`,
    'Choose a coded field, such as outcome or officer_ethnicity_group.',
  );
}

/** What the schema says; else severity for lists in that order, and for dates the first step earliest. */
function collapseRule(
  field: string,
  schema: FieldSchema,
  codeList: CodeList | undefined,
  dateOrder: readonly string[],
): CollapseRule {
  if (schema.collapse !== undefined) return schema.collapse;
  if (codeList?.order === 'severity') return 'most-severe';
  if (schema.format === 'date') return dateOrder[0] === field ? 'earliest' : 'latest';
  return 'multiple';
}
