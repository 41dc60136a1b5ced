import { type FileHandle, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.js';
import type { OutputFile } from './shell.js';

/**
 * Writes a whole folder or nothing: the files are staged in a folder beside the target, each synced
 * to the disk, and the folder is renamed into place once.
 *
 * @throws UserError OUTPUT_NOT_EMPTY, OUTPUT_IS_FILE, OUTPUT_UNWRITABLE
 */
export async function publishFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  await checkTarget(folder);
  const target = resolve(folder);
  const staging = join(
    dirname(target),
    `.${basename(target)}.partial-${randomBytes(6).toString('hex')}`,
  );
  const takeAway = (): void => rmSync(staging, { recursive: true, force: true });
  process.once('exit', takeAway);
  try {
    await makeFolders(dirname(target));
    await mkdir(staging, { mode: 0o700 });
    for (const file of files) await writeSynced(staging, file);
    await syncFolder(staging);
    await checkTarget(folder);
    await rename(staging, target);
    await syncFolder(dirname(target));
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    if (error instanceof UserError) throw error;
    throw new UserError(
      'OUTPUT_UNWRITABLE',
      `${folder} could not be written (${codeOf(error)}); nothing was left behind.`,
      'Check that you may write there and that the disk has room, or give another --out.',
    );
  } finally {
    process.removeListener('exit', takeAway);
  }
}

/** Refuses a target that is a file, a link, a folder that holds anything, or that lies below a file. */
export async function checkTarget(folder: string): Promise<void> {
  const target = resolve(folder);
  const found = await lstat(target).catch(() => undefined);
  if (found === undefined) return checkParent(folder, dirname(target));
  if (!found.isDirectory()) {
    throw new UserError(
      'OUTPUT_IS_FILE',
      `${folder} is there already and is not a folder.`,
      'Give --out a folder that does not exist yet.',
    );
  }
  const held = await readdir(target).catch(() => ['unreadable']);
  if (held.length > 0) {
    throw new UserError(
      'OUTPUT_NOT_EMPTY',
      `${folder} holds ${held.length} ${held.length === 1 ? 'file' : 'files'} already; results are never mixed or replaced.`,
      'Give --out a folder that does not exist yet.',
    );
  }
}

/** The nearest thing above the target that there is must be a folder. */
async function checkParent(folder: string, above: string): Promise<void> {
  const found = await stat(above).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  if (found === undefined && dirname(above) !== above) return checkParent(folder, dirname(above));
  throw new UserError(
    'OUTPUT_UNWRITABLE',
    `${folder} cannot be written: ${above} is not a folder.`,
    'Give --out a folder that does not exist yet, in a folder that does.',
  );
}

/**
 * Makes a folder and those above it that are missing, one by one: the recursive mkdir of Node.js
 * never ends where a system folder such as /proc keeps answering that it is not there.
 */
export async function makeFolders(folder: string): Promise<void> {
  const above = dirname(folder);
  if (above === folder || (await stat(folder).catch(() => undefined))?.isDirectory() === true)
    return;
  await makeFolders(above);
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

async function writeSynced(staging: string, { path, content }: OutputFile): Promise<void> {
  const parts = path.split('/');
  if (parts.some((part) => !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(part))) {
    throw new Error(`a result may not be named ${path}`);
  }
  await mkdir(join(staging, ...parts.slice(0, -1)), { recursive: true, mode: 0o700 });
  await withHandle(await open(join(staging, ...parts), 'wx', 0o600), async (handle) => {
    await handle.writeFile(content);
    await handle.sync();
  });
}

async function syncFolder(folder: string): Promise<void> {
  await withHandle(await open(folder, 'r'), (handle) => handle.sync());
}

async function withHandle(
  handle: FileHandle,
  work: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  try {
    await work(handle);
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
}
