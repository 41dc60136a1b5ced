import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgres } from '../../src/format/sql/postgres.js';
import { scratchFolder } from '../cli/run.js';
import { type PostgresServer, postgresPrograms, startPostgres } from './postgres-server.js';
import {
  awkwardCases,
  expectedRows,
  frameFile,
  publishedCases,
  queryOf,
  type SqlCase,
  type SqlRow,
  textColumns,
} from './sql-cases.js';

const programs = postgresPrograms();
if (programs === undefined) {
  console.warn('No PostgreSQL server is installed here, so its queries are not run.');
}

describe.skipIf(programs === undefined)('the query for PostgreSQL', () => {
  const folder = scratchFolder('sql-postgres');
  let server: PostgresServer;

  beforeAll(() => {
    server = startPostgres(programs!);
  });

  afterAll(() => {
    server?.stop();
  });

  it.each([
    ['postgres', 'Danish', "SELECT 'aa' > 'z', 'a' < 'B', '\u{10000}' > 'a'", 't,t'],
    ['welsh', 'Welsh', "SELECT 'ch' > 'cz', 'dd' > 'dz', 'll' > 'lz', 'a' < 'B'", 't,t,t,t'],
  ])('runs in a database, %s, that sorts as in %s', (database, _, question, answer) => {
    expect(server.psql(database, question, folder)).toContain(answer);
  });

  describe.each(['postgres', 'welsh'])(
    'gives the same sample, reserves and order in %s',
    (database) => {
      it.each([...awkwardCases, ...publishedCases()].map((each) => [each.title, each] as const))(
        '%s',
        (_, each) => {
          expect(drawnByPostgres(server, database, each, folder)).toEqual(expectedRows(each));
        },
      );
    },
  );

  it('reads a table whose own collation takes different texts for the same', () => {
    const each: SqlCase = {
      ...awkwardCases[0]!,
      design: { ...awkwardCases[0]!.design, size: 4 },
      units: ['a', 'A', 'B', 'b', 'aa', 'AA'].map((text) => ({ unitId: text, values: [text] })),
    };
    const table = `
      CREATE COLLATION IF NOT EXISTS loose (provider = icu, locale = 'da-u-ks-level2', deterministic = false);
      CREATE TEMPORARY TABLE own (unit_id text COLLATE loose, outcome text COLLATE loose);
      INSERT INTO own VALUES ('a', 'a'), ('A', 'A'), ('B', 'B'), ('b', 'b'), ('aa', 'aa'), ('AA', 'AA');`;
    const printed = server.psql(
      'postgres',
      `${table}\n${queryOf(each, postgres, ['own'])}`,
      folder,
    );
    expect(rowsOf(printed, each)).toEqual(expectedRows(each));
  });
});

/** Freezes the frame of a case in a folder, loads it as the query's head says, and runs the query. */
function drawnByPostgres(
  server: PostgresServer,
  database: string,
  each: SqlCase,
  folder: string,
): readonly SqlRow[] {
  writeFileSync(join(folder, 'frame.csv'), frameFile(each));
  const query = queryOf(each, postgres);
  const loading = query
    .split('\n')
    .filter((line) => line.startsWith('--   '))
    .map((line) => line.slice('--   '.length));
  return rowsOf(server.psql(database, `${loading.join('\n')}\n${query}`, folder), each);
}

function rowsOf(printed: string, each: SqlCase): readonly SqlRow[] {
  const rows = parse(printed, { record_delimiter: '\n' }) as string[][];
  return rows.map((row) =>
    row.map((cell, place) => (place < textColumns(each) ? cell : Number(cell))),
  );
}
