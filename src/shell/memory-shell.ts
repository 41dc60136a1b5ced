import { UserError } from '../errors.js';
import { hashHere } from './hash-here.js';
import type { Happening, OutputFile, Shell } from './shell.js';

export interface MemoryShell extends Shell {
  readonly printed: () => string;
  readonly narrated: () => string;
  readonly published: ReadonlyMap<string, readonly OutputFile[]>;
  /** What the log was told. */
  readonly happened: readonly Happening[];
}

/** A shell whose files, output and clock are values, for tests: each look at the time it took is 25 ms later. `assets` serves what ships with the program. */
export function memoryShell(
  files: Readonly<Record<string, string | Uint8Array>>,
  assets: Pick<Shell, 'asset' | 'assetNames'>,
  today = '2026-11-22',
): MemoryShell {
  const published = new Map<string, readonly OutputFile[]>();
  const appended = new Map<string, string | Uint8Array>();
  const happened: Happening[] = [];
  const running = new Set<string>();
  let passed = 0;
  let printed = '';
  let narrated = '';
  const contentOf = (path: string): Uint8Array => {
    const direct = appended.get(path) ?? files[path];
    const fromFolder = [...published].flatMap(([folder, outputs]) =>
      outputs.filter((output) => `${folder}/${output.path}` === path),
    );
    const content = direct ?? fromFolder[0]?.content;
    if (content === undefined) {
      throw new UserError('FILE_MISSING', `There is no file ${path}.`, 'Check the spelling.');
    }
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  return {
    ...assets,
    stream: (path) => piecesOf(contentOf(path)),
    readPart: (path, offset, length) => contentOf(path).slice(offset, offset + length),
    hashOf: () => Promise.resolve(hashHere()),
    readText: (path) => Promise.resolve(new TextDecoder().decode(contentOf(path))),
    list: (folder) =>
      Promise.resolve(
        (published.get(folder) ?? []).map(({ path }) => ({ path, kind: 'file' as const })),
      ),
    beside: (file, path) => [...file.split('/').slice(0, -1), path].join('/'),
    sizeOf: (path) => Promise.resolve(contentOf(path).length),
    kindOf: (path) =>
      Promise.resolve(
        published.has(path) ? 'folder' : path in files || appended.has(path) ? 'file' : 'absent',
      ),
    realPath: (path) => Promise.resolve(path.startsWith('/') ? path : `/${path}`),
    publish: (folder, outputs) => {
      published.set(folder, outputs);
      return Promise.resolve('written');
    },
    publishFile: (path, content) => {
      published.set(path, [{ path: '', content }]);
      return Promise.resolve('written');
    },
    movePointer: async (path, next) => {
      const isThere = path in files || appended.has(path);
      const text = await next(isThere ? new TextDecoder().decode(contentOf(path)) : null);
      if (text !== null) appended.set(path, text);
    },
    appendLine: (path, next) =>
      Promise.resolve().then(() => {
        const old = path in files || appended.has(path) ? contentOf(path) : new Uint8Array();
        const decided = next(old);
        const added = new TextEncoder().encode(decided.line);
        if (added.length > 0) {
          appended.set(path, Uint8Array.from([...old.subarray(0, decided.keep), ...added]));
        }
        return decided;
      }),
    runAlone: async (target, work) => {
      if (running.has(target)) {
        throw new UserError('RUN_LOCKED', `${target} is being made already.`, 'Wait for it.');
      }
      running.add(target);
      return work().finally(() => running.delete(target));
    },
    checkTarget: () => Promise.resolve(false),
    openDatabase: () =>
      Promise.reject(
        new UserError('ENGINE_FAILED', 'There is no database in memory.', 'Read a file instead.'),
      ),
    print: (text) => {
      printed += text;
    },
    narrate: (text) => {
      narrated += text;
    },
    log: (happening) => {
      happened.push(happening);
    },
    lost: () => Promise.resolve({ print: null, narrate: null }),
    today: () => today,
    now: () => `${today}T06:30:05Z`,
    elapsed: () => (passed += 25),
    nodeVersion: 'v20.19.0',
    secret: () => '5ec'.repeat(21).padEnd(64, '0'),
    env: {},
    colour: { print: false, narrate: false },
    isTerminal: { print: false, narrate: false },
    columns: { print: null, narrate: null },
    whenStopped: () => () => undefined,
    printed: () => printed,
    narrated: () => narrated,
    published,
    happened,
  };
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  const half = Math.floor(bytes.length / 2);
  yield bytes.subarray(0, half);
  yield bytes.subarray(half);
}
