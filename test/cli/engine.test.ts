import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPackage } from '../../src/shell/engines/engine-errors.js';
import { call, complaints, misconduct, scratchFolder, seed } from './run.js';

const folder = scratchFolder('engine');
const design = ['--profile', 'complaints', '--by', 'outcome', '--size', '12'];
const out = (name: string) => join(folder, name);
const draw = (name: string, ...given: readonly string[]) =>
  call(['draw', ...given, ...design, '--seed', seed, '--out', out(name), '--quiet']);

describe('a draw that is worked out by an engine', () => {
  beforeAll(async () => {
    expect((await draw('drawn', complaints, '--engine', 'duckdb')).exitCode).toBe(0);
    expect((await draw('file', complaints)).exitCode).toBe(0);
  }, 60_000);

  it('has the files of a draw save the frame, and the queries for each dialect', () => {
    const record = JSON.parse(readFileSync(out('drawn/draw.json'), 'utf8')) as {
      engine: { name: string; files: { bytes: number }[] };
      files: object;
    };
    expect(record.engine).toMatchObject({ name: 'duckdb', files: [{ bytes: 460139 }] });
    expect(Object.keys(record.files)).toEqual([
      'allocation.csv',
      'import.json',
      'queries/duckdb.sql',
      'queries/postgres.sql',
      'queries/spark.sql',
      'sample.csv',
    ]);
  });

  it('verifies without the source, and says what could not be seen', async () => {
    const { exitCode, stdout } = await call(['verify', out('drawn')]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('the draw, done again: the same 12 units in the same order');
    expect(stdout).toContain('Not checked: that the strata have these sizes');
  });

  it('verifies at the source, and so does a draw from a file', async () => {
    for (const name of ['drawn', 'file']) {
      const again = ['verify', out(name), '--engine', 'duckdb', '--cases', complaints];
      const { exitCode, stdout } = await call(again);
      expect(stdout).toContain('the frame at the source: 360 units, digest as recorded');
      expect(exitCode).toBe(0);
    }
  }, 60_000);

  it('does not verify at a source of which one outcome was changed', async () => {
    const text = readFileSync(complaints, 'utf8');
    const changed = out('changed.csv');
    writeFileSync(changed, text.replace('No further action', 'Withdrawn'));
    const { exitCode, stdout } = await call(['verify', out('drawn'), '--cases', changed]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('DIFFERS  the frame at the source: 360 units with another digest');
  }, 60_000);

  it('does not verify once a unit that was drawn is another', async () => {
    cpSync(out('drawn'), out('tampered'), { recursive: true });
    const path = out('tampered/draw.json');
    const text = readFileSync(path, 'utf8');
    const [, drawn = ''] = /"drawn":\["([^"]+)"/.exec(text)!;
    writeFileSync(path, text.replace(`"drawn":["${drawn}"`, '"drawn":["CO/99999/25"'));
    const { exitCode, stdout } = await call(['verify', out('tampered')]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/DIFFERS {2}sample.csv: row \d+, column unit_id/);
  });

  it('gives its queries, which start from a table of one’s own', async () => {
    const { stdout } = await call(['sql', out('drawn'), '--dialect', 'spark', '--table', 'a.b']);
    expect(stdout).toMatch(/^CREATE TEMPORARY VIEW `export` AS SELECT \* FROM `a`.`b`;\n/);
    expect(stdout).toContain('row_number() OVER (PARTITION BY value_1 ORDER BY ticket)');
  });

  it('has a checklist like any other draw, and no frame to extend', async () => {
    const asked = ['--questions', 'public-complaints', '--out', out('list'), '--quiet'];
    const checklist = await call(['checklist', out('drawn'), ...asked]);
    expect(checklist.stderr).toBe('');
    const extended = await call(['extend', out('drawn'), '--size', '20', '--out', out('more')]);
    expect(extended.stderr).toContain('FRAME_NOT_KEPT');
  });
});

describe('a draw by an engine that follows an earlier one', () => {
  const json = (path: string) =>
    JSON.parse(readFileSync(out(path), 'utf8')) as Record<string, unknown>;
  const later = ['--exclude', out('first'), '--rotate-from', out('first')];

  beforeAll(async () => {
    expect((await draw('first', complaints)).exitCode).toBe(0);
    expect((await draw('later', complaints, ...later)).exitCode).toBe(0);
    const there = await draw('later-there', complaints, ...later, '--engine', 'duckdb');
    expect([there.exitCode, there.stderr]).toEqual([0, '']);
  }, 60_000);

  it('leaves the same units out, goes on at the same tickets, and its record says so as one of files does', () => {
    const [here, there] = [json('later/draw.json'), json('later-there/draw.json')];
    for (const part of ['design', 'frame', 'strata', 'seed']) {
      expect(there[part], part).toEqual(here[part]);
    }
    expect(here['frame']).toMatchObject({ units: 360, excluded: 12 });
    for (const path of ['sample.csv', 'allocation.csv', 'import.json']) {
      const files = ['later', 'later-there'].map((name) =>
        readFileSync(out(`${name}/${path}`), 'utf8'),
      );
      expect(files[1], path).toBe(files[0]);
    }
    const list = readFileSync(out('later-there/excluded.csv'), 'utf8').trim().split('\r\n');
    const id = (here['design'] as { exclude: string[] }).exclude[0]!.slice(0, 12);
    expect(list).toHaveLength(13);
    expect(list.slice(1).every((line) => line.endsWith(`,"${id}"`))).toBe(true);
  });

  it('verifies without the source and at it, whichever way it was drawn', async () => {
    for (const [name, ...given] of [
      ['later-there'],
      ['later-there', '--cases', complaints],
      ['later', '--cases', complaints, '--engine', 'duckdb'],
    ]) {
      const { exitCode, stdout } = await call(['verify', out(name!), ...given]);
      expect(stdout).not.toContain('DIFFERS');
      expect(stdout).toContain(
        given.length === 0 ? 'the same 12 units' : 'the frame at the source',
      );
      expect(exitCode).toBe(0);
    }
  }, 60_000);

  it('does not verify once its list of earlier units is another', async () => {
    cpSync(out('later-there'), out('later-changed'), { recursive: true });
    const path = out('later-changed/excluded.csv');
    const lines = readFileSync(path, 'utf8').split('\r\n');
    writeFileSync(path, [...lines.slice(0, 1), ...lines.slice(2)].join('\r\n'));
    const { exitCode, stdout } = await call([
      ...['verify', out('later-changed'), '--cases', complaints],
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('DIFFERS  excluded.csv');
    expect(stdout).toContain('DIFFERS  the frame at the source: 360 units with another digest');
  }, 60_000);
});

describe("one force's part of a draw, by an engine", () => {
  const ofForces = ['--id-field', 'force'];

  beforeAll(async () => {
    expect((await draw('before', complaints, ...ofForces)).exitCode).toBe(0);
  }, 60_000);

  it.each(['--exclude', '--rotate-from'])(
    'is that of a file where it follows an earlier draw by %s, and verifies at the source',
    async (option) => {
      const asked = [complaints, ...ofForces, option, out('before'), '--partial'];
      const [here, there] = [`part${option}`, `part-there${option}`];
      expect((await draw(here, ...asked)).exitCode).toBe(0);
      expect((await draw(there, ...asked, '--engine', 'duckdb')).exitCode).toBe(0);
      const record = (name: string) =>
        JSON.parse(readFileSync(out(`${name}/partial.json`), 'utf8')) as Record<string, unknown>;
      expect({ ...record(there), engine: undefined }).toEqual(record(here));
      expect(record(here)['frame']).toMatchObject(
        option === '--exclude' ? { units: 360, excluded: 12 } : { units: 360 },
      );
      const { exitCode, stdout } = await call(['verify', out(there), '--cases', complaints]);
      expect(stdout).toContain('the frame at the source');
      expect([exitCode, stdout.includes('DIFFERS')]).toEqual([0, false]);
    },
    60_000,
  );
});

describe('a draw by an engine under a commitment', () => {
  const promised = '58203917466215093746';
  const committed = (name: string, ...given: readonly string[]) =>
    call([
      ...['draw', complaints, '--profile', 'complaints', '--engine', 'duckdb', '--quiet'],
      ...['--commitment', out('commitment'), '--register', out('register.jsonl')],
      ...['--out', out(name), ...given],
    ]);

  beforeAll(async () => {
    const { exitCode, stderr } = await call([
      ...['commit', complaints, ...design, '--register', out('register.jsonl')],
      ...['--office', 'Office of the made-up Commissioner', '--seed-source', 'dice'],
      ...['--seed-detail', '20 dice, thrown before two witnesses'],
      ...['--out', out('commitment'), '--quiet'],
    ]);
    expect([exitCode, stderr]).toEqual([0, '']);
  }, 60_000);

  it('is the draw that a file gives under it, and stands in the register as such', async () => {
    const there = await committed('committed-there', '--seed', promised);
    expect(there.exitCode, there.stderr).toBe(0);
    const here = JSON.parse(
      (
        await call([
          ...['draw', complaints, '--profile', 'complaints', '--seed', promised, '--json'],
          ...['--commitment', out('commitment'), '--register', out('register.jsonl')],
          ...['--out', out('committed'), '--reason', 'to compare it'],
        ])
      ).stdout,
    ) as Record<string, unknown>;
    const record = JSON.parse(readFileSync(out('committed-there/draw.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    for (const part of ['design', 'frame', 'strata', 'seed', 'scope']) {
      expect(record[part], part).toEqual(here[part]);
    }
    expect(record['seed']).toMatchObject({
      commitment: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      statement: expect.stringMatching(/^Drawn under a commitment/) as string,
    });
    const listed = await call(['register', 'list', '--register', out('register.jsonl')]);
    expect(listed.stdout).toContain('12 of 360 cases by outcome');
    const checked = await call([
      'verify',
      out('committed-there'),
      '--commitment',
      out('commitment'),
    ]);
    expect(checked.stdout).toContain('frame, plan and form of the seed are those committed');
    expect(checked.exitCode).toBe(0);
  }, 60_000);

  it('is refused where frame, plan or seed is another, and nothing is written', async () => {
    const changed = out('changed-frame.csv');
    const text = readFileSync(complaints, 'utf8');
    writeFileSync(changed, text.replace('No further action', 'Withdrawn'));
    const other = await call([
      ...['draw', changed, '--profile', 'complaints', '--engine', 'duckdb', '--quiet'],
      ...['--commitment', out('commitment'), '--register', out('register.jsonl')],
      ...['--seed', promised, '--out', out('never')],
    ]);
    expect(other.stderr).toContain('error COMMITMENT_DIFFERS');
    expect(other.stderr).toContain('360 units in the commitment and here, but not the same ones');
    const plan = await committed(
      'never',
      '--seed',
      promised,
      ...design.slice(2),
      '--reserves',
      '1',
    );
    expect(plan.stderr).toContain('the plan: reserves is 0 in the commitment and 1 here');
    const seedless = await committed('never', '--seed', 'dice that were not twenty');
    expect(seedless.stderr).toContain('error SEED_NOT_AS_PROMISED');
    const unregistered = await call([
      ...['draw', complaints, '--profile', 'complaints', '--engine', 'duckdb', '--quiet'],
      ...['--commitment', out('commitment'), '--register', out('no-such.jsonl')],
      ...['--seed', promised, '--out', out('never')],
    ]);
    expect(unregistered.stderr).toContain('error REGISTER_MISSING');
    expect(existsSync(out('never'))).toBe(false);
  }, 60_000);
});

/** Has an engine refuse a draw as a draw from the file is refused, with nothing written. */
async function refusedAlike(given: readonly string[], said: string): Promise<void> {
  const asked = ['draw', ...given, '--out', out('refused')];
  const ofFile = await call(asked);
  const there = await call([...asked, '--engine', 'duckdb']);
  expect(ofFile.stderr).toContain(said);
  expect(ofFile.exitCode).toBe(2);
  expect([there.exitCode, there.stderr]).toEqual([ofFile.exitCode, ofFile.stderr]);
  expect(existsSync(out('refused'))).toBe(false);
}

describe('what an engine cannot do is refused', () => {
  it.each([
    [['a.csv', 'b.csv'], 'ENGINE_SOURCE_UNCLEAR'],
    [['a.csv', '--connect', 'postgres://x'], 'ENGINE_SOURCE_UNCLEAR'],
    [['--engine', 'duckdb'], 'ENGINE_SOURCE_UNCLEAR'],
    [['a.parquet', 'b.csv'], 'ENGINE_SOURCE_UNCLEAR'],
    [['--engine', 'postgres', '--table', 'cases'], 'OPTION_MISSING'],
    [['--engine', 'postgres', '--connect', 'postgres://x', '--table', 'a.'], 'SQL_TABLE_INVALID'],
    [['a.csv', '--engine', 'oracle'], 'OPTION_NOT_A_CHOICE'],
    [['absent.parquet'], 'FILE_MISSING'],
  ])('%j', async (given, code) => {
    const { exitCode, stderr } = await draw('never', ...given);
    expect(stderr).toContain(`error ${code}`);
    expect(exitCode).toBe(2);
  });

  it('all at once', async () => {
    const further = ['--method', 'systematic', '--sort', 'outcome', '--ticket', 'rivest-1.0'];
    const { stderr } = await draw('never', complaints, '--engine', 'duckdb', ...further);
    expect(stderr).toContain('error ENGINE_CANNOT');
    expect(stderr).toContain('the method systematic: only simple');
    expect(stderr).toContain('tickets by rivest-1.0: only dipsample-1');
  });

  it.each([
    [['99999'], 'SAMPLE_LARGER_THAN_FRAME'],
    [['12', '--minimum', '5'], 'STRATUM_SMALLER_THAN_MINIMUM'],
    [['12', '--take-all', 'RES'], 'SAMPLE_SMALLER_THAN_MINIMA'],
    [['300', '--cap', '2'], 'SAMPLE_LARGER_THAN_CAPS'],
    [['12', '--take-all', 'nonsense'], 'TAKE_ALL_UNKNOWN'],
    [['12', '--panels', '13'], 'PANELS_MORE_THAN_SAMPLE'],
  ])('as it is of a file, word for word: --size %j', async (given, code) => {
    const asked = [
      '--profile',
      'complaints',
      '--by',
      'outcome',
      '--seed',
      seed,
      '--size',
      ...given,
    ];
    await refusedAlike([complaints, ...asked], `error ${code}: `);
  });

  it('where two strata would have one name, as it is of a file', async () => {
    const schema = JSON.parse(readFileSync('schemas/complaint.schema.json', 'utf8')) as {
      properties: { handled_by: unknown };
    };
    schema.properties.handled_by = { title: 'Handled by', type: 'string' };
    writeFileSync(out('own.schema.json'), JSON.stringify(schema));
    const [header = '', row = ''] = readFileSync(complaints, 'utf8').split('\r\n');
    const [, , , , type, , ...rest] = row.split(',');
    const rows = ['CO/1/25,1,S1,X|1', 'CO/2/25,1,S1,X'].map((first, index) =>
      [first, type, ['2', '1|2'][index], ...rest].join(','),
    );
    writeFileSync(out('ambiguous.csv'), `${[header, ...rows].join('\r\n')}\r\n`);
    const asked = ['--profile', 'complaints', '--schema', out('own.schema.json'), '--seed', seed];
    await refusedAlike(
      [out('ambiguous.csv'), ...asked, '--by', 'force,handled_by', '--size', '2'],
      'error STRATA_AMBIGUOUS: Two strata would both be named X|1|2',
    );
  });

  it('for CSV files that two readers could take differently, each by name', async () => {
    mkdirSync(out('odd'));
    const [header = '', ...rows] = readFileSync(complaints, 'utf8').split('\r\n');
    const files = {
      'quote.csv': [header, `a "b",${rows[0]!}`],
      'short.csv': [header, rows[0]!, 'CO/1/25,1'],
      'title.csv': ['Complaints of the quarter', header, rows[0]!],
    };
    for (const [name, lines] of Object.entries(files)) {
      writeFileSync(out(`odd/${name}`), `${lines.join('\r\n')}\r\n`);
    }
    writeFileSync(out('odd/latin.csv'), Buffer.from(`${header}\r\nCaf\u00e9`, 'latin1'));
    const { stderr } = await draw('never', out('odd'), '--engine', 'duckdb');
    expect(stderr).toContain('error ENGINE_CSV_IRREGULAR');
    expect(stderr).toContain('quote.csv is no plain UTF-8 table in its first lines');
    expect(stderr).toContain('short.csv has rows with more or fewer cells than its header: 1');
    expect(stderr).toContain('title.csv has lines above its header');
    expect(stderr).toContain('latin.csv is no plain UTF-8 table in its first lines');
  });

  it('for the wrong profile, with the columns that are missing', async () => {
    const asked = ['--by', 'outcome', '--size', '12', '--seed', seed, '--out', out('never')];
    const other = ['draw', misconduct, '--engine', 'duckdb', '--profile', 'new-orleans'];
    const { stderr } = await call([...other, ...asked]);
    expect(stderr).toContain('error EXPORT_REFUSED');
    expect(stderr).toContain('MISSING_COLUMN');
  });

  it('when the server cannot be reached, without the password', async () => {
    const connect = 'postgres://reader:hush@localhost:1/none';
    const { stderr } = await draw(
      'never',
      '--engine',
      'postgres',
      '--connect',
      connect,
      '--table',
      'cases',
    );
    expect(stderr).toContain('PostgreSQL could not be reached (ECONNREFUSED)');
    expect(stderr).not.toContain('hush');
  });

  it('when the package is not installed, with how to install it', async () => {
    const loaded = loadPackage('pg', () => Promise.reject(new Error('Cannot find package')));
    await expect(loaded).rejects.toMatchObject({
      code: 'ENGINE_NOT_INSTALLED',
      hint: expect.stringContaining('npm install --ignore-scripts pg') as string,
    });
  });
});

describe('count', () => {
  it('gives the same table and digest with and without an engine', async () => {
    const by = ['--by', 'outcome,complainant_sex', '--unit', 'subject', '--profile', 'complaints'];
    const here = await call(['count', complaints, ...by]);
    const there = await call(['count', complaints, ...by, '--engine', 'duckdb']);
    expect(there).toEqual(here);
    expect(here.stdout).toContain('Frame digest');
    expect(here.stderr).toContain('Read 961 rows = 961 accepted + 0 rejected + 0 blank.');
  }, 60_000);

  it('asks for an export', async () => {
    const { stderr } = await call(['count', '--profile', 'complaints']);
    expect(stderr).toContain('error EXPORT_NOT_GIVEN');
  });
});
