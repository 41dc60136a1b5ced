import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../errors.js';
import type { Files } from './files.js';
import { setMode } from './lesser-disks.js';
import type { Addition, ChainName } from './shell.js';
import { syncFolder } from './sync.js';
import { cause, systemCode } from './system-error.js';
import { type LockTerms, withLock } from './with-lock.js';
import type { World } from './world.js';

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

/** Behind `Shell.appendLine`. */
export async function appendLine<Decided extends Addition>(
  path: string,
  next: (content: Uint8Array) => Decided,
  world: Pick<World, 'files' | 'pause'>,
  chain: ChainName = 'register',
): Promise<Decided> {
  const state = { isAdded: false };
  try {
    const append = () => appendAlone(path, next, { chain, state }, world.files);
    return await withLock(path, terms(path, chain), append, world);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw new UserError(
      chains[chain].unwritable,
      state.isAdded
        ? `The line is in ${path}, but the system could not say that it is safe on the disk (${cause(error)}).`
        : `Nothing could be added to ${path} (${cause(error)}).`,
      'Check that its folder is there, that you may write in it and that the disk has room; then run the same command again.',
    );
  }
}

function terms(path: string, chain: ChainName): LockTerms {
  return {
    patience,
    refusal: (who, lock) =>
      new UserError(
        chains[chain].locked,
        `The ${chains[chain].name} ${path} is locked by ${who}, and was for more than ${patience / 1000} seconds.`,
        `Try again when it has ended. If no such process runs, remove ${lock}.`,
      ),
  };
}

/** Lines count as added only once the folder is safe too, in which the file may be new. */
async function appendAlone<Decided extends Addition>(
  path: string,
  next: (content: Uint8Array) => Decided,
  { chain, state }: { readonly chain: ChainName; readonly state: { isAdded: boolean } },
  files: Files,
): Promise<Decided> {
  const old = await openOld(path, chain, files);
  let decided: Decided;
  try {
    const content = (await old?.readFile()) ?? new Uint8Array();
    decided = next(content);
    if (decided.line === '') await old?.sync();
    else if (old === undefined) await begin(path, decided.line, files);
    else await add(old, decided, content.length);
    state.isAdded = true;
  } finally {
    await old?.close();
  }
  if (old === undefined && decided.line === '') return decided;
  await syncFolder(dirname(path), files);
  return decided;
}

async function openOld(
  path: string,
  chain: ChainName,
  files: Files,
): Promise<FileHandle | undefined> {
  const found = await files.lstat(path).catch((error: unknown) => {
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
  return files.open(path, constants.O_RDWR | constants.O_APPEND | constants.O_NOFOLLOW);
}

async function begin(path: string, line: string, files: Files): Promise<void> {
  const handle = await files.open(path, 'ax', 0o600);
  try {
    try {
      await setMode(handle.chmod(0o600));
      await add(handle, { keep: 0, line }, 0);
    } finally {
      await handle.close();
    }
  } catch (error) {
    // There was none before; an empty one that stays is begun like none.
    await files.rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
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
