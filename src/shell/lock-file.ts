import { randomBytes } from 'node:crypto';
import type { Files } from './files.js';
import { isUnable } from './lesser-disks.js';
import type { ProcessIdentity } from './process-identity.js';
import { withHandle } from './sync.js';
import { codeOf } from './system-error.js';

/** What a lock file says: whose it is, and a random text that no other lock file has. */
export interface Owner extends ProcessIdentity {
  readonly token: string;
}

/** More bytes than any lock file has. */
const longest = 4096;

/**
 * Makes a lock file of this name, whole and at once, by a link to a finished one whose name begins
 * with `staged`; false where another was first.
 */
export async function makeLockFile(
  name: string,
  staged: string,
  me: ProcessIdentity,
  files: Files,
): Promise<boolean> {
  const owner: Owner = { ...me, token: randomBytes(16).toString('hex') };
  const finished = `${staged}${owner.token}`;
  try {
    await withHandle(await files.open(finished, 'wx', 0o600), async (handle) => {
      await handle.writeFile(`${JSON.stringify(owner)}\n`);
      await handle.sync();
    });
    await files.link(finished, name);
    return true;
  } catch (error) {
    const isLink = error instanceof Error && 'dest' in error;
    if (isLink && isUnable(error)) return await makeWithoutLink(name, owner, files);
    // EEXIST: another was first. ENOENT of the link: the holder took the half-written file away.
    if (isLink && ['EEXIST', 'ENOENT'].includes(codeOf(error))) return false;
    throw error;
  } finally {
    // One that stays is taken away with the lock, or by the next process that holds it.
    await files.rm(finished, { force: true }).catch(() => undefined);
  }
}

/**
 * Where a disk has no links, a lock is made and then written. One whose process is killed between the
 * two says nothing of it, and is respected until somebody takes it away.
 */
async function makeWithoutLink(name: string, owner: Owner, files: Files): Promise<boolean> {
  try {
    await withHandle(await files.open(name, 'wx', 0o600), async (handle) => {
      await handle.writeFile(`${JSON.stringify(owner)}\n`);
      await handle.sync();
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    await files.rm(name, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A lock that stands in the way: whose it is, and since when, as the file system tells it. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** In UTC, such as 2026-10-01 06:30:05; null where the lock went away meanwhile. */
  readonly since: string | null;
}

/** Whoever holds a lock file, for people. */
export async function holderOf(name: string, { pid, host }: Owner, files: Files): Promise<Holder> {
  const found = await files.stat(name).catch(() => undefined);
  const since = found?.mtime.toISOString().slice(0, 19).replace('T', ' ') ?? null;
  // Behind the name of the computer stands its set of processes, which says nothing to people.
  return { pid, host: host.split(' ')[0] ?? host, since };
}

/**
 * Reads a lock file: undefined where there is none, null where it does not say whose it is. What is
 * no small ordinary file is not opened: a pipe would never end.
 */
export async function ownerOf(name: string, files: Files): Promise<Owner | null | undefined> {
  try {
    const found = await files.lstat(name);
    if (!found.isFile() || found.size > longest) return null;
    const owner = JSON.parse(await files.readFile(name, 'utf8')) as Owner;
    return Number.isSafeInteger(owner.pid) && /^[0-9a-f]{32}$/.test(owner.token) ? owner : null;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : null;
  }
}
