import { Chalk } from 'chalk';
import { UserError } from '../../errors.js';
import type { Check } from '../../record/check.js';
import { packFound } from '../../record/pack-found.js';
import type { Shell } from '../../shell/shell.js';
import { refuseOtherVersion } from './refuse-other-version.js';

/** Whether every file of a folder is as it was written; one check or several. */
export type IntegrityCheck = (folder: string) => Promise<readonly Check[]>;

/**
 * Whether the pack of this very record lies at the target already, whole: then there is nothing to
 * do. False where nothing lies there. What lies there is never replaced.
 *
 * @throws UserError OUTPUT_IS_OTHER_PACK, OUTPUT_IS_DAMAGED, and those of `Shell.checkTarget` where
 * something lies there that is no pack
 */
export async function alreadyMade(
  target: string,
  record: string,
  check: IntegrityCheck,
  shell: Shell,
): Promise<boolean> {
  if (!(await holdsPack(target, shell))) {
    await shell.checkTarget(target);
    return false;
  }
  const found = packFound(await shell.readText(`${target}/pack.json`), record, await check(target));
  switch (found.kind) {
    case 'absent':
      return false;
    case 'same':
      shell.log({
        event: 'already-made',
        message: `${target} is the pack of these inputs and intact.`,
        target,
        checks: found.checks,
      });
      return true;
    case 'damaged':
      throw new UserError(
        'OUTPUT_IS_DAMAGED',
        `${target} holds a pack that is not as it was written: ${found.finding}.`,
        `Find out what happened to it: dipsample verify ${target}. Then move it away, and run the same command again to make it anew.`,
      );
    case 'other':
      throw new UserError(
        'OUTPUT_IS_OTHER_PACK',
        `${target} holds another pack, which is never replaced. It differs in ${found.differences.join('; ')}.`,
        'Give --out another folder, or move the other pack away. If it was to be the same, give the same inputs again.',
      );
  }
}

/**
 * Refuses early a target that holds something other than a pack, or a pack of another version; any
 * other may be the one that is asked for, which is known once the draws are made.
 *
 * @throws UserError RECORD_VERSION_OTHER and those of `Shell.checkTarget`
 */
export async function checkPackTarget(target: string, shell: Shell): Promise<void> {
  if (await holdsPack(target, shell)) {
    await refuseOtherVersion(target, 'pack.json', shell, ', or give --out another folder');
  } else {
    await shell.checkTarget(target);
  }
}

/** The sentence for a run that found its pack made. */
export function alreadyMadeText(target: string, colour: boolean): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  return `${paint.green('Already made:')} ${target} is the pack of these inputs, verified. Nothing was written.\n`;
}

async function holdsPack(target: string, shell: Shell): Promise<boolean> {
  if ((await shell.kindOf(target)) !== 'folder') return false;
  return (await shell.list(target)).some(
    ({ path, kind }) => path === 'pack.json' && kind === 'file',
  );
}
