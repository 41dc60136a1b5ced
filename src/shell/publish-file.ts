import { dirname } from 'node:path';
import { UserError } from '../errors.js';
import type { Files } from './files.js';
import { isUnable, setMode } from './lesser-disks.js';
import { withinRun } from './run-alone.js';
import { holds } from './same-files.js';
import type { Published } from './shell.js';
import { removeStaged, stagingOf } from './staging.js';
import { syncFolder, withHandle } from './sync.js';
import { cause, systemCode } from './system-error.js';
import type { World } from './world.js';

/**
 * Behind `Shell.publishFile`: writes one new file whole or not at all. Under its lock a link is made
 * to a finished, synced file, which fails where anything of that name is there already.
 */
export async function publishFile(path: string, content: string, world: World): Promise<Published> {
  const { files } = world;
  return withinRun(
    path,
    async (target): Promise<Published> => {
      const state = { isLinked: false };
      try {
        await removeStaged(target, files);
        state.isLinked = await isThere(target, content, files);
        const found = state.isLinked ? 'there already' : 'written';
        if (!state.isLinked) await stageAndLink(target, content, state, files);
        await syncFolder(dirname(target), files);
        return found;
      } catch (error) {
        throw inWords(error, path, state.isLinked);
      }
    },
    world,
  );
}

async function isThere(target: string, content: string, files: Files): Promise<boolean> {
  try {
    return await holds(target, content, files);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return false;
  }
}

async function stageAndLink(
  target: string,
  content: string,
  state: { isLinked: boolean },
  files: Files,
): Promise<void> {
  const staged = stagingOf(target);
  const takeAway = (): void => files.rmSync(staged, { force: true });
  process.prependOnceListener('exit', takeAway);
  try {
    await withHandle(await files.open(staged, 'wx', 0o600), async (handle) => {
      await setMode(handle.chmod(0o600));
      await handle.writeFile(content);
      await handle.sync();
    });
    await linkNew(staged, target, files);
    state.isLinked = true;
    await files.rm(staged, { force: true });
  } catch (error) {
    await files.rm(staged, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    process.removeListener('exit', takeAway);
  }
}

/** Where a disk has no links, the target is looked at and renamed to, under the lock that is held. */
async function linkNew(staged: string, target: string, files: Files): Promise<void> {
  try {
    await files.link(staged, target);
  } catch (error) {
    if (!isUnable(error)) throw error;
    const found = await files.lstat(target).catch((reason: unknown) => {
      if (systemCode(reason) !== 'ENOENT') throw reason;
    });
    if (found !== undefined) throw Object.assign(error as Error, { code: 'EEXIST' });
    await files.rename(staged, target);
  }
}

function inWords(error: unknown, path: string, isWhole: boolean): unknown {
  if (systemCode(error) === undefined) return error;
  if (systemCode(error) === 'EEXIST') {
    return new UserError(
      'OUTPUT_EXISTS',
      `${path} is there already and is not replaced.`,
      'Give another name, or move it away.',
    );
  }
  return isWhole
    ? new UserError(
        'OUTPUT_NOT_SAFE',
        `${path} is whole in its place, but the system could not say that it is safe on the disk (${cause(error)}).`,
        'Run the same command again.',
      )
    : new UserError(
        'OUTPUT_UNWRITABLE',
        `${path} could not be written (${cause(error)}).`,
        'Check that you may write there and that the disk has room.',
      );
}
