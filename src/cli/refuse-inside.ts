import { UserError } from '../errors.js';
import type { Shell } from '../shell/shell.js';

/**
 * Refuses a path that lies in a folder that is written, links followed: what is written is handed on,
 * and the secret with it.
 *
 * @throws UserError KEY_INSIDE_OUTPUT; `what` is the subject of its sentence
 */
export async function refuseInside(
  path: string,
  folder: string,
  what: string,
  shell: Pick<Shell, 'realPath'>,
): Promise<void> {
  const [inner, outer] = [await shell.realPath(path), await shell.realPath(folder)];
  if (inner !== outer && !inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`)) return;
  throw new UserError(
    'KEY_INSIDE_OUTPUT',
    `${what}, ${path}, lies inside ${folder}, the folder that is written.`,
    'Keep the key in a folder of its own that is never handed on, and name it there.',
  );
}
