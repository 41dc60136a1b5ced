import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { howFolder } from '../../src/cli/results/how-folder.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import { call, complaints, scratchFolder, seed } from '../cli/run.js';

const folder = join(scratchFolder('how'), 'draw');

beforeAll(async () => {
  const options = `--profile complaints --by outcome --size 12 --reserves 1 --out ${folder}`;
  const { exitCode } = await call(['draw', complaints, ...options.split(' '), '--seed', seed]);
  expect(exitCode).toBe(0);
});

describe('how to work out the ticket of a unit of a draw folder', () => {
  it('takes the first unit drawn when none is named', async () => {
    const text = await howFolder(folder, undefined, nodeShell());
    const [, reference = ''] = /^# Reference: (.+)$/m.exec(text) ?? [];
    expect(text).toMatch(/^# Place: in the sample, rank 1 of stratum .+$/m);
    expect(text).toMatch(/^# Ticket \(dipsample-1, stream select\): [0-9a-f]{64}$/m);
    expect(await howFolder(folder, reference, nodeShell())).toBe(text);
  });

  it('refuses a reference that the frame does not have', async () => {
    await expect(howFolder(folder, 'CO/99999/26', nodeShell())).rejects.toMatchObject({
      code: 'UNIT_UNKNOWN',
      message: expect.stringContaining('has no case CO/99999/26.'),
    });
  });

  it('refuses a record that something else has written again', async () => {
    writeFileSync(join(folder, 'draw.json'), '{}\n');
    await expect(howFolder(folder, undefined, nodeShell())).rejects.toMatchObject({
      code: 'DRAW_RECORD_UNREADABLE',
      hint: expect.stringContaining(`dipsample verify ${folder}`),
    });
  });
});
