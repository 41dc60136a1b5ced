import { UserError } from '../errors.js';
import type { Shell } from '../shell/shell.js';
import { inWords } from '../shell/system-error.js';

/**
 * Refuses a run as failed where the system did not take what was printed or narrated. A reader that
 * leaves early (head, less) is let go where a folder or a file holds the result.
 *
 * @throws UserError OUTPUT_LOST
 */
export async function refuseLost(shell: Pick<Shell, 'lost'>, isPublished: boolean): Promise<void> {
  const { print, narrate } = await shell.lost();
  const code = print ?? (narrate === 'EPIPE' ? null : narrate);
  if (code === null || (code === 'EPIPE' && isPublished)) return;
  throw new UserError(
    'OUTPUT_LOST',
    `Not all of what was said on standard ${print === null ? 'error' : 'output'} could be written (${inWords(code)}).${isPublished ? ' The result is whole in its place.' : ''}`,
    'Mend the cause and run the same command again; into a file or a pipe, see that it has room and stays open.',
  );
}
