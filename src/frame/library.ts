import { UserError } from '../errors.js';
import type { CodeList } from './code-list.js';
import { nearest } from './nearest.js';
import type { Profile } from './profile.js';
import type { RowSchema } from './row-schema.js';

/**
 * Everything that ships with the program or that the user brings: code lists and row schemas by the
 * names under which schemas and profiles refer to them, and profiles by theirs. Filled by the
 * command line; the core reads no files.
 */
export interface Library {
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly rowSchemas: ReadonlyMap<string, RowSchema>;
  readonly profiles: ReadonlyMap<string, Profile>;
}

/** The row schema of a profile. @throws UserError SCHEMA_UNKNOWN */
export function rowSchemaOf(profile: Profile, library: Library): RowSchema {
  const schema = library.rowSchemas.get(profile.schema);
  if (schema !== undefined) return schema;
  const names = [...library.rowSchemas.keys()];
  const near = nearest(profile.schema, names);
  throw new UserError(
    'SCHEMA_UNKNOWN',
    `The profile ${profile.name} names a row schema that is not there: ${profile.schema}`,
    near === undefined
      ? `Row schemas that ship: ${names.join(', ')}. Or give the path of your own.`
      : `Write "schema": "${near}" in the profile, or give the path of your own.`,
  );
}

/** The code lists that a row schema names. @throws UserError CODE_LIST_UNKNOWN, naming all at once */
export function codeListsOf(schema: RowSchema, library: Library): ReadonlyMap<string, CodeList> {
  const names = new Set(Object.values(schema.properties).flatMap(({ codeList }) => codeList ?? []));
  const missing = [...names].filter((name) => !library.codeLists.has(name));
  if (missing.length > 0) {
    throw new UserError(
      'CODE_LIST_UNKNOWN',
      `The row schema "${schema.title}" names code lists that are not there: ${missing.join(', ')}`,
      `Code lists that are there: ${[...library.codeLists.keys()].join(', ')}. Or give the path of your own.`,
    );
  }
  return new Map(
    [...names].flatMap((name) => {
      const list = library.codeLists.get(name);
      return list === undefined ? [] : [[name, list] as const];
    }),
  );
}
