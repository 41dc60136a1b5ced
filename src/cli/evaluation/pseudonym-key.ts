import { UserError } from '../../errors.js';
import type { Shell } from '../../shell/shell.js';

/** Below this a key can be guessed by trying all of them against a reference that is known. */
const shortest = 20;

/**
 * The secret by which the public copy names cases: the text of a file, without the line end after it.
 * A file that is not there is begun with a new secret, which only its owner can read; a dry run writes
 * none.
 *
 * @throws UserError PSEUDONYM_KEY_TOO_SHORT and those of reading and writing a file
 */
export async function pseudonymKey(path: string, dryRun: boolean, shell: Shell): Promise<string> {
  if ((await shell.kindOf(path)) === 'absent') return newKey(path, dryRun, shell);
  const key = (await shell.readText(path)).replace(/\r?\n$/, '');
  if (key.length >= shortest && new Set(key).size >= shortest / 2) return key;
  throw new UserError(
    'PSEUDONYM_KEY_TOO_SHORT',
    `The key in ${path} has ${key.length} characters, ${new Set(key).size} different ones.`,
    `Name a file that is not there yet, and a key is put into it; or put ${shortest} random characters or more into ${path}.`,
  );
}

async function newKey(path: string, dryRun: boolean, shell: Shell): Promise<string> {
  const key = shell.secret();
  if (dryRun) return key;
  await shell.publishFile(path, `${key}\n`);
  shell.narrate(
    `A new key for pseudonyms stands in ${path}: keep it in the office, outside what is published.\n`,
  );
  return key;
}
