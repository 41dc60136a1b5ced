import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.js';
import { appendLine } from './append-line.js';
import { checkTarget } from './check-target.js';
import { openDatabase } from './engines/open-database.js';
import { type Files, nodeFiles } from './files.js';
import { movePointer } from './move-pointer.js';
import { outputTo } from './output.js';
import { publishFile } from './publish-file.js';
import { publishFolder } from './publish-folder.js';
import { runAlone } from './run-alone.js';
import type { ListedFile, Shell } from './shell.js';
import { streamFile } from './stream-file.js';
import { inWords } from './system-error.js';
import type { World } from './world.js';

const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * The shell of the real process. With the files that it names, the only one that touches the file
 * system; everything that it writes goes through `files`.
 */
export function nodeShell(files: Files = nodeFiles): Shell {
  const world: World = { files, pause, held: new Set() };
  const [print, narrate] = [outputTo(process.stdout), outputTo(process.stderr)];
  return {
    stream: streamPath,
    readPart,
    readText,
    list: (folder) => listBelow(folder, ''),
    beside: (file, path) => (isAbsolute(path) ? path : join(dirname(file), path)),
    sizeOf,
    kindOf,
    realPath: async (path) => (await realPath(resolve(path))).split(sep).join('/'),
    // Fifty small files at every start: awaited one by one they cost twenty times as much.
    asset: (path) =>
      Promise.resolve()
        .then(() => readFileSync(join(packageFolder, path), 'utf8'))
        .catch(notShipped(path)),
    assetNames: async (folder) =>
      (await readdir(join(packageFolder, folder)).catch(notShipped(folder))).sort(),
    publish: (folder, outputs) => publishFolder(folder, outputs, world),
    publishFile: (path, content) => publishFile(path, content, world),
    movePointer: (path, next) => movePointer(path, next, world),
    appendLine: (path, next, chain) => appendLine(path, next, world, chain),
    runAlone: (target, work) => runAlone(target, work, world),
    checkTarget: async (folder, outputs) =>
      (await checkTarget(folder, outputs ?? null, files)) === 'result',
    openDatabase,
    print: print.write,
    narrate: narrate.write,
    lost: async () => ({ print: await print.lost(), narrate: await narrate.lost() }),
    log: () => undefined,
    secret: () => randomBytes(32).toString('hex'),
    today: localToday,
    now: () => `${(fixedClock() ?? new Date()).toISOString().slice(0, 19)}Z`,
    // Not performance.now(): the first call of that loads a part of Node.js of its own.
    elapsed: () => Number(process.hrtime.bigint()) / 1e6,
    nodeVersion: process.version,
    env: process.env,
    colour: { print: wantsColour(process.stdout), narrate: wantsColour(process.stderr) },
    isTerminal: { print: isTerminal(process.stdout), narrate: isTerminal(process.stderr) },
    columns: { print: columnsOf(process.stdout), narrate: columnsOf(process.stderr) },
    whenStopped,
  };
}

/** `-` is standard input. */
async function* streamPath(path: string): AsyncGenerator<Uint8Array> {
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

function readPart(path: string, offset: number, length: number): Uint8Array {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(length);
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

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const above = dirname(path);
    if (codeOf(error) !== 'ENOENT' || above === path) throw unreadable(path, error);
    return join(await realPath(above), basename(path));
  }
}

async function sizeOf(path: string): Promise<number | null> {
  const found = path === '-' ? undefined : await stat(path).catch(() => undefined);
  return found?.isFile() === true ? found.size : null;
}

async function listBelow(folder: string, prefix: string): Promise<readonly ListedFile[]> {
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

/** Where a file that ships with the program cannot be read, the program is not whole. */
function notShipped(path: string): (error: unknown) => never {
  return (error) => {
    throw new UserError(
      'PROGRAM_FILE_UNREADABLE',
      `${path}, which belongs to dipsample, cannot be read (${inWords(codeOf(error))}).`,
      'Check the disk and the rights of the folder in which dipsample lies, or install it again.',
    );
  };
}

function unreadable(path: string, error: unknown): UserError {
  return new UserError(
    'FILE_UNREADABLE',
    `${path} cannot be read (${inWords(codeOf(error))}).`,
    'Check that you may open it and that the disk is there.',
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** bin leaves by these exit codes when a signal tells it to. */
const stopped = [130, 143];

function whenStopped(say: (exitCode: number) => void): () => void {
  const told = (exitCode: number): void => {
    if (stopped.includes(exitCode)) say(exitCode);
  };
  process.once('exit', told);
  return () => {
    process.removeListener('exit', told);
  };
}

/** SOURCE_DATE_EPOCH, where it is set, stands for the clock, in UTC (reproducible-builds.org). */
function fixedClock(): Date | undefined {
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : undefined;
}

function localToday(): string {
  const fixed = fixedClock();
  if (fixed !== undefined) return fixed.toISOString().slice(0, 10);
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What is no terminal has no such member at all. */
function isTerminal(stream: NodeJS.WriteStream): boolean {
  return (stream.isTTY as boolean | undefined) === true;
}

/** A terminal may say that it has no columns at all, when it does not know. */
function columnsOf(stream: NodeJS.WriteStream): number | null {
  return isTerminal(stream) && stream.columns > 0 ? stream.columns : null;
}

/** NO_COLOR wins over FORCE_COLOR; else colour only on a terminal. */
function wantsColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return isTerminal(stream) && process.env['TERM'] !== 'dumb';
}
