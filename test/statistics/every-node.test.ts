import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '../cli/run.js';
import { otherNodes } from '../end-to-end/circumstances/factors.js';

const place = scratchFolder('every-node');
const program = join(place, 'statistics.mjs');
const echo = resolve('test/statistics/nodes/echo.ts');

/** The tests of statistics but those of coverage, which simulate, and this one. */
const suites = readdirSync('test/statistics', { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.test.ts') && !/coverage|every-node/.test(path),
);

let here: readonly string[] = [];

/** One program of them all, in which an echo stands for vitest and prints what is put to the proof. */
beforeAll(async () => {
  const contents = [
    ...suites.map((path) => `import ${JSON.stringify(resolve('test/statistics', path))};`),
    `import fc from 'fast-check';`,
    `import { printAll } from ${JSON.stringify(echo)};`,
    'fc.configureGlobal({ seed: 20261123 });',
    'printAll();',
  ];
  await build({
    stdin: { contents: contents.join('\n'), resolveDir: process.cwd(), loader: 'ts' },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', outfile: program },
    alias: { vitest: echo },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire('/');",
    },
    logLevel: 'error',
  });
  here = workedOut(process.execPath);
});

function workedOut(node: string, more: readonly string[] = []): readonly string[] {
  const { stdout, stderr, status } = spawnSync(node, [...more, program], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect([stderr, status]).toEqual(['', 0]);
  return stdout.trim().split('\n');
}

describe('every number that the tests of statistics put to the proof', () => {
  it('is worked out to its last digit by this Node.js, without a fault', () => {
    expect(suites.length).toBeGreaterThan(20);
    expect(here.length).toBeGreaterThan(50_000);
    expect(here.filter((line) => line.startsWith('fault'))).toEqual([]);
  });

  it.skipIf(otherNodes.length === 0)(
    'is the same to its last digit under every Node.js that DIPSAMPLE_NODES names (none here: skipped)',
    () => {
      for (const node of otherNodes) {
        const there = workedOut(node);
        expect(there).toHaveLength(here.length);
        expect(here.filter((line, index) => there[index] !== line)).toEqual([]);
      }
    },
  );

  it('would be seen to differ by one unit in the last place', () => {
    const shifted = join(place, 'shifted.cjs');
    writeFileSync(
      shifted,
      'const right = Math.log; Math.log = (x) => right(x) * (1 + Number.EPSILON);',
    );
    const there = workedOut(process.execPath, ['--require', shifted]);
    expect(here.filter((line, index) => there[index] !== line).length).toBeGreaterThan(100);
  });
});
