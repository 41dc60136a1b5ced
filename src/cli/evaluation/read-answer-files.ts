import { UserError } from '../../errors.js';
import type { Shell } from '../../shell/shell.js';
import { readAnswerFile, type AnswerFile } from './read-answer-file.js';

/**
 * Reads all files, and where some cannot be read says of each why and what to do, all at once.
 *
 * @throws UserError that of the file where it is one, else ANSWERS_REFUSED
 */
export async function readAnswerFiles(
  paths: readonly string[],
  headings: readonly string[],
  shell: Pick<Shell, 'stream'>,
): Promise<readonly AnswerFile[]> {
  const read: AnswerFile[] = [];
  const refused: { readonly path: string; readonly error: UserError }[] = [];
  for (const path of paths) {
    try {
      read.push(await readAnswerFile(path, headings, shell));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push({ path, error: naming(path, error) });
    }
  }
  const [first, ...others] = refused;
  if (first === undefined) return read;
  if (others.length === 0) throw first.error;
  const lines = refused.map(({ error }) => `  ${error.code}: ${error.message}\n    ${error.hint}`);
  throw new UserError(
    'ANSWERS_REFUSED',
    `${refused.length} of ${paths.length} files cannot be read:\n${lines.join('\n')}`,
    'Nothing was evaluated. Put these files right, or leave them out.',
  );
}

/** The reader of workbooks does not know what the file is called. */
function naming(path: string, error: UserError): UserError {
  if (error.message.includes(path)) return error;
  return new UserError(error.code, `${path}: ${error.message}`, error.hint);
}
