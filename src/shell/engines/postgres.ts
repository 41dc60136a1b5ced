import { UserError } from '../../errors.js';
import type { Database, DatabaseSource } from './database.js';
import { engineFailed, loadPackage } from './engine-errors.js';

const title = 'PostgreSQL';

/**
 * Opens a table of a PostgreSQL server, to be read and nothing else: one transaction, read-only, in
 * which all queries see the same rows. The password comes from the connection string, PGPASSWORD or
 * the password file, and is never told.
 */
export async function openPostgres({
  connect,
  table,
}: Extract<DatabaseSource, { kind: 'postgres' }>): Promise<Database> {
  const { default: pg } = await loadPackage('pg', () => import('pg'));
  const attempt = async <Result>(doing: string, work: () => Promise<Result>): Promise<Result> =>
    work().catch((error: unknown) => {
      throw engineFailed(title, doing, error);
    });
  const client = await attempt('read the connection string', () =>
    Promise.resolve(
      new pg.Client({
        connectionString: connect,
        application_name: 'dipsample',
      }),
    ),
  );
  // Without a listener a lost connection would end the process; the query under way is told of it.
  client.on('error', () => undefined);
  const texts = { getTypeParser: () => (value: string | Buffer) => String(value) };
  const ask: Database['ask'] = async (text) => {
    const answer = await attempt('answer a query', () =>
      client.query<(string | null)[]>({ text, rowMode: 'array', types: texts }),
    );
    return answer.rows.map((row) => row.map((cell) => cell ?? ''));
  };
  const close = (): Promise<void> => client.end().catch(() => undefined);
  await attempt('be reached', () => client.connect());
  try {
    await ask('SET default_transaction_read_only = on');
    await ask('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await ask("SET LOCAL DateStyle = 'ISO, YMD'");
    await ask('SET LOCAL standard_conforming_strings = on');
    // The steps of a query have no statistics: a loop within a loop over them would never end.
    await ask('SET LOCAL enable_nestloop = off');
    await ask("SET LOCAL work_mem = '256MB'");
    const [[version = ''] = []] = await ask('SHOW server_version');
    return {
      name: 'postgres',
      version,
      table,
      columns: await columnsOf(table, ask),
      ask,
      keep: null,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function columnsOf(
  table: readonly string[],
  ask: Database['ask'],
): Promise<Database['columns']> {
  const path = table.map((name) => `"${name.replaceAll('"', '""')}"`).join('.');
  const text = `'${path.replaceAll("'", "''")}'`;
  const found = await ask(
    `SELECT attname, format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = to_regclass(${text}) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
  );
  if (found.length > 0) return found.map(([name = '', type = '']) => ({ name, type }));
  throw new UserError(
    'ENGINE_TABLE_MISSING',
    `There is no table or view ${table.join('.')} that this user can see.`,
    'Give it as name or schema.name, spelt exactly, and check the rights of the user.',
  );
}
