import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.js';
import type { Files } from './files.js';
import { makeFolders } from './make-folders.js';
import { cause, systemCode } from './system-error.js';
import { withLock } from './with-lock.js';
import type { World } from './world.js';

/** How often a folder that another run takes away again is made anew. */
const mostAttempts = 20;

/**
 * Behind `Shell.runAlone`: does the work for a target while no other process does. The lock lies
 * beside the target, as `<target>.lock`; nobody is waited for. Folders above the target that are not
 * there are made, and taken away again where the work left them empty.
 *
 * The work is given the real path of the target, links above it followed.
 *
 * @throws UserError RUN_LOCKED, OUTPUT_UNWRITABLE
 */
export async function runAlone<Result>(
  target: string,
  work: (path: string) => Promise<Result>,
  world: World,
): Promise<Result> {
  const { files, held } = world;
  const made: string[] = [];
  const takeBack = (): void => takeBackAtExit(made, files);
  const run = { isBegun: false };
  process.once('exit', takeBack);
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const path = await placeOf(target, made, files);
        return await withLock(
          path,
          { patience: 0, refusal: refusalOf(target, path) },
          async () => {
            run.isBegun = true;
            held.add(path);
            return await work(path).finally(() => held.delete(path));
          },
          world,
        );
      } catch (error) {
        if (run.isBegun || systemCode(error) !== 'ENOENT' || attempt === mostAttempts) throw error;
      }
    }
  } catch (error) {
    if (run.isBegun || systemCode(error) === undefined) throw error;
    throw new UserError(
      'OUTPUT_UNWRITABLE',
      `No lock could be put beside ${target} (${cause(error)}); nothing was made.`,
      'Check that you may write there and that the disk has room, or give another --out.',
    );
  } finally {
    for (const folder of made.reverse()) await files.rmdir(folder).catch(() => undefined);
    process.removeListener('exit', takeBack);
  }
}

/** The same for a part of that work: under the lock of the run where it holds one, else under its own. */
export async function withinRun<Result>(
  target: string,
  work: (path: string) => Promise<Result>,
  world: World,
): Promise<Result> {
  const path = resolve(target);
  const above = await world.files.realpath(dirname(path)).catch(() => undefined);
  const place = join(above ?? dirname(path), basename(path));
  return world.held.has(place) ? work(place) : runAlone(target, work, world);
}

async function placeOf(target: string, made: string[], files: Files): Promise<string> {
  const path = resolve(target);
  await makeFolders(dirname(path), made, files);
  return join(await files.realpath(dirname(path)), basename(path));
}

function refusalOf(target: string, path: string): (who: string, lock: string) => UserError {
  return (who, lock) =>
    new UserError(
      'RUN_LOCKED',
      `${target} is being made already, by ${who}.`,
      `Wait until it has ended; its result is then checked and not made twice. If no such process runs, remove ${target.replace(/\/+$/, '')}${lock.slice(path.length)}.`,
    );
}

function takeBackAtExit(made: readonly string[], { rmdirSync }: Files): void {
  try {
    for (const folder of made.toReversed()) rmdirSync(folder);
  } catch {
    // One that holds something stays.
  }
}
