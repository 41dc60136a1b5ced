import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultsAfter, faultsAfterRepeat } from './one-run.js';
import { programOfOneRun, runApart } from './run-apart.js';
import { quickScratch, times } from './scratch.js';

const scratch = quickScratch('system-calls');
const hasStrace = spawnSync('strace', ['-V']).status === 0;
let program = '';

beforeAll(() => {
  program = programOfOneRun(join(scratch, 'program'));
});

/** Calls of the system that Node.js makes for the shell alone, and not while it starts. */
const names = ['fsync', 'rename', 'mkdir', 'link', 'unlink', 'rmdir', 'chmod', 'fchmod'] as const;
const codes = times > 1 ? ['ENOSPC', 'EIO', 'EACCES'] : ['EIO'];

/** Makes the call of this number fail, in a process with one thread for files, which strace counts by. */
async function failCall(name: string, number: number, code: string, folder: string) {
  const trace = join(scratch, 'trace');
  const outcome = await runApart(
    [
      ...(['strace', '-f', '-qq', '-o', trace, '-e', `trace=${name}`] as const),
      ...['-e', `inject=${name}:error=${code}:when=${number}`],
      ...[process.execPath, program, folder],
    ],
    { UV_THREADPOOL_SIZE: '1' },
  ).ended;
  return { outcome, isHit: readFileSync(trace, 'utf8').includes('(INJECTED)') };
}

describe('a call of the system that fails in the real process', () => {
  it.skipIf(!hasStrace).each(codes.flatMap((code) => names.map((name) => [name, code] as const)))(
    'each %s with %s: a sentence, the target absent or complete, nothing left after the repeat (where strace is installed)',
    async (name, code) => {
      const faults: string[] = [];
      let number = 1;
      for (; ; number += 1) {
        const folder = mkdtempSync(join(scratch, 'run-'));
        const { outcome, isHit } = await failCall(name, number, code, folder);
        faults.push(...faultsAfter(folder, outcome).map((fault) => `${number}: ${fault}`));
        const again = await runApart([process.execPath, program, folder]).ended;
        faults.push(...faultsAfterRepeat(folder, again).map((fault) => `${number}: ${fault}`));
        rmSync(folder, { recursive: true });
        if (!isHit) break;
        // In a normal run each fourth call of those that there are many of.
        if (times === 1 && ['fsync', 'unlink', 'fchmod'].includes(name)) number += 3;
      }
      expect(faults).toEqual([]);
      expect(number).toBeGreaterThan(1);
    },
  );

  it.skipIf(!hasStrace)('fails for certain: strace says so (where it is installed)', async () => {
    const folder = mkdtempSync(join(scratch, 'run-'));
    const { outcome, isHit } = await failCall('rename', 1, 'EIO', folder);
    expect(isHit).toBe(true);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.said).toContain('OUTPUT_UNWRITABLE');
    expect(outcome.said).toContain('EIO: the disk reports a fault');
  });
});
