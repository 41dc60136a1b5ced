import type { Library } from '../../frame/library.js';
import type { Profile } from '../../frame/profile.js';
import type { Shell } from '../../shell/shell.js';
import type { ImportDescription } from './import-description.js';

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

/** The description beside a draw, or undefined when it is missing or damaged. */
export async function readImportDescription(
  drawFolder: string,
  shell: Shell,
): Promise<ImportDescription | undefined> {
  const path = `${drawFolder}/import.json`;
  if ((await shell.kindOf(path)) !== 'file') return undefined;
  try {
    const value = JSON.parse(await shell.readText(path)) as Partial<ImportDescription> | null;
    const whole =
      value?.profile !== undefined && value.schema !== undefined && Array.isArray(value.codeLists);
    return whole ? (value as ImportDescription) : undefined;
  } catch {
    return undefined;
  }
}
