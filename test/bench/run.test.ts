import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'dipsample-bench-whole-'));
const noTime = spawnSync('time', ['-V']).status !== 0;
afterAll(() => rmSync(folder, { recursive: true }));

function bench(...args: readonly string[]) {
  const always = ['bench/bench.js', '--inputs', folder, '--sizes', '1000', '--rounds', '1'];
  return spawnSync(process.execPath, [...always, ...args], { encoding: 'utf8' });
}

describe('the benchmarks as a whole', () => {
  it.skipIf(noTime)('measure dipsample alone where no peer is asked for (GNU time needed)', () => {
    const { stdout } = bench('--peers', 'none', '--json');
    const { sizes, peers } = JSON.parse(stdout);
    expect(peers).toEqual([]);
    expect(sizes).toHaveLength(1);
    expect(sizes[0].rows).toBe(1000);
    for (const job of ['validate', 'draw']) {
      expect(sizes[0].jobs[job].own.runs).toBe(1);
      expect(sizes[0].jobs[job].own.peak.most).toBeGreaterThan(30);
    }
  });

  it.skipIf(noTime)('hold DuckDB against dipsample, and find it right (GNU time needed)', () => {
    const { stdout } = bench('--peers', 'duckdb');
    const lines = stdout.split('\n').filter((line) => /^DuckDB .* 1 +yes$/.test(line));
    expect(lines).toHaveLength(2);
    expect(stdout).toMatch(/^DuckDB +DuckDB v\S+ +nothing$/m);
    expect(stdout).toMatch(/^1,000,000 rows: under 128 MB +not measured$/m);
  });

  it('name a peer that they do not know, and those that there are', () => {
    const { status, stderr } = bench('--peers', 'cobol');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'No such peer: cobol. There are pandas, pandas-expert, data-table, duckdb, polars, miller, sqlite.',
    );
  });
});
