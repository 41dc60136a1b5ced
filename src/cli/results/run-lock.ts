import type { OutputFile, Shell } from '../../shell/shell.js';

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

/**
 * Enters a result into register or ledger and then publishes it; nothing is entered that could not be
 * published, and a dry run publishes nothing.
 *
 * @throws UserError those of `enter` and of `Shell.publish`
 */
export async function enterAndPublish(
  target: string | undefined,
  files: readonly OutputFile[],
  shell: Shell,
  enter: () => Promise<unknown>,
): Promise<void> {
  if (target !== undefined) await shell.checkTarget(target, files);
  await enter();
  if (target !== undefined) await shell.publish(target, files);
}
