import { accessSync, constants, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/**
 * A temporary folder in memory where there is such a thing, as these tests write thousands of files
 * and wait for each of them; removed after the last test of a file.
 */
export function quickScratch(name: string): string {
  const folder = realpathSync(mkdtempSync(join(inMemory() ?? tmpdir(), `dipsample-${name}-`)));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function inMemory(): string | undefined {
  try {
    accessSync('/dev/shm', constants.W_OK | constants.X_OK);
    return '/dev/shm';
  } catch {
    return undefined;
  }
}

/** How many times over a long run does what a normal one does: DIPSAMPLE_FAULTS=10. */
export const times = Math.max(1, Number(process.env['DIPSAMPLE_FAULTS'] ?? '1') || 1);

/** Numbers from 0 to below 1 that are the same in each run (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
