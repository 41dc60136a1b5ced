import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { withRunLock } from '../../src/cli/results/run-lock.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import { thisProcess } from '../../src/shell/process-identity.js';
import { scratchFolder } from '../cli/run.js';
import { transpile } from './transpiled.js';

const scratch = scratchFolder('run-alone');
const program = join(scratch, 'program');

/** Holds the lock of a target until it is ended: by a signal, or by what bin does on Ctrl-C. */
const holder = `
import { nodeShell } from './src/shell/node-shell.js';
process.once('SIGINT', () => process.exit(130));
await nodeShell().runAlone(process.argv[2], async () => {
  process.stdout.write('held');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
`;

beforeAll(() => {
  transpile(['src/shell/node-shell.ts'], program);
  writeFileSync(join(program, 'holder.js'), holder);
});

function freshTarget(): string {
  return join(mkdtempSync(join(scratch, 'target-')), 'pack');
}

function beside(target: string): readonly string[] {
  return readdirSync(join(target, '..'));
}

async function startHolder(target: string) {
  const child = spawn(process.execPath, [join(program, 'holder.js'), target]);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return { child, ended };
}

const shell = nodeShell();

describe('a run', () => {
  it('has a lock beside its target while it lasts, and gives back what it made', async () => {
    const target = freshTarget();
    const made = await withRunLock(target, shell, () => {
      expect(beside(target)).toEqual(['pack.lock']);
      expect(JSON.parse(readFileSync(`${target}.lock`, 'utf8'))).toMatchObject({
        pid: process.pid,
      });
      return Promise.resolve(7);
    });
    expect(made).toBe(7);
    expect(beside(target)).toEqual([]);
  });

  it('leaves no lock when it fails, and lets its own error out', async () => {
    const target = freshTarget();
    const work = () => Promise.reject(new RangeError('not this one'));
    await expect(withRunLock(target, shell, work)).rejects.toThrow('not this one');
    expect(beside(target)).toEqual([]);
  });

  it('without a target needs no lock', async () => {
    expect(await withRunLock(undefined, shell, () => Promise.resolve(1))).toBe(1);
  });

  it('is refused at once while another process makes the same, which it names', async () => {
    const target = freshTarget();
    const { child, ended } = await startHolder(target);
    await expect(withRunLock(target, shell, () => Promise.resolve())).rejects.toMatchObject({
      code: 'RUN_LOCKED',
      message: expect.stringMatching(
        new RegExp(
          `being made already, by process ${child.pid!} on ${hostname()} since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC\\.$`,
        ),
      ) as string,
      hint: expect.stringContaining(`remove ${target}.lock.`) as string,
    });
    child.kill('SIGKILL');
    await ended;
  });

  it('takes over the lock of a process that was killed', async () => {
    const target = freshTarget();
    const { child, ended } = await startHolder(target);
    child.kill('SIGKILL');
    await ended;
    expect(beside(target)).toEqual(['pack.lock']);
    expect(await withRunLock(target, shell, () => Promise.resolve('made'))).toBe('made');
    expect(beside(target)).toEqual([]);
  });

  it('that is interrupted takes its lock away and ends with 130', async () => {
    const target = freshTarget();
    const { child, ended } = await startHolder(target);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(beside(target)).toEqual([]);
  });

  it('respects the lock of another computer', async () => {
    const target = freshTarget();
    const owner = { ...(await thisProcess()), host: 'elsewhere', token: 'f'.repeat(32) };
    writeFileSync(`${target}.lock`, JSON.stringify(owner));
    await expect(withRunLock(target, shell, () => Promise.resolve())).rejects.toMatchObject({
      code: 'RUN_LOCKED',
      message: expect.stringContaining('on elsewhere') as string,
    });
    expect(existsSync(`${target}.lock`)).toBe(true);
  });

  it('of one process for one target waits for no other run of it either', async () => {
    const target = freshTarget();
    const first = withRunLock(target, shell, () => pause(200));
    await pause(50);
    await expect(withRunLock(target, shell, () => Promise.resolve())).rejects.toMatchObject({
      code: 'RUN_LOCKED',
    });
    await first;
  });

  it('that may not write beside its target says so', async () => {
    const target = '/proc/nowhere/pack';
    await expect(withRunLock(target, shell, () => Promise.resolve())).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
    });
  });
});
