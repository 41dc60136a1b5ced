import { randomBytes } from 'node:crypto';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { appendLine } from './append-line.js';
import { checkTarget } from './check-target.js';
import { now, today } from './clock.js';
import { openDatabase } from './engines/open-database.js';
import { type Files, nodeFiles } from './files.js';
import { hashOf } from './hash-beside.js';
import { movePointer } from './move-pointer.js';
import { outputTo } from './output.js';
import { publishFile } from './publish-file.js';
import { publishFolder } from './publish-folder.js';
import {
  kindOf,
  listBelow,
  readPart,
  readText,
  realPath,
  sizeOf,
  streamPath,
} from './read-files.js';
import { runAlone } from './run-alone.js';
import type { Shell } from './shell.js';
import { namesShipped, readShipped } from './shipped-files.js';
import { columnsOf, isTerminal, wantsColour } from './terminal.js';
import type { World } from './world.js';

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
    hashOf,
    readText,
    list: (folder) => listBelow(folder, ''),
    beside: (file, path) => (isAbsolute(path) ? path : join(dirname(file), path)),
    sizeOf,
    kindOf,
    realPath: async (path) => (await realPath(resolve(path))).split(sep).join('/'),
    asset: readShipped,
    assetNames: namesShipped,
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
    today,
    now,
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
