import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../errors.js';
import type { Addition, ChainName } from './shell.js';
import { type LockTerms, type Pause, withLock } from './with-lock.js';

/** What errors call each kind of file that lines are added to. */
const chains = {
  register: {
    name: 'register',
    locked: 'REGISTER_LOCKED',
    notAFile: 'REGISTER_NOT_A_FILE',
    unwritable: 'REGISTER_UNWRITABLE',
  },
  ledger: {
    name: 'release ledger',
    locked: 'LEDGER_LOCKED',
    notAFile: 'LEDGER_NOT_A_FILE',
    unwritable: 'LEDGER_UNWRITABLE',
  },
} as const satisfies Readonly<Record<ChainName, object>>;

/** Milliseconds for which a line waits its turn. */
const patience = 10_000;

/** Behind `Shell.appendLine`; `pause` is what it waits with while another process holds the lock. */
export async function appendLine<Decided extends Addition>(
  path: string,
  next: (content: Uint8Array) => Decided,
  pause: Pause,
  chain: ChainName = 'register',
): Promise<Decided> {
  try {
    return await withLock(path, terms(path, pause, chain), () => appendAlone(path, next, chain));
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new UserError(
      chains[chain].unwritable,
      `Nothing could be added to ${path} (${String(error.code)}).`,
      'Check that its folder is there, that you may write in it and that the disk has room.',
    );
  }
}

function terms(path: string, pause: Pause, chain: ChainName): LockTerms {
  return {
    pause,
    patience,
    refusal: (who, lock) =>
      new UserError(
        chains[chain].locked,
        `The ${chains[chain].name} ${path} is locked by ${who}, and was for more than ${patience / 1000} seconds.`,
        `Try again when it has ended. If no such process runs, remove ${lock}.`,
      ),
  };
}

async function appendAlone<Decided extends Addition>(
  path: string,
  next: (content: Uint8Array) => Decided,
  chain: ChainName,
): Promise<Decided> {
  const old = await openOld(path, chain);
  try {
    const content = (await old?.readFile()) ?? new Uint8Array();
    const decided = next(content);
    if (decided.line === '') await old?.sync();
    else if (old === undefined) await begin(path, decided.line);
    else await add(old, decided, content.length);
    return decided;
  } finally {
    await old?.close();
  }
}

async function openOld(path: string, chain: ChainName): Promise<FileHandle | undefined> {
  const found = await lstat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  if (!found.isFile()) {
    throw new UserError(
      chains[chain].notAFile,
      `${path} is a ${found.isSymbolicLink() ? 'link' : 'folder or device'}, and a ${chains[chain].name} is a file.`,
      `Give --${chain} the path of the file itself.`,
    );
  }
  return open(path, constants.O_RDWR | constants.O_APPEND | constants.O_NOFOLLOW);
}

async function begin(path: string, line: string): Promise<void> {
  const handle = await open(path, 'ax', 0o600);
  try {
    await add(handle, { keep: 0, line }, 0);
  } finally {
    await handle.close();
  }
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}

/** The line feed is written once the rest is on the disk: a line that has one is whole. */
async function add(handle: FileHandle, { keep, line }: Addition, length: number): Promise<void> {
  if (keep < length) await handle.truncate(keep);
  try {
    await handle.appendFile(line.slice(0, -1));
    await handle.sync();
    await handle.appendFile('\n');
    await handle.sync();
  } catch (error) {
    await handle.truncate(keep).catch(() => undefined);
    throw error;
  }
}
