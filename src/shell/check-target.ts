import { dirname, resolve } from 'node:path';
import { UserError } from '../errors.js';
import type { Files } from './files.js';
import { holdsExactly } from './same-files.js';
import type { OutputFile } from './shell.js';
import { cause, systemCode } from './system-error.js';

/**
 * What lies where a result is to be: nothing, an empty folder that somebody made for it (known again
 * by its inode), or the very result already.
 */
export type FoundTarget = 'nothing' | 'result' | { readonly empty: string };

/**
 * Looks at a target and refuses it where it is a file, a link, a folder that holds anything but
 * exactly `outputs`, or lies below a file. `target` is where it really is, `folder` as it was named.
 *
 * @throws UserError OUTPUT_NOT_EMPTY, OUTPUT_IS_FILE, OUTPUT_UNWRITABLE
 */
export async function checkTarget(
  folder: string,
  outputs: readonly OutputFile[] | null,
  files: Files,
  target = resolve(folder),
): Promise<FoundTarget> {
  const found = await files.lstat(target).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return undefined;
    throw unwritable(folder, cause(error));
  });
  if (found === undefined) {
    await checkParent(folder, dirname(target), files);
    return 'nothing';
  }
  if (!found.isDirectory()) {
    throw new UserError(
      'OUTPUT_IS_FILE',
      `${folder} is there already and is not a folder.`,
      'Give --out a folder that does not exist yet.',
    );
  }
  const held = await files.readdir(target).catch((error: unknown) => {
    throw unwritable(folder, cause(error));
  });
  if (held.length === 0) return { empty: `${found.dev} ${found.ino}` };
  if (outputs !== null && (await isResult(folder, target, outputs, files))) return 'result';
  throw new UserError(
    'OUTPUT_NOT_EMPTY',
    `${folder} holds ${held.length} ${held.length === 1 ? 'file' : 'files'} already; results are never mixed or replaced.`,
    'Give --out a folder that does not exist yet.',
  );
}

async function isResult(
  folder: string,
  target: string,
  outputs: readonly OutputFile[],
  files: Files,
): Promise<boolean> {
  try {
    return await holdsExactly(target, outputs, files);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw new UserError(
      'OUTPUT_NOT_EMPTY',
      `${folder} holds files already, and they cannot be read (${cause(error)}); results are never mixed or replaced.`,
      'Give --out a folder that does not exist yet.',
    );
  }
}

/** The nearest thing above the target that there is must be a folder. */
async function checkParent(folder: string, above: string, files: Files): Promise<void> {
  const found = await files.stat(above).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  if (found === undefined && dirname(above) !== above) {
    return checkParent(folder, dirname(above), files);
  }
  throw unwritable(folder, `${above} is not a folder`);
}

function unwritable(folder: string, why: string): UserError {
  return new UserError(
    'OUTPUT_UNWRITABLE',
    `${folder} cannot be written: ${why}.`,
    'Give --out a folder that does not exist yet, in a folder that does.',
  );
}
