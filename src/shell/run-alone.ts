import { dirname, resolve } from 'node:path';
import { UserError } from '../errors.js';
import { makeFolders } from './publish-folder.js';
import { type Pause, withLock } from './with-lock.js';

/**
 * Behind `Shell.runAlone`: does the work for a target while no other process does. The lock lies
 * beside the target, as `<target>.lock`; nobody is waited for.
 *
 * @throws UserError RUN_LOCKED, OUTPUT_UNWRITABLE
 */
export async function runAlone<Result>(
  target: string,
  work: () => Promise<Result>,
  pause: Pause,
): Promise<Result> {
  const path = resolve(target);
  const run = { isBegun: false };
  const begun = (): Promise<Result> => {
    run.isBegun = true;
    return work();
  };
  const refusal = (who: string, lock: string): UserError =>
    new UserError(
      'RUN_LOCKED',
      `${target} is being made already, by ${who}.`,
      `Wait until it has ended; its result is then checked and not made twice. If no such process runs, remove ${target}${lock.slice(path.length)}.`,
    );
  try {
    await makeFolders(dirname(path));
    return await withLock(path, { pause, patience: 0, refusal }, begun);
  } catch (error) {
    if (run.isBegun || !(error instanceof Error && 'syscall' in error && 'code' in error))
      throw error;
    throw new UserError(
      'OUTPUT_UNWRITABLE',
      `No lock could be put beside ${target} (${String(error.code)}); nothing was made.`,
      'Check that you may write there and that the disk has room, or give another --out.',
    );
  }
}
