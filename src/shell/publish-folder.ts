import { dirname, join } from 'node:path';
import { UserError } from '../errors.js';
import { checkTarget, type FoundTarget } from './check-target.js';
import type { Files } from './files.js';
import { setMode } from './lesser-disks.js';
import { withinRun } from './run-alone.js';
import { foldersOf } from './same-files.js';
import type { OutputFile, Published } from './shell.js';
import { removeStaged, stagingOf } from './staging.js';
import { syncFolder, withHandle } from './sync.js';
import { cause, systemCode } from './system-error.js';
import type { World } from './world.js';

/**
 * Behind `Shell.publish`: writes a whole folder or nothing. Under the lock of the target the files
 * are staged in a folder beside it, each synced to the disk and then the folders, the lowest first;
 * the target is looked at again, and the folder is renamed into place once.
 */
export async function publishFolder(
  folder: string,
  outputs: readonly OutputFile[],
  world: World,
): Promise<Published> {
  for (const { path } of outputs) refuseName(path);
  const { files } = world;
  await checkTarget(folder, outputs, files);
  return withinRun(
    folder,
    async (target) => {
      const found = await checkTarget(folder, outputs, files, target);
      const state = { isRenamed: false };
      try {
        await removeStaged(target, files);
        if (found === 'result') await syncAll(target, outputs, files);
        else await stageAndRename({ folder, target, outputs, found }, state, files);
        state.isRenamed = true;
        await syncFolder(dirname(target), files);
      } catch (error) {
        throw inWords(error, folder, state.isRenamed || found === 'result');
      }
      return found === 'result' ? 'there already' : 'written';
    },
    world,
  );
}

interface Publication {
  /** As the user gave it, and where it really is. */
  readonly folder: string;
  readonly target: string;
  readonly outputs: readonly OutputFile[];
  readonly found: FoundTarget;
}

async function stageAndRename(
  { folder, target, outputs, found }: Publication,
  state: { isRenamed: boolean },
  files: Files,
): Promise<void> {
  const staging = stagingOf(target);
  let isMoving = false;
  // A folder that is perhaps being moved stays: half of it could arrive.
  const takeAway = (): void => {
    if (!isMoving) files.rmSync(staging, { recursive: true, force: true });
  };
  // Before those who take the lock and the folders above away.
  process.prependOnceListener('exit', takeAway);
  try {
    for (const path of foldersOf(outputs)) await makeFolder(join(staging, path), files);
    for (const output of outputs) await writeSynced(staging, output, files);
    for (const path of foldersOf(outputs).toReversed()) {
      await syncFolder(join(staging, path), files);
    }
    refuseChange(folder, found, await checkTarget(folder, null, files, target));
    isMoving = true;
    await files.rename(staging, target);
    state.isRenamed = true;
  } catch (error) {
    const left = await files.rm(staging, { recursive: true, force: true }).catch(cause);
    throw left === undefined ? error : inWordsOfBoth(error, left, folder);
  } finally {
    process.removeListener('exit', takeAway);
  }
}

/** Asks once more that a result be safe on the disk, of which a run could not be told. */
async function syncAll(
  target: string,
  outputs: readonly OutputFile[],
  files: Files,
): Promise<void> {
  for (const { path } of outputs) {
    await withHandle(await files.open(join(target, path), 'r'), (handle) => handle.sync());
  }
  for (const path of foldersOf(outputs).toReversed()) await syncFolder(join(target, path), files);
}

async function makeFolder(path: string, files: Files): Promise<void> {
  await files.mkdir(path, { mode: 0o700 });
  await setMode(files.chmod(path, 0o700));
}

async function writeSynced(
  staging: string,
  { path, content }: OutputFile,
  files: Files,
): Promise<void> {
  await withHandle(await files.open(join(staging, path), 'wx', 0o600), async (handle) => {
    await setMode(handle.chmod(0o600));
    await handle.writeFile(content);
    await handle.sync();
  });
}

function refuseName(path: string): void {
  if (path.split('/').every((part) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(part))) return;
  throw new Error(`a result may not be named ${path}`);
}

/** rename(2) would replace an empty folder without a word, and it is not the one that was looked at. */
function refuseChange(folder: string, before: FoundTarget, now: FoundTarget): void {
  const name = (found: FoundTarget): string => (typeof found === 'string' ? found : found.empty);
  if (name(before) === name(now)) return;
  throw new UserError(
    'OUTPUT_CHANGED',
    `${folder} came, went or was made anew while its result was put together.`,
    'Find out what else writes there, and give --out a folder of its own.',
  );
}

function inWords(error: unknown, folder: string, isWhole: boolean): unknown {
  if (systemCode(error) === undefined) return error;
  return isWhole
    ? new UserError(
        'OUTPUT_NOT_SAFE',
        `${folder} is whole in its place, but the system could not say that it is safe on the disk (${cause(error)}).`,
        'Run the same command again: it compares what is there and asks once more.',
      )
    : new UserError(
        'OUTPUT_UNWRITABLE',
        `${folder} could not be written (${cause(error)}); nothing was left behind.`,
        'Check that you may write there and that the disk has room, or give another --out.',
      );
}

function inWordsOfBoth(error: unknown, left: string, folder: string): UserError {
  return new UserError(
    'OUTPUT_UNWRITABLE',
    `${folder} could not be written (${cause(error)}), and the hidden folder beside it in which it was put together could not be taken away (${left}).`,
    'Mend the cause and run the same command again: it takes the hidden folder away.',
  );
}
