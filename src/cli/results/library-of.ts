import { UserError } from '../../errors.js';
import type { Intake } from '../../frame/intake.js';
import type { Library } from '../../frame/library.js';
import {
  checkProfile,
  parseCodeList,
  parseProfile,
  parseRowSchema,
} from '../../frame/load-profile.js';
import type { Profile } from '../../frame/profile.js';
import { readExport } from '../../frame/read-export.js';
import type { Shell } from '../../shell/shell.js';
import { exportSource } from '../export-source.js';
import type { ImportDescription } from './import-description.js';
import { readSchema } from '../read-schema.js';

/** The profile and the lists with which an export was read, as a library of their own. */
export function libraryOf({ profile, schema, codeLists }: ImportDescription): {
  readonly profile: Profile;
  readonly library: Library;
} {
  return {
    profile,
    library: {
      profiles: new Map([[profile.name, profile]]),
      rowSchemas: new Map([[profile.schema, schema]]),
      codeLists: new Map(codeLists.map((list) => [list.name, list])),
    },
  };
}

/** Reads an export as it was read for a draw: with the profile and the lists of its description. */
export async function readDescribedExport(
  exportPath: string,
  description: ImportDescription,
  shell: Shell,
): Promise<Intake> {
  const { profile, library } = libraryOf(description);
  const source = await exportSource(exportPath, shell);
  return readExport(shell.stream(exportPath), source, profile, library, {});
}

/** The description beside a draw, or undefined when it is missing or no sound description any more. */
export async function readImportDescription(
  drawFolder: string,
  shell: Shell,
): Promise<ImportDescription | undefined> {
  const path = `${drawFolder}/import.json`;
  const schemas = {
    profile: await readSchema('profile', shell),
    row: await readSchema('row-schema', shell),
    list: await readSchema('code-list', shell),
  };
  try {
    const value = JSON.parse(await shell.readText(path)) as Partial<ImportDescription> | null;
    if (value === null || !Array.isArray(value.codeLists)) return undefined;
    const again = (part: unknown): string => JSON.stringify(part);
    const description: ImportDescription = {
      profile: parseProfile(again(value.profile ?? null), path, schemas.profile),
      schema: parseRowSchema(again(value.schema ?? null), path, schemas.row),
      codeLists: value.codeLists.map((list) => parseCodeList(again(list), path, schemas.list)),
    };
    const { profile, library } = libraryOf(description);
    checkProfile(profile, library);
    return description;
  } catch (error) {
    if (error instanceof UserError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
