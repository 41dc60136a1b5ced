import { UserError } from '../errors.js';
import type { CodeList } from '../frame/code-list.js';
import type { Library } from '../frame/library.js';
import {
  checkProfile,
  parseCodeList,
  parseProfile,
  parseRowSchema,
} from '../frame/load-profile.js';
import { nearest } from '../frame/nearest.js';
import type { Profile } from '../frame/profile.js';
import type { RowSchema } from '../frame/row-schema.js';
import type { Shell } from '../shell/shell.js';
import type { Given } from './command.js';
import { requiredText, text } from './given.js';
import { readSchema } from './read-schema.js';

/** A profile with a library that holds everything it names. */
export interface LoadedProfile {
  readonly profile: Profile;
  readonly library: Library;
}

const rowSchemas = [
  'complaint',
  'misconduct',
  'new-orleans',
  'stop-search',
  'review',
  'recommendation',
] as const;

/** The code lists, row schemas and profiles that ship with the program. */
export async function loadLibrary(shell: Shell): Promise<Library> {
  const codeLists = await shipped<CodeList>('schemas/code-lists', shell);
  const profiles = await shipped<Profile>('fixtures/profiles', shell);
  const schemas = new Map<string, RowSchema>();
  for (const name of rowSchemas) {
    schemas.set(name, (await readSchema(name, shell)) as RowSchema);
  }
  return { codeLists, profiles, rowSchemas: schemas };
}

async function shipped<Content>(
  folder: string,
  shell: Shell,
): Promise<ReadonlyMap<string, Content>> {
  const contents = new Map<string, Content>();
  for (const file of await shell.assetNames(folder)) {
    const name = file.replace(/\.json$/, '');
    contents.set(name, JSON.parse(await shell.asset(`${folder}/${file}`)) as Content);
  }
  return contents;
}

/** The profile of `--profile`, with the row schema of `--schema` in place of its own if given. */
export async function loadProfile(
  given: Given,
  library: Library,
  shell: Shell,
): Promise<LoadedProfile> {
  const loaded = await loadProfileByName(requiredText(given, 'profile'), library, shell);
  const path = text(given, 'schema');
  if (path === undefined) return loaded;
  const profile = { ...loaded.profile, schema: path };
  return checked(profile, await withSchema(path, path, loaded.library, shell));
}

/**
 * A profile: a shipped one by name, or a file of your own, whose row schema and code lists may stand
 * beside it.
 *
 * @throws UserError PROFILE_UNKNOWN, PROFILE_INVALID and what its schema and lists may throw
 */
export async function loadProfileByName(
  nameOrPath: string,
  library: Library,
  shell: Shell,
): Promise<LoadedProfile> {
  const known = library.profiles.get(nameOrPath);
  if (known !== undefined) return { profile: known, library };
  if ((await shell.kindOf(nameOrPath)) === 'absent') {
    const names = [...library.profiles.keys()];
    const near = nearest(nameOrPath, names);
    throw new UserError(
      'PROFILE_UNKNOWN',
      `There is no profile ${nameOrPath}, neither shipped nor as a file.`,
      `${near === undefined ? '' : `Did you mean ${near}? `}Shipped profiles: ${names.join(', ')}. To draft one for an export: dipsample profile EXPORT --write my-profile.json`,
    );
  }
  const profile = parseProfile(
    await shell.readText(nameOrPath),
    nameOrPath,
    await readSchema('profile', shell),
  );
  let own = library;
  for (const list of profile.codeLists ?? []) {
    own = await withCodeList(shell.beside(nameOrPath, list), own, shell);
  }
  if (!own.rowSchemas.has(profile.schema) && /[./]/.test(profile.schema)) {
    own = await withSchema(profile.schema, shell.beside(nameOrPath, profile.schema), own, shell);
  }
  return checked(profile, own);
}

function checked(profile: Profile, library: Library): LoadedProfile {
  checkProfile(profile, library);
  return { profile, library };
}

async function withSchema(
  name: string,
  path: string,
  library: Library,
  shell: Shell,
): Promise<Library> {
  const schema = parseRowSchema(
    await shell.readText(path),
    path,
    await readSchema('row-schema', shell),
  );
  return { ...library, rowSchemas: new Map([...library.rowSchemas, [name, schema]]) };
}

async function withCodeList(path: string, library: Library, shell: Shell): Promise<Library> {
  const list = parseCodeList(
    await shell.readText(path),
    path,
    await readSchema('code-list', shell),
  );
  return { ...library, codeLists: new Map([...library.codeLists, [list.name, list]]) };
}
