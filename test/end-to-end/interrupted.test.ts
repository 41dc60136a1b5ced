import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, everythingBelow, root, scratchFolder, seed } from '../cli/run.js';

const scratch = scratchFolder('interrupted');

beforeAll(async () => {
  const made = ['synth', '--cases', '6000', '--seed', 'a long day', '--out', join(scratch, 'made')];
  expect((await call([...made, '--quiet'])).exitCode).toBe(0);
});

/** Starts a draw that takes seconds, sends the signal once it reads, and gives what was left. */
async function stopped(signal: 'SIGINT' | 'SIGTERM') {
  const before = everythingBelow(scratch);
  const child = spawn(
    process.execPath,
    [
      ...[join(root, 'bin/dipsample.js'), 'draw', join(scratch, 'made/complaints-2026-q3.csv')],
      ...['--profile', 'complaints', '--size', '20', '--seed', seed],
      ...['--out', join(scratch, 'drawn'), '--log', 'json'],
    ],
    { env: { PATH: process.env['PATH'] ?? '' } },
  );
  let stderr = '';
  child.stderr.on('data', (data) => (stderr += String(data)));
  await expect.poll(() => stderr, { timeout: 20_000 }).toContain('"reading"');
  child.kill(signal);
  const exitCode = await new Promise((resolve) => child.once('close', resolve));
  expect(everythingBelow(scratch)).toEqual(before);
  return { exitCode, stderr };
}

describe('a run that is stopped', () => {
  it('by Ctrl-C ends with 130, leaves nothing and says so in its log', async () => {
    const { exitCode, stderr } = await stopped('SIGINT');
    expect(exitCode).toBe(130);
    const last = JSON.parse(stderr.trimEnd().split('\n').at(-1)!) as object;
    expect(last).toMatchObject({ event: 'finished', level: 'error', exitCode: 130 });
  });

  it('by SIGTERM ends with 143 and leaves nothing', async () => {
    const { exitCode, stderr } = await stopped('SIGTERM');
    expect(exitCode).toBe(143);
    expect(stderr).toContain('"exitCode":143');
  });
});
