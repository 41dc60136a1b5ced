import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ran, root, scratchFolder, seed } from '../cli/run.js';
import { baseOf } from './base.js';
import { mutantOf } from './mutant.js';
import { consoleFaults } from './oracle/console.js';
import { first, howMany, isLong } from './settings.js';
import { bundled, type Source } from './sources.js';

const folder = scratchFolder('fuzz');
const time = '/usr/bin/time';
const isMeasured = existsSync(time);
/** 60 mutants, or all of them in the long form. */
const many = isLong ? howMany : 60;
const longest = 30_000;
const largest = 300 * 1024;

/** A run of the built program, with the most memory that it had, in KiB; 0 where that is not measured. */
interface RanApart extends Ran {
  readonly memory: number;
}

function runApart(args: readonly string[], name: string): Promise<RanApart> {
  const measured = join(folder, `${name}.time`);
  const command = [process.execPath, join(root, 'bin/dipsample.js'), ...args];
  const [program = '', ...rest] = isMeasured
    ? [time, '--quiet', '-f', '%M', '-o', measured, ...command]
    : command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '' },
      timeout: longest,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
    child.once('error', reject);
    child.once('close', (exitCode) => {
      const memory = isMeasured ? Number(readFileSync(measured, 'utf8')) : 0;
      rmSync(measured, { force: true });
      resolve({ exitCode, ...said, memory });
    });
  });
}

/** What is wrong with one run over one mutant; a run that is ended for taking too long has no exit code. */
async function verdict(number: number, source: Source): Promise<readonly string[]> {
  const { bytes, secrets, made } = mutantOf(number, baseOf(source));
  const [name, out] = [`mutant-${number}.csv`, `out-${number}`];
  writeFileSync(join(folder, name), bytes);
  const read = [name, '--profile', source.profile];
  const drawing = ['--by', 'outcome', '--size', '2', '--seed', seed, '--out', out];
  const ways = [
    ['validate', ...read],
    ['validate', ...read, '--json'],
    ['draw', ...read, ...drawing],
  ];
  const ran = await runApart(ways[number % 3] ?? [], String(number));
  rmSync(join(folder, name));
  rmSync(join(folder, out), { recursive: true, force: true });
  const large = ran.memory > largest ? [`takes ${ran.memory} KiB`] : [];
  return [...consoleFaults(ran, secrets), ...large].map((fault) => `${number} (${made}) ${fault}`);
}

describe('the program in a process of its own, given a file spoilt at random,', () => {
  it(`ends within 30 seconds ${isMeasured ? 'and 300 MB ' : ''}with a code from 0 to 6, without a stack, a control character or a personal value${isMeasured ? '' : ' (skipped, without /usr/bin/time: memory)'}`, async () => {
    const numbers = Array.from({ length: many }, (_, index) => first + index);
    const found: string[] = [];
    const work = async (): Promise<void> => {
      for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
        const source = bundled[number % bundled.length];
        if (source !== undefined) found.push(...(await verdict(number, source)));
      }
    };
    await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
    expect(found).toEqual([]);
  }, 7_200_000);
});
