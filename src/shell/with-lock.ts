import { basename, dirname, join } from 'node:path';
import type { UserError } from '../errors.js';
import type { Files } from './files.js';
import { type Holder, holderOf, makeLockFile, type Owner, ownerOf } from './lock-file.js';
import { hasEnded, type ProcessIdentity, thisProcess } from './process-identity.js';
import { systemCode } from './system-error.js';
import type { World } from './world.js';

/** How a lock is waited for, and what is said when it stays held. */
export interface LockTerms {
  /** Milliseconds for which another process is waited for; 0: not at all. */
  readonly patience: number;
  /** The error to throw; `who` is `process 12 on HOST since ...`, or `something`. */
  readonly refusal: (who: string, lock: string) => UserError;
}

/** For so many times another may come first to a lock that nobody holds. */
const mostAttempts = 500;
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
 * @throws UserError what the terms say, when another process holds it for longer than their patience
 */
export async function withLock<Result>(
  path: string,
  { patience, refusal }: LockTerms,
  work: () => Promise<Result>,
  { files, pause }: Pick<World, 'files' | 'pause'>,
): Promise<Result> {
  const lock = `${path}.lock`;
  const me = await thisProcess();
  let holder: Holder | null = null;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const attempted = await tryToHold(lock, me, files);
    if (attempted === 'held') return holding(lock, me, work, files);
    if (attempted !== 'try again') {
      holder = attempted.holder;
      if (attempt * interval >= patience) break;
    }
    await pause(interval);
  }
  throw refusal(holder === null ? 'something' : inWords(holder), lock);
}

async function holding<Result>(
  lock: string,
  me: ProcessIdentity,
  work: () => Promise<Result>,
  files: Files,
): Promise<Result> {
  const leave = (): void => releaseAtExit(lock, files);
  process.prependOnceListener('exit', leave);
  try {
    return await work();
  } finally {
    await release(lock, me, files);
    process.removeListener('exit', leave);
  }
}

function inWords({ pid, host, since }: Holder): string {
  return `process ${pid} on ${host}${since === null ? '' : ` since ${since} UTC`}`;
}

type Attempted = 'held' | 'try again' | { readonly holder: Holder | null };

async function tryToHold(lock: string, me: ProcessIdentity, files: Files): Promise<Attempted> {
  let name = lock;
  let root: string | undefined;
  const passed = new Set<string>();
  for (;;) {
    const owner = await ownerOf(name, files);
    if (owner === undefined) break;
    if (owner === null) return { holder: null };
    if (!(await hasEnded(owner, me))) return { holder: await holderOf(name, owner, files) };
    root ??= owner.token;
    name = claimOn(lock, owner);
    // Only files that somebody else put there lead in a circle.
    if (passed.has(name)) return { holder: null };
    passed.add(name);
  }
  if (!(await makeLockFile(name, `${lock}${staged}`, me, files))) return 'try again';
  if (root === undefined || (await ownerOf(lock, files))?.token === root) return 'held';
  await files.rm(name, { force: true });
  return 'try again';
}

function claimOn(lock: string, { token }: Owner): string {
  return `${lock}${after}${token}`;
}

/**
 * Takes the lock away, and what ended processes left beside it. Trouble here is not the work's: a
 * lock that stays is claimed once this process has ended.
 */
async function release(lock: string, me: ProcessIdentity, files: Files): Promise<void> {
  // Listed while the lock is held: none of these names can become a claim that counts.
  const beside = await files.readdir(dirname(lock)).catch(() => []);
  await files.rm(lock, { force: true }).catch(ignoreSystem);
  for (const name of beside) {
    const path = join(dirname(lock), name);
    const isClaim = isOne(name, lock, after);
    const isStaged = isOne(name, lock, staged);
    if (isClaim || (isStaged && (await isAbandoned(path, me, files)))) {
      await files.rm(path, { force: true }).catch(ignoreSystem);
    }
  }
}

function ignoreSystem(error: unknown): void {
  if (systemCode(error) === undefined) throw error;
}

/** The same when the process is told to stop in the middle of its work, where nothing can be awaited. */
function releaseAtExit(lock: string, { readdirSync, rmSync }: Files): void {
  try {
    const beside = readdirSync(dirname(lock));
    rmSync(lock, { force: true });
    for (const name of beside) {
      if (isOne(name, lock, after)) rmSync(join(dirname(lock), name), { force: true });
    }
  } catch {
    // A lock that stays is claimed by the next process.
  }
}

/** Whether a name is that of a claim on a lock, or of a lock that is not yet linked. */
function isOne(name: string, lock: string, kind: string): boolean {
  const beginning = `${basename(lock)}${kind}`;
  return name.startsWith(beginning) && /^[0-9a-f]{32}$/.test(name.slice(beginning.length));
}

/** Left by a process that has ended, or by this one when it could not take it away at once. */
async function isAbandoned(path: string, me: ProcessIdentity, files: Files): Promise<boolean> {
  const owner = await ownerOf(path, files);
  if (owner === undefined) return false;
  return owner === null || owner.pid === me.pid || (await hasEnded(owner, me));
}
