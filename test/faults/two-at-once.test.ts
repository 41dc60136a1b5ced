import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/shell/files.js';
import { publishFolder } from '../../src/shell/publish-folder.js';
import { complaints, root, seed } from '../cli/run.js';
import { programOfOneRun, runApart } from './run-apart.js';
import { quickScratch, times } from './scratch.js';

const scratch = quickScratch('two-at-once');
let program = '';

beforeAll(() => {
  program = programOfOneRun(join(scratch, 'program'));
});

/** What is wrong with the ends of runs that began at once for one target. */
function faultsOf(
  folder: string,
  ended: readonly { readonly exitCode: number; readonly said: string }[],
  register: string,
): readonly string[] {
  const winners = ended.filter(({ exitCode }) => exitCode === 0).length;
  const lines = existsSync(register) ? readFileSync(register, 'utf8').split('\n').length - 1 : 0;
  const wordless = ended.filter(
    ({ exitCode, said }) =>
      exitCode !== 0 && !/^error (?:RUN_LOCKED|OUTPUT_NOT_EMPTY|OUTPUT_EXISTS): /m.test(said),
  );
  const litter = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.lock|\.partial-/.test(path),
  );
  return [
    ...(winners === 1 ? [] : [`${winners} winners`]),
    ...(lines === winners ? [] : [`${lines} lines in the register`]),
    ...wordless.map(({ exitCode, said }) => `ended with ${exitCode}: ${said}`),
    ...litter,
  ];
}

describe('runs onto one output at once', () => {
  it('have one winner, who alone has a line in the register, and the others say so', async () => {
    const faults: string[] = [];
    for (let round = 1; round <= 24 * times; round += 1) {
      const folder = mkdtempSync(join(scratch, 'run-'));
      const words = ['a', 'b', 'c'].slice(0, round % 4 === 0 ? 3 : 2);
      const runs = words.map((word) => runApart([process.execPath, program, folder, word]));
      const ended = await Promise.all(runs.map((run) => run.ended));
      const register = join(folder, 'register.jsonl');
      faults.push(...faultsOf(folder, ended, register).map((fault) => `round ${round}: ${fault}`));
      rmSync(folder, { recursive: true });
    }
    expect(faults).toEqual([]);
  });

  it('of draws by two seeds have one winner and one line in the register', async () => {
    const faults: string[] = [];
    for (let round = 1; round <= 4 * times; round += 1) {
      const folder = mkdtempSync(join(scratch, 'draw-'));
      const register = join(folder, 'register.jsonl');
      const runs = [seed, `${seed} again`].map((text) =>
        runApart([
          ...([process.execPath, join(root, 'bin/dipsample.js'), 'draw', complaints] as const),
          ...['--profile', 'complaints', '--size', '5', '--seed', text],
          ...['--register', register, '--out', join(folder, 'out'), '--quiet'],
        ]),
      );
      const ended = await Promise.all(runs.map((run) => run.ended));
      faults.push(...faultsOf(folder, ended, register));
      rmSync(folder, { recursive: true });
    }
    expect(faults).toEqual([]);
  });

  it('are seen to have two winners where there is no lock and renaming replaces', async () => {
    const folder = mkdtempSync(join(scratch, 'broken-'));
    const target = join(folder, 'out');
    const broken = {
      files: {
        ...nodeFiles,
        link: () => Promise.resolve(),
        rename: async (from: string, to: string) => {
          rmSync(to, { recursive: true, force: true });
          await nodeFiles.rename(from, to);
        },
      } as unknown as typeof nodeFiles,
      pause: () => Promise.resolve(),
      held: new Set<string>(),
    };
    const blind = {
      ...broken,
      files: {
        ...broken.files,
        lstat: (path: string) =>
          path === target
            ? Promise.reject(Object.assign(new Error('none'), { code: 'ENOENT', syscall: 'lstat' }))
            : nodeFiles.lstat(path),
      } as unknown as typeof nodeFiles,
    };
    const ended = [];
    for (const content of ['one', 'two']) {
      const outcome = await publishFolder(target, [{ path: 'sample.csv', content }], blind).then(
        () => ({ exitCode: 0, said: '' }),
        (error: unknown) => ({ exitCode: 2, said: String(error) }),
      );
      ended.push(outcome);
    }
    expect(faultsOf(folder, ended, join(folder, 'register.jsonl'))).toContain('2 winners');
  });
});
