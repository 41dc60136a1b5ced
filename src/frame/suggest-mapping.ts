import { headerAliases } from './header-aliases.js';
import { headerKey } from './header-name.js';
import type { Library } from './library.js';
import type { FieldMapping } from './profile.js';
import type { RowSchema } from './row-schema.js';

/** A row schema and the columns that seem to hold its fields. */
export interface SuggestedMapping {
  readonly schema: string;
  readonly fields: Readonly<Record<string, FieldMapping>>;
  /** Required fields for which no column was recognised. */
  readonly missing: readonly string[];
}

/**
 * The row schema under which the most headers are recognised (among equals, one with case references
 * first, then the one with the fewest fields to spare), with the mapping: by the profiles that ship
 * (with their spellings), by known headings, by the titles of fields. Null when the library has no
 * row schema.
 */
export function suggestMapping(
  header: readonly string[],
  library: Library,
): SuggestedMapping | null {
  const suggestions = [...library.rowSchemas].map(([name, schema]) => {
    const suggestion = underSchema(name, schema, header, library);
    const recognised = Object.keys(suggestion.fields).length;
    const lacking = Object.keys(schema.properties).length - recognised;
    const withoutCases = schema.properties['case_ref'] === undefined ? 1 : 0;
    return { suggestion, recognised, withoutCases, lacking };
  });
  suggestions.sort(
    (left, right) =>
      right.recognised - left.recognised ||
      left.withoutCases - right.withoutCases ||
      left.lacking - right.lacking,
  );
  return suggestions[0]?.suggestion ?? null;
}

function underSchema(
  name: string,
  schema: RowSchema,
  header: readonly string[],
  library: Library,
): SuggestedMapping {
  const known = new Map<string, readonly [string, FieldMapping]>();
  const learn = (heading: string, field: string, mapping: Partial<FieldMapping> = {}): void => {
    const key = headerKey(heading);
    if (schema.properties[field] !== undefined && !known.has(key)) {
      known.set(key, [field, { ...mapping, column: heading }]);
    }
  };
  for (const profile of library.profiles.values()) {
    if (profile.schema !== name) continue;
    for (const [field, { column, values }] of Object.entries(profile.fields)) {
      learn(column, field, values === undefined ? {} : { values });
    }
  }
  for (const [field, { title }] of Object.entries(schema.properties)) learn(title, field);
  for (const [field, headings] of Object.entries(headerAliases)) {
    for (const heading of headings) learn(heading, field);
  }
  const fields: Record<string, FieldMapping> = {};
  for (const heading of header) {
    const found = known.get(headerKey(heading));
    if (found === undefined) continue;
    const [field, mapping] = found;
    fields[field] ??= { ...mapping, column: heading.trim() };
  }
  const missing = (schema.required ?? []).filter((field) => fields[field] === undefined);
  return { schema: name, fields, missing };
}
