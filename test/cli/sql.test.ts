import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/cli/commands/sql.js';
import { UserError } from '../../src/errors.js';
import { memoryShell } from '../../src/shell/memory-shell.js';
import { runDuckdb } from '../end-to-end/duckdb-runs.js';
import { call, complaints, scratchFolder, seed } from './run.js';

const folder = join(scratchFolder('sql'), 'draw');
const texts: Record<string, string> = {};

beforeAll(async () => {
  const { exitCode, stderr } = await call([
    ...['draw', complaints, '--profile', 'complaints', '--by', 'outcome,handled_by'],
    ...['--size', '40', '--reserves', '2', '--seed', seed, '--out', folder],
  ]);
  expect(stderr + String(exitCode)).toMatch(/0$/);
  for (const name of ['draw.json', 'frame.csv', 'sample.csv']) {
    texts[name] = readFileSync(join(folder, name), 'utf8');
  }
});

/** Runs the command on the draw folder, with files changed, and gives what it printed and wrote. */
async function run(
  options: Readonly<Record<string, unknown>>,
  changed: Readonly<Record<string, string>> = {},
) {
  const files = Object.fromEntries(
    Object.entries({ ...texts, ...changed }).map(([name, text]) => [`draw/${name}`, text]),
  );
  const shell = memoryShell(files, {
    asset: (name) => Promise.resolve(readFileSync(name, 'utf8')),
    assetNames: () => Promise.resolve([]),
  });
  const exitCode = await sql.run({ arguments: ['draw/'], options }, shell);
  return { exitCode, printed: shell.printed(), written: shell.published };
}

async function refusal(
  options: Readonly<Record<string, unknown>>,
  changed?: Readonly<Record<string, string>>,
) {
  try {
    await run(options, changed);
  } catch (error) {
    if (error instanceof UserError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return undefined;
}

describe('sql', () => {
  it('prints a query that gives the rows of sample.csv in their order', async () => {
    const { exitCode, printed } = await run({ dialect: 'duckdb' });
    expect(exitCode).toBe(0);
    const rows = await runDuckdb(printed, folder, 6);
    const sample = parse(texts['sample.csv']!, { columns: true }) as Record<string, string>[];
    const names = ['outcome', 'handled_by', 'unit_id', 'role', 'rank', 'ticket'];
    expect(rows).toEqual(sample.map((row) => names.map((name) => row[name])));
    expect(rows.filter(([, , , role]) => role === 'sample')).toHaveLength(40);
  });

  it('starts from a table of the user, whose name is taken as it is spelt', async () => {
    const { printed } = await run({ dialect: 'postgres', table: 'Audit.cases "q3"' });
    expect(printed).toContain('  FROM "Audit"."cases ""q3"""\n');
    expect(printed).not.toContain('frame.csv that');
    expect(printed).not.toContain('\\copy');
  });

  it('writes a file of its own with --out', async () => {
    const { printed, written } = await run({ dialect: 'spark', out: 'draw.sql' });
    expect(printed).toBe('Written to draw.sql: a query for Spark SQL.\n');
    expect(written.get('draw.sql')?.[0]?.content).toContain('USING csv OPTIONS');
    expect((await run({ dialect: 'spark', out: 'draw.sql', quiet: true })).printed).toBe('');
  });

  it('gives no query for a draw that does not verify', async () => {
    const record = JSON.parse(texts['draw.json']!);
    const other = { ...record, strata: record.strata.slice(1) };
    expect(await refusal({ dialect: 'duckdb' }, { 'draw.json': '{' })).toBe(
      'DRAW_DOES_NOT_VERIFY: The draw in draw is not what its record says: draw.json is not JSON any more.',
    );
    expect(await refusal({ dialect: 'duckdb' }, { 'draw.json': JSON.stringify(other) })).toContain(
      'DRAW_DOES_NOT_VERIFY',
    );
    const frame = texts['frame.csv']!.replace('\r\n"', '\r\n"X');
    expect(await refusal({ dialect: 'duckdb' }, { 'frame.csv': frame })).toContain(
      'DRAW_DOES_NOT_VERIFY: The draw in draw is not what its record says: frame.csv has as many',
    );
    expect(
      await refusal(
        { dialect: 'duckdb' },
        { 'frame.csv': texts['frame.csv']!.split('\r\n', 1)[0]! },
      ),
    ).toContain('DRAW_DOES_NOT_VERIFY');
  });

  it('refuses a dialect or a name that it cannot use', async () => {
    expect(await refusal({ dialect: 'oracle' })).toContain('OPTION_NOT_A_CHOICE');
    expect(await refusal({ dialect: 'duckdb', table: 'a..b' })).toBe(
      'SQL_TABLE_INVALID: --table a..b is not the name of a table.',
    );
    expect(await refusal({ dialect: 'duckdb', table: '' })).toContain('SQL_TABLE_INVALID');
  });

  it('refuses a folder that holds no draw', async () => {
    const shell = memoryShell(
      {},
      { asset: () => Promise.resolve(''), assetNames: () => Promise.resolve([]) },
    );
    await expect(
      sql.run({ arguments: ['draw'], options: { dialect: 'duckdb' } }, shell),
    ).rejects.toMatchObject({
      code: 'FOLDER_NOT_A_DRAW',
    });
  });
});
