import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.js';
import { makeLockFile, type Owner, ownerOf } from './lock-file.js';
import { hasEnded, type ProcessIdentity, thisProcess } from './process-identity.js';

/** Waits for so many milliseconds. */
export type Pause = (milliseconds: number) => Promise<void>;

const attempts = 500;
const interval = 20;
/** What is appended to the name of a lock, before a token, for a claim and for a file not yet linked. */
const after = '.after-';
const staged = '.new-';

/**
 * Does some work while no other process does work under the same lock, the file `<path>.lock`.
 *
 * The lock appears by a link to a finished file, so it always says whose it is. One whose process
 * has ended is never removed by a newcomer, who might remove a fresh one instead: he claims it under
 * a name made from its token, which no other lock ever has, and which therefore only one can get.
 * A claim counts while the lock that it began from is there; whoever holds the lock takes all away,
 * the lock first.
 *
 * @throws UserError REGISTER_LOCKED when another process holds it for 10 seconds
 */
export async function withLock<Result>(
  path: string,
  pause: Pause,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = `${path}.lock`;
  const me = await thisProcess();
  let holder: Owner | null = null;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const attempted = await tryToHold(lock, me);
    if (attempted === 'held') return work().finally(() => release(lock, me));
    if (attempted !== 'try again') holder = attempted.holder;
    await pause(interval);
  }
  const who = holder === null ? 'something' : `process ${holder.pid} on ${holder.host}`;
  throw new UserError(
    'REGISTER_LOCKED',
    `${path} has been locked by ${who} for more than ${(attempts * interval) / 1000} seconds.`,
    `Try again when it has ended. If no such process runs, remove ${lock}.`,
  );
}

type Attempted = 'held' | 'try again' | { readonly holder: Owner | null };

async function tryToHold(lock: string, me: ProcessIdentity): Promise<Attempted> {
  let name = lock;
  let root: string | undefined;
  const passed = new Set<string>();
  for (;;) {
    const owner = await ownerOf(name);
    if (owner === undefined) break;
    if (owner === null || !(await hasEnded(owner, me))) return { holder: owner };
    root ??= owner.token;
    name = claimOn(lock, owner);
    // Only files that somebody else put there lead in a circle.
    if (passed.has(name)) return { holder: null };
    passed.add(name);
  }
  if (!(await makeLockFile(name, `${lock}${staged}`, me))) return 'try again';
  if (root === undefined || (await ownerOf(lock))?.token === root) return 'held';
  await rm(name, { force: true });
  return 'try again';
}

function claimOn(lock: string, { token }: Owner): string {
  return `${lock}${after}${token}`;
}

/**
 * Takes the lock away, and what ended processes left beside it. Trouble here is not the work's: a
 * lock that stays is claimed once this process has ended.
 */
async function release(lock: string, me: ProcessIdentity): Promise<void> {
  try {
    // Listed while the lock is held: none of these names can become a claim that counts.
    const beside = await readdir(dirname(lock));
    await rm(lock, { force: true });
    for (const name of beside) {
      const path = join(dirname(lock), name);
      const isClaim = name.startsWith(`${basename(lock)}${after}`);
      const isStaged = name.startsWith(`${basename(lock)}${staged}`);
      if (isClaim || (isStaged && (await isAbandoned(path, me)))) await rm(path, { force: true });
    }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}

async function isAbandoned(path: string, me: ProcessIdentity): Promise<boolean> {
  const owner = await ownerOf(path);
  return owner === null || (owner !== undefined && (await hasEnded(owner, me)));
}
