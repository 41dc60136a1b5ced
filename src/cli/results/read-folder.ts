import { UserError } from '../../errors.js';
import { createSha256 } from '../../random/sha256.js';
import type { FoundFile, FoundFiles } from '../../record/bag/listed-faults.js';
import type { FolderDigests } from '../../record/checksums.js';
import type { Shell } from '../../shell/shell.js';

/** The digest of every file in a result folder; null for a link or anything else that is no file. */
export async function digestFolder(folder: string, shell: Shell): Promise<FolderDigests> {
  const found = await measureFolder(folder, shell);
  return new Map([...found].map(([path, file]) => [path, file?.sha256 ?? null]));
}

/** The digest and the size of every file in a result folder; null for what is no file. */
export async function measureFolder(folder: string, shell: Shell): Promise<FoundFiles> {
  const files = new Map<string, FoundFile | null>();
  for (const { path, kind } of await shell.list(folder)) {
    files.set(path, kind === 'file' ? await measureFile(`${folder}/${path}`, shell) : null);
  }
  return files;
}

async function measureFile(path: string, shell: Shell): Promise<FoundFile> {
  const hash = createSha256();
  let bytes = 0;
  for await (const piece of shell.stream(path)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.hex(), bytes };
}

/** The text of a file in a result folder; undefined when it is missing or no text any more. */
export async function intactText(path: string, shell: Shell): Promise<string | undefined> {
  try {
    return await shell.readText(path);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
