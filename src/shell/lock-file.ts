import { link, open, readFile, rm, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import type { ProcessIdentity } from './process-identity.js';

/** What a lock file says: whose it is, and a random text that no other lock file has. */
export interface Owner extends ProcessIdentity {
  readonly token: string;
}

/**
 * Makes a lock file of this name, whole and at once, by a link to a finished one whose name begins
 * with `staged`; false where another was first.
 */
export async function makeLockFile(
  name: string,
  staged: string,
  me: ProcessIdentity,
): Promise<boolean> {
  const owner: Owner = { ...me, token: randomBytes(16).toString('hex') };
  const finished = `${staged}${owner.token}`;
  try {
    const handle = await open(finished, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(owner)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(finished, name);
    return true;
  } catch (error) {
    // EEXIST: another was first. ENOENT of the link: the holder took the half-written file away.
    const isLost = error instanceof Error && 'dest' in error;
    if (isLost && ['EEXIST', 'ENOENT'].includes(codeOf(error))) return false;
    throw error;
  } finally {
    await rm(finished, { force: true });
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
export async function holderOf(name: string, { pid, host }: Owner): Promise<Holder> {
  const found = await stat(name).catch(() => undefined);
  const since = found?.mtime.toISOString().slice(0, 19).replace('T', ' ') ?? null;
  // Behind the name of the computer stands its set of processes, which says nothing to people.
  return { pid, host: host.split(' ')[0] ?? host, since };
}

/** Reads a lock file: undefined where there is none, null where it does not say whose it is. */
export async function ownerOf(name: string): Promise<Owner | null | undefined> {
  try {
    const owner = JSON.parse(await readFile(name, 'utf8')) as Owner;
    return Number.isSafeInteger(owner.pid) && /^[0-9a-f]{32}$/.test(owner.token) ? owner : null;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : null;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
