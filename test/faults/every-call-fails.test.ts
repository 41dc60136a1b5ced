import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, nodeFiles } from '../../src/shell/files.js';
import { failingAt } from './faulty-files.js';
import { endProcess, faultsAfter, faultsAfterRepeat, oneRun } from './one-run.js';
import { quickScratch } from './scratch.js';

const scratch = quickScratch('every-call');
const codes = ['ENOSPC', 'EIO', 'EACCES'] as const;

interface Swept {
  /** How many calls a run makes, each of which failed once. */
  readonly calls: number;
  /** The kinds of call that failed. */
  readonly kinds: ReadonlySet<string>;
  readonly faults: readonly string[];
}

/** Fails the first call of a run, then of another its second, until a run makes fewer calls. */
async function sweep(code: string, under: Files = nodeFiles, step = 1): Promise<Swept> {
  const kinds = new Set<string>();
  const faults: string[] = [];
  for (let number = 1; ; number += step) {
    const folder = mkdtempSync(join(scratch, 'run-'));
    const { files, calls, hit } = failingAt(number, code, under);
    const outcome = await oneRun(folder, files);
    endProcess(folder);
    const [failed] = hit;
    const say = (fault: string) => `${code} of call ${number}, ${failed?.name}: ${fault}`;
    faults.push(...faultsAfter(folder, outcome).map(say));
    faults.push(...faultsAfterRepeat(folder, await oneRun(folder, under)).map(say));
    rmSync(folder, { recursive: true });
    if (failed === undefined) return { calls: calls.length, kinds, faults };
    kinds.add(failed.name);
  }
}

describe('any one call to the file system that fails', () => {
  it.each(codes)(
    'with %s leaves the target absent or complete, and the same command puts all right',
    async (code) => {
      const { calls, kinds, faults } = await sweep(code);
      expect(faults).toEqual([]);
      expect(calls).toBeGreaterThan(100);
      expect([...kinds].sort()).toEqual([
        'chmod',
        'file.appendFile',
        'file.chmod',
        'file.close',
        'file.sync',
        'file.writeFile',
        'link',
        'lstat',
        'mkdir',
        'open',
        'readdir',
        'realpath',
        'rename',
        'rm',
        'rmdir',
        'stat',
      ]);
    },
  );

  /** As if a result were written where it is to be, file by file. */
  const inPlace = (path: string): string => path.replace(/\.(2026-Q3)\.partial-[0-9a-f]{12}/, '$1');
  const direct = {
    ...nodeFiles,
    open: (path: string, ...rest: [string, number]) => nodeFiles.open(inPlace(path), ...rest),
    mkdir: (path: string, ...rest: [object]) => nodeFiles.mkdir(inPlace(path), ...rest),
    chmod: (path: string, mode: number) => nodeFiles.chmod(inPlace(path), mode),
    lstat: nodeFiles.stat,
    rename: (from: string, to: string) =>
      from.includes('2026-Q3') ? Promise.resolve() : nodeFiles.rename(from, to),
  } as unknown as Files;

  it.each([
    ['writes into its target', direct, 'the target lacks'],
    [
      'never takes away what it staged',
      { ...nodeFiles, rm: () => Promise.resolve() } as unknown as Files,
      'litter',
    ],
    [
      'gives everybody the right to read',
      {
        ...nodeFiles,
        open: async (path: string, how: string, mode: number) => {
          const handle = await nodeFiles.open(path, how, mode);
          if (how === 'wx') handle.chmod = () => Promise.resolve();
          if (how === 'wx') await nodeFiles.chmod(path, 0o644);
          return handle;
        },
      } as unknown as Files,
      'has the mode 0644',
    ],
  ])('is seen by this harness in a shell that %s', async (_what, broken, word) => {
    const { faults } = await sweep('ENOSPC', broken, 9);
    expect(faults.join('\n')).toContain(word);
  });
});
