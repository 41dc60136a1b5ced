import type { Database, DatabaseSource, FileFormat } from './database.js';
import { engineFailed, loadPackage } from './engine-errors.js';

const title = 'DuckDB';

/** Opens a DuckDB in memory over files; it may read these and nothing else, and no network. */
export async function openDuckdb(
  source: Extract<DatabaseSource, { kind: 'duckdb' }>,
): Promise<Database> {
  const { DuckDBInstance, version } = await loadPackage(
    '@duckdb/node-api',
    () => import('@duckdb/node-api'),
  );
  const attempt = async <Result>(doing: string, work: () => Promise<Result>): Promise<Result> =>
    work().catch((error: unknown) => {
      throw engineFailed(title, doing, error);
    });
  const instance = await attempt('start', () => DuckDBInstance.create(':memory:'));
  const connection = await attempt('start', () => instance.connect());
  const run = async (doing: string, statement: string): Promise<void> => {
    await attempt(doing, () => connection.run(statement));
  };
  const close = (): Promise<void> => {
    connection.closeSync();
    instance.closeSync();
    return Promise.resolve();
  };
  const ask: Database['ask'] = async (query) => {
    // The client drops a byte order mark at the start of a text; texts come with a sign before them.
    const reader = await attempt('answer a query', () => connection.runAndReadAll(query));
    return reader.getRows().map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  };
  try {
    await run('start', 'SET autoinstall_known_extensions = false');
    await run('start', 'SET autoload_known_extensions = false');
    // No rows are left in a folder of its own when memory ends.
    await run('start', "SET temp_directory = ''");
    await run('read the files', `CREATE VIEW export AS SELECT * FROM ${reading(source)}`);
    const described = await ask('DESCRIBE export');
    return {
      name: 'duckdb',
      version: version(),
      table: ['export'],
      columns: described.map(([name = '', type = '']) => ({ name, type })),
      ask,
      keep: (table, query) => run('answer a query', `CREATE TEMPORARY TABLE ${table} AS ${query}`),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function reading({ files, format }: Extract<DatabaseSource, { kind: 'duckdb' }>): string {
  const list = `[${files.map(quoted).join(', ')}]`;
  return format.kind === 'parquet' ? `read_parquet(${list})` : `read_csv(${list}, ${csv(format)})`;
}

/** Everything is declared: nothing is guessed, and nothing that does not fit is passed over. */
function csv({ delimiter, columns }: Extract<FileFormat, { kind: 'csv' }>): string {
  return [
    'auto_detect = false',
    'header = true',
    `delim = ${quoted(delimiter)}`,
    "quote = '\"'",
    "escape = '\"'",
    'strict_mode = true',
    'null_padding = false',
    'ignore_errors = false',
    'max_line_size = 4194304',
    `columns = {${columns.map((name) => `${quoted(name)}: 'VARCHAR'`).join(', ')}}`,
  ].join(', ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
