import type { Shell } from '../../shell/shell.js';

/**
 * Does a whole run alone: while it lasts, a second run for the same target is refused at once. The
 * lock lies beside the target as `<target>.lock`, is gone after the run, and is taken over from a
 * process that has ended. A dry run has no target and needs no lock.
 *
 * @throws UserError RUN_LOCKED
 */
export async function withRunLock<Result>(
  target: string | undefined,
  shell: Shell,
  work: () => Promise<Result>,
): Promise<Result> {
  return target === undefined ? work() : shell.runAlone(target, work);
}
