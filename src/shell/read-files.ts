import { closeSync, openSync, readSync } from 'node:fs';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.js';
import type { ListedFile } from './shell.js';
import { streamFile } from './stream-file.js';
import { cause, codeOf } from './system-error.js';

/** `-` is standard input. */
export async function* streamPath(path: string): AsyncGenerator<Uint8Array> {
  if (path === '-') {
    try {
      for await (const chunk of process.stdin) yield chunk as Uint8Array;
    } catch (error) {
      throw unreadable('Standard input', error);
    }
    return;
  }
  await checkReadable(path);
  try {
    yield* streamFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Some bytes of a file; in `room`, where that is given and large enough. */
export function readPart(
  path: string,
  offset: number,
  length: number,
  room?: Uint8Array,
): Uint8Array {
  try {
    const file = openSync(path, 'r');
    try {
      const isRoom = room !== undefined && room.length >= length;
      const bytes = isRoom ? room.subarray(0, length) : new Uint8Array(length);
      let read = 0;
      for (;;) {
        const more = readSync(file, bytes, read, length - read, offset + read);
        read += more;
        if (more === 0 || read === length) return bytes.subarray(0, read);
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

export async function readText(path: string): Promise<string> {
  await checkReadable(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError('FILE_NOT_TEXT', `${path} is not UTF-8 text.`, 'Save it as UTF-8.');
  }
}

async function checkReadable(path: string): Promise<void> {
  const kind = await kindOf(path);
  if (kind === 'absent') {
    throw new UserError(
      'FILE_MISSING',
      `There is no file ${path}.`,
      'Check the spelling and the folder; ls shows what is there.',
    );
  }
  if (kind !== 'file') {
    throw new UserError(
      'FILE_IS_FOLDER',
      `${path} is ${kind === 'folder' ? 'a folder' : 'no ordinary file'}.`,
      'Give the path of the file itself.',
    );
  }
}

export async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | 'absent'> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'absent';
    throw unreadable(path, error);
  }
}

export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const above = dirname(path);
    if (codeOf(error) !== 'ENOENT' || above === path) throw unreadable(path, error);
    return join(await realPath(above), basename(path));
  }
}

export async function sizeOf(path: string): Promise<number | null> {
  const found = path === '-' ? undefined : await stat(path).catch(() => undefined);
  return found?.isFile() === true ? found.size : null;
}

export async function listBelow(folder: string, prefix: string): Promise<readonly ListedFile[]> {
  const names = (
    await readdir(join(folder, prefix)).catch((error: unknown) => {
      throw unreadable(join(folder, prefix), error);
    })
  ).sort();
  const found: ListedFile[] = [];
  for (const name of names) {
    const path = prefix === '' ? name : `${prefix}/${name}`;
    const entry = await lstat(join(folder, path));
    if (entry.isDirectory()) found.push(...(await listBelow(folder, path)));
    else if (entry.isFile()) found.push({ path, kind: 'file' });
    else found.push({ path, kind: entry.isSymbolicLink() ? 'link' : 'other' });
  }
  return found;
}

function unreadable(path: string, error: unknown): UserError {
  return new UserError(
    'FILE_UNREADABLE',
    `${path} cannot be read (${cause(error)}).`,
    'Check that you may open it and that the disk is there.',
  );
}
