import { UserError } from '../../errors.js';
import type { Shell } from '../../shell/shell.js';

export interface NewFile {
  readonly path: string;
  readonly content: string;
  /** One that is there already stays as it is, and is no fault. */
  readonly kept?: true;
}

/**
 * Writes files of which none is there yet, each whole or not at all, and gives the paths of those
 * that were written. The one that counts comes last, so that it never stands without the others.
 *
 * @throws UserError OUTPUT_EXISTS before anything is written; OUTPUT_UNWRITABLE
 */
export async function publishNew(
  files: readonly NewFile[],
  shell: Shell,
): Promise<readonly string[]> {
  const wanted: NewFile[] = [];
  for (const file of files) {
    if (file.kept === true && (await shell.kindOf(file.path)) !== 'absent') continue;
    await refuseExisting(file.path, shell);
    wanted.push(file);
  }
  for (const { path, content } of wanted) await shell.publishFile(path, content);
  return wanted.map(({ path }) => path);
}

/** @throws UserError OUTPUT_EXISTS */
export async function refuseExisting(path: string, shell: Shell): Promise<void> {
  if ((await shell.kindOf(path)) === 'absent') return;
  throw new UserError(
    'OUTPUT_EXISTS',
    `${path} is there already and is not replaced.`,
    'Give another name with --out, or move it away.',
  );
}
