import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.js';
import { cause } from './system-error.js';

const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The text of a file that ships with the program. */
export function readShipped(path: string): Promise<string> {
  // Fifty small files at every start: awaited one by one they cost twenty times as much.
  return Promise.resolve()
    .then(() => readFileSync(join(packageFolder, path), 'utf8'))
    .catch(notShipped(path));
}

export async function namesShipped(folder: string): Promise<readonly string[]> {
  return (await readdir(join(packageFolder, folder)).catch(notShipped(folder))).sort();
}

/** Where a file that ships with the program cannot be read, the program is not whole. */
function notShipped(path: string): (error: unknown) => never {
  return (error) => {
    throw new UserError(
      'PROGRAM_FILE_UNREADABLE',
      `${path}, which belongs to dipsample, cannot be read (${cause(error)}).`,
      'Check the disk and the rights of the folder in which dipsample lies, or install it again.',
    );
  };
}
