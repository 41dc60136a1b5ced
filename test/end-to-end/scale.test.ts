import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { root, run, scratchFolder, seed } from '../cli/run.js';
import { runDuckdb } from './duckdb-runs.js';

/** The commands of docs/scale.md, each as its words. */
function documented(beginning: string): readonly string[] {
  const line = readFileSync(join(root, 'docs/scale.md'), 'utf8')
    .split('\n')
    .find((each) => each.startsWith(beginning));
  if (line === undefined) throw new Error(`docs/scale.md has no ${beginning}`);
  // A seed that stands in the documentation is refused for cases that are not bundled.
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)]
    .map(([, quoted, word]) => (quoted === undefined ? (word ?? '') : seed))
    .slice(1);
}

const forces = {
  mercia: 'fixtures/exports/complaints-2026-q3.csv',
  northmarch: 'fixtures/exports/northmarch/complaints-2026-q3.csv',
} as const;

describe('docs/scale.md', () => {
  const folder = scratchFolder('scale');
  const said = (args: readonly string[]) => {
    const { exitCode, stdout, stderr } = run(args, { cwd: folder });
    expect(stderr).not.toMatch(/error/);
    expect(exitCode, `${stdout}${stderr}`).toBe(0);
    return stdout;
  };

  beforeAll(async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    for (const [name, file] of Object.entries(forces)) {
      mkdirSync(join(folder, name, 'cases'), { recursive: true });
      const rows = `read_csv('${join(root, file)}', all_varchar = true, header = true)`;
      await connection.run(
        `COPY (SELECT * FROM ${rows}) TO '${join(folder, name, 'cases/2026.parquet')}'`,
      );
    }
    connection.closeSync();
    instance.closeSync();
    const [one, other] = Object.values(forces).map((file) =>
      readFileSync(join(root, file), 'utf8'),
    );
    writeFileSync(join(folder, 'union.csv'), `${one}${other!.slice(other!.indexOf('\n') + 1)}`);
  }, 60_000);

  it('draws a national sample from what each force drew where its rows lie: that of the union', () => {
    const partial = documented('dipsample draw cases/*.parquet');
    for (const name of Object.keys(forces)) {
      const own = partial.map((word) =>
        word === 'cases/*.parquet'
          ? `${name}/cases/2026.parquet`
          : word === 'part'
            ? `${name}/part`
            : word,
      );
      said(own);
      said(['verify', `${name}/part`]);
      said([
        'verify',
        `${name}/part`,
        '--cases',
        `${name}/cases/2026.parquet`,
        '--engine',
        'duckdb',
      ]);
    }
    said(['draw', '--merge', 'mercia/part', 'northmarch/part', '--out', 'national']);
    said(documented('dipsample verify national'));
    const whole = partial
      .filter((word) => word !== '--partial')
      .map((word) => (word === 'cases/*.parquet' ? 'union.csv' : word === 'part' ? 'whole' : word));
    said(whole);
    const read = (path: string) => readFileSync(join(folder, path), 'utf8');
    expect(read('national/allocation.csv')).toBe(read('whole/allocation.csv'));
    const strata = (path: string) => (JSON.parse(read(path)) as { strata: unknown }).strata;
    expect(strata('national/merge.json')).toEqual(strata('whole/draw.json'));
  }, 120_000);

  it('counts each stratum and gives the digest of the frame, as the reader of files does', () => {
    const counting = documented('dipsample count cases/*.parquet');
    const counted = (source: readonly string[]) =>
      JSON.parse(
        said([
          ...counting.flatMap((word) => (word === 'cases/*.parquet' ? source : [word])),
          '--json',
          '--quiet',
        ]),
      ) as Record<string, unknown>;
    const there = counted(['mercia/cases', '--engine', 'duckdb']);
    expect(there).toEqual(counted([join(root, forces.mercia)]));
    expect(there['frame']).toMatchObject({ units: 360 });
  }, 60_000);

  it('leaves the queries behind, which give the sample again in DuckDB without dipsample', async () => {
    const draw = documented('dipsample draw cases/*.parquet').filter(
      (word) => word !== '--partial',
    );
    said(
      draw.map((word) =>
        word === 'cases/*.parquet' ? 'mercia/cases/2026.parquet' : word === 'part' ? 'alone' : word,
      ),
    );
    const script = said(['sql', 'alone', '--dialect', 'duckdb']);
    const statements = script
      .split(/;\n/)
      .map((each) => each.replace(/^(?:\s*--[^\n]*\n?)+/, '').trim())
      .filter((each) => each !== '');
    const views = statements.filter((each) => each.startsWith('CREATE TEMPORARY VIEW'));
    const last = statements.find((each) => each.includes('WHERE place <= wanted'))!;
    const source = `CREATE VIEW export AS SELECT * FROM read_parquet('${join(folder, 'mercia/cases/2026.parquet')}')`;
    const rows = await runDuckdb(last, folder, 3, [source, ...views]);
    const record = JSON.parse(readFileSync(join(folder, 'alone/draw.json'), 'utf8')) as {
      strata: { drawn: string[] }[];
    };
    expect(rows.map((row) => String(row[1]).slice(1)).sort()).toEqual(
      record.strata.flatMap(({ drawn }) => drawn).sort(),
    );
  }, 60_000);
});
