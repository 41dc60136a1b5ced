import { UserError } from '../../errors.js';
import { createSha256 } from '../../random/sha256.js';
import type { FolderDigests } from '../../record/checksums.js';
import type { Shell } from '../../shell/shell.js';

/** The digest of every file in a result folder; null for a link or anything else that is no file. */
export async function digestFolder(folder: string, shell: Shell): Promise<FolderDigests> {
  const digests = new Map<string, string | null>();
  for (const { path, kind } of await shell.list(folder)) {
    digests.set(path, kind === 'file' ? await digestFile(`${folder}/${path}`, shell) : null);
  }
  return digests;
}

async function digestFile(path: string, shell: Shell): Promise<string> {
  const hash = createSha256();
  for await (const piece of shell.stream(path)) hash.update(piece);
  return hash.hex();
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
