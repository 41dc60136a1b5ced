import type { Shell } from '../../shell/shell.js';
import { checksumFile } from '../../record/checksums.js';
import { intactText } from './read-folder.js';
import type { TextFile } from './text-file.js';

/**
 * Whether a folder holds exactly these files: what a run that was stopped before its entry was
 * registered has left, so that the same command again only has to register it.
 */
export async function isPublished(
  folder: string,
  files: readonly TextFile[],
  shell: Shell,
): Promise<boolean> {
  if (!(await holdsCommitment(folder, shell))) return false;
  const found = await shell.list(folder);
  if (found.length !== files.length) return false;
  for (const { path, content } of files) {
    if ((await intactText(`${folder}/${path}`, shell)) !== content) return false;
  }
  return true;
}

/** Whether a folder looks like one that commit wrote, so that its files are worth comparing. */
export async function holdsCommitment(folder: string, shell: Shell): Promise<boolean> {
  if ((await shell.kindOf(folder)) !== 'folder') return false;
  const names = (await shell.list(folder)).map(({ path }) => path);
  return names.includes('commitment.json') && names.includes(checksumFile);
}
