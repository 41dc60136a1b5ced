import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileKernel, kernelModule } from '../../build/kernel.js';
import { root } from '../cli/run.js';

describe('the compiled kernel that is imported', () => {
  it('is what its source compiles to, to the byte', async () => {
    expect(readFileSync(join(root, kernelModule), 'utf8')).toBe(await compileKernel());
  }, 60_000);
});
