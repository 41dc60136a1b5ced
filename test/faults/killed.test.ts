import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, root, seed } from '../cli/run.js';
import { faultsAfter, faultsAfterRepeat, outputs } from './one-run.js';
import { programOfOneRun, runApart } from './run-apart.js';
import { chances, quickScratch, times } from './scratch.js';

const scratch = quickScratch('killed');
let program = '';

beforeAll(() => {
  program = programOfOneRun(join(scratch, 'program'));
});

/** What is wrong after a run was killed, and after it was repeated. */
async function faultsOf(folder: string): Promise<readonly string[]> {
  const { exitCode, said } = await runApart([process.execPath, program, folder]).ended;
  return faultsAfterRepeat(folder, { exitCode, said });
}

const killed = { exitCode: 2, said: 'error KILLED: killed.\n  what to do: repeat.\n' };

describe('a run that is killed (kill -9)', () => {
  it('at any moment leaves the target absent or complete, and the same command puts all right', async () => {
    const chance = chances(7);
    const faults: string[] = [];
    const ends = new Set<string>();
    for (let round = 1; round <= 24 * times; round += 1) {
      const folder = mkdtempSync(join(scratch, 'run-'));
      const run = runApart([process.execPath, program, folder]);
      await run.begun;
      await pause(chance() * 50);
      run.child.kill('SIGKILL');
      const { signal } = await run.ended;
      ends.add(signal ?? 'in time');
      const say = (fault: string) => `round ${round}: ${fault}`;
      if (signal !== null) faults.push(...faultsAfter(folder, killed).map(say));
      faults.push(...(await faultsOf(folder)).map(say));
      rmSync(folder, { recursive: true });
    }
    expect(faults).toEqual([]);
    expect(ends).toContain('SIGKILL');
  });

  const strace = spawnSync('strace', ['-V']).status === 0;
  it.skipIf(!strace).each(['fsync', 'rename', 'mkdir', 'link', 'unlink', 'fchmod', 'ftruncate'])(
    'at each call of %s leaves the same (where strace is installed)',
    async (name) => {
      const faults: string[] = [];
      let at = 1;
      for (; ; at += 1) {
        const folder = mkdtempSync(join(scratch, 'run-'));
        const { signal } = await runApart(
          [
            ...(['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${name}`] as const),
            ...['-e', `inject=${name}:signal=KILL:when=${at}`],
            ...[process.execPath, program, folder],
          ],
          { UV_THREADPOOL_SIZE: '1' },
        ).ended;
        if (signal !== null) faults.push(...faultsAfter(folder, killed));
        faults.push(...(await faultsOf(folder)).map((fault) => `${name} ${at}: ${fault}`));
        rmSync(folder, { recursive: true });
        if (signal === null) break;
        // In a normal run each third call of those that there are many of.
        if (times === 1 && name !== 'rename') at += 2;
      }
      expect(faults).toEqual([]);
      if (name !== 'ftruncate') expect(at).toBeGreaterThan(2);
    },
  );

  it('is seen to leave half a result where a shell would write into its target', () => {
    const folder = mkdtempSync(join(scratch, 'run-'));
    const half = join(folder, 'packs/2026-Q3');
    spawnSync('mkdir', ['-p', '-m', '0700', half]);
    spawnSync('sh', ['-c', `umask 077; printf 'sums\\n' > "${half}/${outputs[0]!.path}"`]);
    expect(faultsAfter(folder, killed).join('\n')).toContain('the target lacks');
  });
});

describe('a command that is killed', () => {
  const made = join(scratch, 'made');
  beforeAll(async () => {
    const args = ['synth', '--cases', '60', '--seed', 'killed', '--out', made, '--quiet'];
    expect((await call(args)).exitCode).toBe(0);
    writeFileSync(join(scratch, 'pack.json'), JSON.stringify(configuration));
  });

  const configuration = {
    title: 'A pack that is killed',
    office: 'Office of Mercia Vale (made-up)',
    period: '2026-Q3',
    seed,
    audits: [
      {
        name: 'complaints',
        export: 'made/complaints-2026-q3.csv',
        profile: 'complaints',
        draw: { by: ['case_type'], size: 8 },
        questions: 'public-complaints',
        disparity: [
          { outcome: 'outcome', event: ['NFA'], group: 'complainant_sex', reference: 'all' },
        ],
      },
    ],
  };

  /** Kills the command at moments from its first word on, then lets it run; says what was wrong. */
  async function killAndRepeat(
    rounds: number,
    expected: number,
    args: (folder: string) => readonly string[],
  ): Promise<readonly string[]> {
    const chance = chances(11);
    const faults: string[] = [];
    const whole: string[] = [];
    let length = 400;
    for (let round = 0; round <= rounds; round += 1) {
      const folder = mkdtempSync(join(scratch, 'command-'));
      const command = [process.execPath, join(root, 'bin/dipsample.js'), ...args(folder)] as const;
      if (round > 0) {
        const run = runApart(command);
        await run.begun;
        await pause(chance() * length);
        run.child.kill('SIGKILL');
        await run.ended;
        const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
        if (found.includes('out')) {
          const lacking = whole.filter((path) => path.startsWith('out') && !found.includes(path));
          faults.push(...lacking.map((path) => `round ${round}: half a result, without ${path}`));
        }
      }
      const run = runApart(command);
      await run.begun;
      const begun = performance.now();
      const { exitCode, said } = await run.ended;
      if (round === 0) length = (performance.now() - begun) * 1.1;
      const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
      if (round === 0) whole.push(...left);
      if (exitCode !== 0)
        faults.push(`round ${round}: the same command ends with ${exitCode}: ${said}`);
      const lines = readFileSync(join(folder, 'register.jsonl'), 'utf8').split('\n').length - 1;
      if (lines !== expected) faults.push(`round ${round}: ${lines} lines in the register`);
      if (left.join('\n') !== whole.join('\n')) faults.push(`round ${round}: ${left.join(' ')}`);
      rmSync(folder, { recursive: true });
    }
    return faults;
  }

  it('such as draw, succeeds when it is called again, without litter and with one line in the register', async () => {
    const faults = await killAndRepeat(5 * times, 1, (folder) => [
      ...['draw', join(made, 'complaints-2026-q3.csv'), '--profile', 'complaints'],
      ...['--size', '8', '--seed', seed, '--register', join(folder, 'register.jsonl')],
      ...['--out', join(folder, 'out'), '--log', 'json'],
    ]);
    expect(faults).toEqual([]);
  });

  it('such as pack, succeeds when it is called again, and its pointer names it', async () => {
    const faults = await killAndRepeat(2 * times, 2, (folder) => [
      ...['pack', '--config', join(made, '../pack.json')],
      ...['--register', join(folder, 'register.jsonl'), '--out', join(folder, 'out')],
      ...['--latest', join(folder, 'LATEST'), '--log', 'json'],
    ]);
    expect(faults).toEqual([]);
  });
});
