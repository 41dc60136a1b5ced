import type { FileHandle } from 'node:fs/promises';
import { type Files, nodeFiles } from '../../src/shell/files.js';

/** One call to the file system, as the shell made it. */
export interface Call {
  /** As `open`, `rename`, or of an open file `file.sync`, `file.writeFile`. */
  readonly name: string;
  readonly path: string;
  /** Where a rename or a link leads. */
  readonly to?: string;
  /** How a file is opened, and the mode that it or a folder is made with. */
  readonly how?: string | number;
  readonly mode?: number;
}

export interface Watching {
  readonly calls: Call[];
  /** Called before each call is made, with its number from 1: throws in its place, or lets it be. */
  readonly before?: (call: Call, number: number) => void;
  /** What is written before the call is looked at; half of a text stands for a disk that fills up. */
  readonly torn?: (call: Call, number: number) => boolean;
}

/** Functions that are not counted: they are for a process that is leaving. */
const uncounted = new Set(['rmSync', 'readdirSync', 'rmdirSync']);
const ofHandle = new Set([
  'appendFile',
  'chmod',
  'close',
  'readFile',
  'sync',
  'truncate',
  'writeFile',
]);

/** The file system of the real shell, each call of which is noted and may fail. */
export function watched(watching: Watching, under: Files = nodeFiles): Files {
  return new Proxy(under, {
    get: (target, name: string) => {
      const real = target[name as keyof Files] as (...given: unknown[]) => unknown;
      if (uncounted.has(name)) return real;
      return async (...given: unknown[]) => {
        note(watching, callOf(name, given));
        const made = await real(...given);
        if (name !== 'open') return made;
        return watchedHandle(made as FileHandle, String(given[0]), watching);
      };
    },
  });
}

function callOf(name: string, given: readonly unknown[]): Call {
  const path = String(given[0]);
  if (name === 'rename' || name === 'link') return { name, path, to: String(given[1]) };
  if (name === 'mkdir') {
    return {
      name,
      path,
      mode: (given[1] as { readonly mode?: number } | undefined)?.mode ?? 0o777,
    };
  }
  if (name !== 'open') return { name, path };
  return { name, path, how: given[1] as string | number, mode: (given[2] ?? 0o666) as number };
}

function watchedHandle(handle: FileHandle, path: string, watching: Watching): FileHandle {
  return new Proxy(handle, {
    get: (target, name: string) => {
      const real = target[name as keyof FileHandle] as unknown;
      if (typeof real !== 'function') return real;
      if (!ofHandle.has(name)) return real.bind(target) as unknown;
      return async (...given: unknown[]) => {
        const call: Call = { name: `file.${name}`, path };
        const [content] = given;
        if (
          (name === 'writeFile' || name === 'appendFile') &&
          watching.torn?.(call, watching.calls.length + 1) === true
        ) {
          const bytes = Buffer.from(content as string | Uint8Array);
          await (real as typeof target.writeFile).call(target, bytes.subarray(0, bytes.length / 2));
        }
        try {
          note(watching, call);
        } catch (error) {
          // close(2): the file is closed, whatever it says.
          if (name === 'close') await target.close();
          throw error;
        }
        return (real as (...given: unknown[]) => unknown).apply(target, given);
      };
    },
  });
}

function note({ calls, before }: Watching, call: Call): void {
  calls.push(call);
  before?.(call, calls.length);
}

/** An error as the system gives it. */
export function systemError(code: string, { name, path, to }: Call): Error {
  const syscall = name.replace('file.', '');
  return Object.assign(new Error(`${code}: made up, ${syscall} '${path}'`), {
    code,
    syscall,
    path,
    ...(to === undefined ? {} : { dest: to }),
  });
}

/** A file system whose call of this number fails; writes leave half behind them. */
export function failingAt(number: number, code: string, under: Files = nodeFiles): Faulty {
  const calls: Call[] = [];
  const hit: Call[] = [];
  const files = watched(
    {
      calls,
      before: (call, now) => {
        if (now !== number) return;
        hit.push(call);
        throw systemError(code, call);
      },
      torn: (_call, now) => now === number,
    },
    under,
  );
  return { files, calls, hit };
}

export interface Faulty {
  readonly files: Files;
  readonly calls: readonly Call[];
  /** The call that failed, once it has. */
  readonly hit: readonly Call[];
}
