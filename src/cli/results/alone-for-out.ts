import { UserError } from '../../errors.js';
import { checksumFile } from '../../record/checksums.js';
import type { Shell } from '../../shell/shell.js';
import type { Command, Given } from '../command.js';
import { flag, text } from '../given.js';

/**
 * A command whose `--out` is a folder: refused early where nothing can be written there, and run
 * alone for it. A folder that holds a result may hold the one that is asked for, which is known once
 * that is made.
 *
 * @throws UserError OUTPUT_INSIDE_INPUT, RUN_LOCKED and those of `Shell.checkTarget`
 */
export function aloneForOut(run: Command['run']): Command['run'] {
  return async (given, shell) => {
    const target = flag(given, 'dry-run') ? undefined : text(given, 'out');
    // An empty name is refused by the command, which knows whether it needs one.
    if (target === undefined || target === '') return run(given, shell);
    await refuseEarly(target, shell);
    await refuseInsideInputs(target, given, shell);
    return shell.runAlone(target, async () => {
      await refuseEarly(target, shell);
      return run(given, shell);
    });
  };
}

/** What is no folder of ours is refused before the work; one of ours is compared after it. */
async function refuseEarly(target: string, shell: Shell): Promise<void> {
  try {
    await shell.checkTarget(target);
  } catch (error) {
    if (!(error instanceof UserError && error.code === 'OUTPUT_NOT_EMPTY')) throw error;
    if (!(await isSealed(await shell.realPath(target), shell))) throw error;
  }
}

/** Options that name a folder of an earlier result. */
const foldersRead = ['commitment', 'checklist', 'previous', 'rotate-from'] as const;

/** A result is sealed by its checksums: a further folder in it would break them. */
async function refuseInsideInputs(target: string, given: Given, shell: Shell): Promise<void> {
  const named = foldersRead.flatMap((name) => text(given, name) ?? []);
  for (const path of [...given.arguments, ...named]) {
    if (path === '-' || !(await isSealed(path, shell))) continue;
    const [inner, outer] = [await shell.realPath(target), await shell.realPath(path)];
    if (!inner.startsWith(`${outer}/`)) continue;
    throw new UserError(
      'OUTPUT_INSIDE_INPUT',
      `${target} lies inside ${path}, a finished result that this command reads and whose files its checksums seal.`,
      'Give --out a folder beside it.',
    );
  }
}

/** Whether a folder has the checksums of a result of ours, or of half of one. */
async function isSealed(folder: string, shell: Shell): Promise<boolean> {
  for (const half of ['', 'restricted/', 'public/']) {
    if ((await shell.kindOf(`${folder}/${half}${checksumFile}`)) === 'file') return true;
  }
  return false;
}
