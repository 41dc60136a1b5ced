import { UserError } from '../errors.js';
import type { CodeList } from './code-list.js';
import { codeListFaults, profileFaults, rowSchemaFaults } from './cross-check.js';
import { validateAgainst } from './json-schema.js';
import type { Library } from './library.js';
import type { Profile } from './profile.js';
import type { RowSchema } from './row-schema.js';

/** What a file of the library is called in messages, and the codes its faults are told under. */
interface Source {
  readonly name: string;
  readonly what: string;
  readonly code: string;
}

/**
 * Reads an import profile and checks it against its schema; every fault is listed at once.
 * `metaSchema` is `schemas/profile.schema.json`, parsed.
 *
 * @throws UserError PROFILE_INVALID
 */
export function parseProfile(text: string, name: string, metaSchema: object): Profile {
  return parsed(text, { name, what: 'profile', code: 'PROFILE_INVALID' }, metaSchema) as Profile;
}

/** Reads a row schema (`schemas/row-schema.schema.json`). @throws UserError ROW_SCHEMA_INVALID */
export function parseRowSchema(text: string, name: string, metaSchema: object): RowSchema {
  const source = { name, what: 'row schema', code: 'ROW_SCHEMA_INVALID' };
  const schema = parsed(text, source, metaSchema) as RowSchema;
  refuseIfAny(rowSchemaFaults(schema), source);
  return schema;
}

/** Reads a code list (`schemas/code-list.schema.json`). @throws UserError CODE_LIST_INVALID */
export function parseCodeList(text: string, name: string, metaSchema: object): CodeList {
  const source = { name, what: 'code list', code: 'CODE_LIST_INVALID' };
  const list = parsed(text, source, metaSchema) as CodeList;
  refuseIfAny(codeListFaults(list), source);
  return list;
}

/**
 * Checks a profile against the row schema and the code lists that it names: that mapped fields
 * exist, that spellings lead to codes, and the like.
 *
 * @throws UserError PROFILE_INVALID, listing every fault at once; SCHEMA_UNKNOWN, CODE_LIST_UNKNOWN
 */
export function checkProfile(profile: Profile, library: Library): void {
  const source = { name: profile.name, what: 'profile', code: 'PROFILE_INVALID' };
  refuseIfAny(profileFaults(profile, library), source);
}

function parsed(text: string, source: Source, metaSchema: object): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof SyntaxError ? placeOfFault(error.message) : '';
    refuseIfAny([`it is not JSON${reason}`], source);
  }
  const faults = validateAgainst(metaSchema, value);
  refuseIfAny(
    faults.map(({ path, message }) => `${path === '' ? 'the whole' : path} ${message}`),
    source,
  );
  return value;
}

/** The engine's words quote the text and differ between versions; only the position is kept. */
function placeOfFault(message: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? '' : ` (at character ${position})`;
}

function refuseIfAny(faults: readonly string[], { name, what, code }: Source): void {
  if (faults.length === 0) return;
  throw new UserError(
    code,
    [`The ${what} ${name} cannot be used:`, ...faults.map((fault) => `  - ${fault}`)].join('\n'),
    `Mend ${faults.length === 1 ? 'this' : `these ${String(faults.length)} faults`} in ${name}.`,
  );
}
