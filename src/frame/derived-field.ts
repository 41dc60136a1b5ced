import { type DatePart, dateParts } from './date-parts.js';
import type { RowSchema } from './row-schema.js';

/** A field of a row schema, or one that is made of it: the groups of its codes, or a part of its date. */
export interface DerivedField {
  /** The field of the row schema. */
  readonly base: string;
  /** How its values become those of the field; null for the field itself. */
  readonly derivation: 'group' | DatePart | null;
}

/** What a name such as `officer_ethnicity_group` or `date_finalised_quarter` is made of, if anything. */
export function derivedField(
  name: string,
  { properties }: Pick<RowSchema, 'properties'>,
): DerivedField | undefined {
  if (Object.hasOwn(properties, name)) return { base: name, derivation: null };
  for (const derivation of ['group', ...dateParts] as const) {
    if (!name.endsWith(`_${derivation}`)) continue;
    const base = name.slice(0, -derivation.length - 1);
    const field = Object.hasOwn(properties, base) ? properties[base] : undefined;
    const has = derivation === 'group' ? field?.codeList !== undefined : field?.format === 'date';
    if (has) return { base, derivation };
  }
  return undefined;
}

/** What a field is called for people, as in "Date finalised (financial year)"; an unknown one by its name. */
export function fieldTitle(name: string, schema: Pick<RowSchema, 'properties'>): string {
  const found = derivedField(name, schema);
  if (found === undefined) return name;
  const title = schema.properties[found.base]?.title ?? found.base;
  return found.derivation === null ? title : `${title} (${found.derivation.replace('_', ' ')})`;
}
