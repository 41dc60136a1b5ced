import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../errors.js';
import type { Addition } from './shell.js';
import { type Pause, withLock } from './with-lock.js';

/** Behind `Shell.appendLine`; `pause` is what it waits with while another process holds the lock. */
export async function appendLine<Decided extends Addition>(
  path: string,
  next: (content: Uint8Array) => Decided,
  pause: Pause,
): Promise<Decided> {
  try {
    return await withLock(path, pause, () => appendAlone(path, next));
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new UserError(
      'REGISTER_UNWRITABLE',
      `Nothing could be added to ${path} (${String(error.code)}).`,
      'Check that its folder is there, that you may write in it and that the disk has room.',
    );
  }
}

async function appendAlone<Decided extends Addition>(
  path: string,
  next: (content: Uint8Array) => Decided,
): Promise<Decided> {
  const old = await openOld(path);
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

async function openOld(path: string): Promise<FileHandle | undefined> {
  const found = await lstat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  if (!found.isFile()) {
    throw new UserError(
      'REGISTER_NOT_A_FILE',
      `${path} is a ${found.isSymbolicLink() ? 'link' : 'folder or device'}, and a register is a file.`,
      'Give --register the path of the file itself.',
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
