import { dirname } from 'node:path';
import { UserError } from '../errors.js';
import type { Files } from './files.js';
import { setMode } from './lesser-disks.js';
import { removeStaged, stagingOf } from './staging.js';
import { syncFolder, withHandle } from './sync.js';
import { cause, systemCode } from './system-error.js';
import { withLock } from './with-lock.js';
import type { World } from './world.js';

/** Milliseconds for which another process that moves the same pointer is waited for. */
const patience = 10_000;
/** More bytes than a pointer has. */
const longest = 4096;

/** Behind `Shell.movePointer`: the new file is finished and synced beside the old one, then renamed over it. */
export async function movePointer(
  path: string,
  next: (text: string | null) => Promise<string | null>,
  { files, pause }: Pick<World, 'files' | 'pause'>,
): Promise<void> {
  const refusal = (who: string, lock: string): UserError =>
    new UserError(
      'POINTER_LOCKED',
      `${path} is being moved by ${who}, and was for more than ${patience / 1000} seconds.`,
      `Run the same command again when it has ended. If no such process runs, remove ${lock}.`,
    );
  try {
    await withLock(path, { patience, refusal }, () => moveAlone(path, next, files), {
      files,
      pause,
    });
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw new UserError(
      'POINTER_UNWRITABLE',
      `${path} could not be moved, or is not safe on the disk (${cause(error)}); the result that it was to name is whole.`,
      'Mend the cause and run the same command again: it finds the result made and moves the pointer.',
    );
  }
}

async function moveAlone(
  path: string,
  next: (text: string | null) => Promise<string | null>,
  files: Files,
): Promise<void> {
  const text = await next(await readPointer(path, files));
  await removeStaged(path, files);
  if (text === null) return;
  const staged = stagingOf(path);
  try {
    await withHandle(await files.open(staged, 'wx', 0o600), async (handle) => {
      await setMode(handle.chmod(0o600));
      await handle.writeFile(text);
      await handle.sync();
    });
    await files.rename(staged, path);
  } catch (error) {
    await files.rm(staged, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path), files);
}

/** A link is not followed: what it leads to would be replaced by what only names a folder. */
async function readPointer(path: string, files: Files): Promise<string | null> {
  const found = await files.lstat(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return null;
  const text =
    found.isFile() && found.size <= longest ? await files.readFile(path, 'utf8') : undefined;
  if (text !== undefined && /^[^\p{Cc}]+\n$/u.test(text)) return text.slice(0, -1);
  throw new UserError(
    'POINTER_NOT_A_FILE',
    `${path} is there and is no file of one line, so it is no pointer and is not replaced.`,
    'Move it away, or give the pointer another name.',
  );
}
