import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeShell } from '../../src/shell/node-shell.js';
import {
  type PostgresServer,
  postgresPrograms,
  startPostgres,
} from '../end-to-end/postgres-server.js';
import { mutate } from './mutated.js';
import { designOf, everything, expectSame, rowsOf, scratch, usedUp, writeCsv } from './same.js';

const programs = postgresPrograms();
const complaints = rowsOf(readFileSync('fixtures/exports/complaints-2026-q3.csv', 'utf8'));
const misconduct = rowsOf(readFileSync('fixtures/exports/misconduct-2026-q3.csv', 'utf8'));

describe.skipIf(programs === undefined)(
  'PostgreSQL (skipped where no server is installed) gives what the reader of files gives',
  () => {
    const place = scratch();
    let server: PostgresServer;

    beforeAll(() => {
      server = startPostgres(programs!);
    });

    afterAll(() => {
      server?.stop();
      place.remove();
    });

    /** Puts rows into a table of texts, as a CSV file holds them. */
    function load(database: string, table: string, rows: readonly (readonly string[])[]): string {
      const path = writeCsv(join(place.folder, `${table}.csv`), rows);
      const columns = rows[0]!.map((heading) => `"${heading}" text`).join(', ');
      server.psql(
        database,
        `\\encoding UTF8\nCREATE TABLE ${table} (${columns});\n\\copy ${table} FROM '${path}' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')`,
        place.folder,
      );
      return path;
    }

    it.each([
      ['the bundled complaints', 'postgres', 'complaints', complaints, 'case', 'outcome'],
      [
        'the bundled misconduct',
        'welsh',
        'misconduct',
        misconduct,
        'subject',
        'officer_ethnicity_group',
      ],
      [
        'complaints spoilt at random',
        'welsh',
        'complaints',
        mutate(complaints, 101),
        'allegation',
        'outcome',
      ],
      [
        'misconduct spoilt at random',
        'postgres',
        'misconduct',
        mutate(misconduct, 102),
        'case',
        'date_finalised_quarter',
      ],
    ] as const)(
      'on %s, in a database that sorts as in %s',
      async (title, database, profile, rows, unit, by) => {
        const table = title.replaceAll(' ', '_');
        const path = load(database, table, rows);
        await expectSame(
          path,
          { kind: 'postgres', connect: server.address(database), table: [table] },
          {
            profile: profile === 'complaints' ? 'complaints' : 'misconduct',
            design: designOf([by], { unit, idField: 'force' }),
            scope: everything,
          },
        );
      },
      120_000,
    );

    it('with units of earlier draws apart, going on after the tickets of one, in a database that sorts as in Welsh', async () => {
      const path = load('welsh', 'earlier', complaints);
      const { exclude, excludedBy } = usedUp(
        complaints,
        ([reference, , , force]) => `${force}|${reference}`,
      );
      const rotation = { RES: '8'.padEnd(64, '0'), UTD: 'f'.repeat(64) };
      await expectSame(
        path,
        { kind: 'postgres', connect: server.address('welsh'), table: ['earlier'] },
        {
          profile: 'complaints',
          design: designOf(['outcome'], { exclude, rotation, idField: 'force', reserves: 20 }),
          scope: everything,
          excludedBy,
        },
      );
    }, 120_000);

    it('is only read: a statement that would write is refused by the server', async () => {
      load('postgres', 'untouched', misconduct);
      const database = await nodeShell().openDatabase({
        kind: 'postgres',
        connect: server.address('postgres'),
        table: ['untouched'],
      });
      try {
        await expect(database.ask('DELETE FROM untouched')).rejects.toMatchObject({
          code: 'ENGINE_FAILED',
          message: 'PostgreSQL could not answer a query (25006).',
        });
      } finally {
        await database.close();
      }
      expect(server.psql('postgres', 'SELECT count(*) FROM untouched', place.folder).trim()).toBe(
        '255',
      );
    });

    it('says what table is not there, and never the password', async () => {
      const connect = server.address('postgres').replace('tester@', 'tester:hush@');
      const opened = nodeShell().openDatabase({ kind: 'postgres', connect, table: ['absent'] });
      await expect(opened).rejects.toMatchObject({ code: 'ENGINE_TABLE_MISSING' });
      await expect(opened).rejects.not.toThrow('hush');
    });
  },
);
