import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Files } from './files.js';

/** A name beside the target, hidden and not to be guessed, under which a result is put together. */
export function stagingOf(target: string): string {
  return join(dirname(target), `${beginning(target)}${randomBytes(6).toString('hex')}`);
}

/**
 * Takes away what runs for the same target that were killed had put together. Under the lock of the
 * target nobody else puts anything together for it.
 */
export async function removeStaged(target: string, files: Files): Promise<void> {
  const above = dirname(target);
  for (const name of await files.readdir(above)) {
    if (name.startsWith(beginning(target)) && isToken(name.slice(beginning(target).length))) {
      await files.rm(join(above, name), { recursive: true, force: true });
    }
  }
}

function beginning(target: string): string {
  return `.${basename(target)}.partial-`;
}

function isToken(text: string): boolean {
  return /^[0-9a-f]{12}$/.test(text);
}
