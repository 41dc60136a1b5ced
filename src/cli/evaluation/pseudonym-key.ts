import { UserError } from '../../errors.js';
import type { Shell } from '../../shell/shell.js';

/** Below this a key can be guessed by trying all of them against a reference that is known. */
const shortest = 20;

/**
 * The secret by which the public copy names cases: the text of a file, without the line end after it.
 *
 * @throws UserError PSEUDONYM_KEY_TOO_SHORT and those of reading a file
 */
export async function readPseudonymKey(path: string, shell: Shell): Promise<string> {
  const key = (await shell.readText(path)).replace(/\r?\n$/, '');
  if (key.length >= shortest && new Set(key).size >= shortest / 2) return key;
  throw new UserError(
    'PSEUDONYM_KEY_TOO_SHORT',
    `The key in ${path} has ${key.length} characters, ${new Set(key).size} different ones.`,
    `Put at least ${shortest} random characters into the file, for example with: openssl rand -hex 32 > ${path}`,
  );
}
