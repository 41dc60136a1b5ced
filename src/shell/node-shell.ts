import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.js';
import { appendLine } from './append-line.js';
import { publishFile } from './publish-file.js';
import { checkTarget, publishFolder } from './publish-folder.js';
import type { ListedFile, Shell } from './shell.js';

const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The shell of the real process. With the files that it names, the only one that touches the file system. */
export function nodeShell(): Shell {
  return {
    stream: streamFile,
    readText,
    list: (folder) => listBelow(folder, ''),
    beside: (file, path) => (isAbsolute(path) ? path : join(dirname(file), path)),
    kindOf,
    asset: (path) => readFile(join(packageFolder, path), 'utf8'),
    assetNames: async (folder) => (await readdir(join(packageFolder, folder))).sort(),
    publish: publishFolder,
    publishFile,
    appendLine: (path, next) => appendLine(path, next, pause),
    checkTarget,
    print: (text) => process.stdout.write(text),
    narrate: (text) => process.stderr.write(text),
    secret: () => randomBytes(32).toString('hex'),
    today: localToday,
    env: process.env,
    colour: { print: wantsColour(process.stdout), narrate: wantsColour(process.stderr) },
  };
}

/** `-` is standard input. */
async function* streamFile(path: string): AsyncGenerator<Uint8Array> {
  if (path === '-') {
    for await (const chunk of process.stdin) yield chunk as Uint8Array;
    return;
  }
  await checkReadable(path);
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Uint8Array;
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readText(path: string): Promise<string> {
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

async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | 'absent'> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'absent';
    throw unreadable(path, error);
  }
}

async function listBelow(folder: string, prefix: string): Promise<readonly ListedFile[]> {
  const names = (await readdir(join(folder, prefix))).sort();
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
    `${path} cannot be read (${codeOf(error)}).`,
    'Check that you may open it and that the disk is there.',
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** SOURCE_DATE_EPOCH, where it is set, stands for the clock, in UTC (reproducible-builds.org). */
function localToday(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? '';
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** NO_COLOR wins over FORCE_COLOR; else colour only on a terminal. */
function wantsColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return stream.isTTY && process.env['TERM'] !== 'dumb';
}
