import { readdirSync, rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { UserError } from '../errors.js';
import { type Holder, holderOf, makeLockFile, type Owner, ownerOf } from './lock-file.js';
import { hasEnded, type ProcessIdentity, thisProcess } from './process-identity.js';

/** Waits for so many milliseconds. */
export type Pause = (milliseconds: number) => Promise<void>;

/** How a lock is waited for, and what is said when it stays held. */
export interface LockTerms {
  readonly pause: Pause;
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
  { pause, patience, refusal }: LockTerms,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = `${path}.lock`;
  const me = await thisProcess();
  let holder: Holder | null = null;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const attempted = await tryToHold(lock, me);
    if (attempted === 'held') return holding(lock, me, work);
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
): Promise<Result> {
  const leave = (): void => releaseAtExit(lock);
  process.once('exit', leave);
  try {
    return await work();
  } finally {
    await release(lock, me);
    process.removeListener('exit', leave);
  }
}

function inWords({ pid, host, since }: Holder): string {
  return `process ${pid} on ${host}${since === null ? '' : ` since ${since} UTC`}`;
}

type Attempted = 'held' | 'try again' | { readonly holder: Holder | null };

async function tryToHold(lock: string, me: ProcessIdentity): Promise<Attempted> {
  let name = lock;
  let root: string | undefined;
  const passed = new Set<string>();
  for (;;) {
    const owner = await ownerOf(name);
    if (owner === undefined) break;
    if (owner === null) return { holder: null };
    if (!(await hasEnded(owner, me))) return { holder: await holderOf(name, owner) };
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

/** The same when the process is told to stop in the middle of its work, where nothing can be awaited. */
function releaseAtExit(lock: string): void {
  try {
    const beside = readdirSync(dirname(lock));
    rmSync(lock, { force: true });
    for (const name of beside) {
      if (name.startsWith(`${basename(lock)}${after}`)) {
        rmSync(join(dirname(lock), name), { force: true });
      }
    }
  } catch {
    // A lock that stays is claimed by the next process.
  }
}

async function isAbandoned(path: string, me: ProcessIdentity): Promise<boolean> {
  const owner = await ownerOf(path);
  return owner === null || (owner !== undefined && (await hasEnded(owner, me)));
}
