import { UserError } from '../../errors.js';
import type { Given, Option } from '../command.js';
import { choice, requiredText, text } from '../given.js';

/** Where an export is worked out: by a database that reads files, or on a server. */
export type EngineChoice =
  | { readonly kind: 'duckdb'; readonly paths: readonly string[] }
  | { readonly kind: 'postgres'; readonly connect: string; readonly table: readonly string[] };

/** The engines, as --engine names them. */
export const engines = { duckdb: 'DuckDB over files', postgres: 'a table of PostgreSQL' } as const;

export const engineOptions: readonly Option[] = [
  {
    flags: '--engine <name>',
    about: `work it out where the data lie: ${Object.keys(engines).join(', ')} (default: duckdb for .parquet)`,
  },
  {
    flags: '--connect <url>',
    about:
      'the PostgreSQL server, as postgres://user@host/database; give the password by PGPASSWORD or a password file',
  },
  { flags: '--table <name>', about: 'the table or view on the server, as name or schema.name' },
];

/**
 * The engine that is asked for; undefined where a file is to be read as it always was.
 *
 * @throws UserError OPTION_NOT_A_CHOICE, OPTION_MISSING, ENGINE_SOURCE_UNCLEAR, SQL_TABLE_INVALID
 */
export function engineChoice(given: Given, paths: readonly string[]): EngineChoice | undefined {
  const name = text(given, 'engine');
  const asked = name === undefined ? undefined : choice(name, 'engine', engines);
  const [connect, table] = [text(given, 'connect'), text(given, 'table')];
  if (asked === 'postgres') {
    if (paths.length > 0)
      throw unclear('--engine postgres takes --table, and files were given too');
    return {
      kind: 'postgres',
      connect: requiredText(given, 'connect'),
      table: tablePath(requiredText(given, 'table')),
    };
  }
  if (connect !== undefined || table !== undefined) {
    throw unclear('--connect and --table are for --engine postgres, which was not given');
  }
  if (asked === undefined && !paths.some((path) => path.endsWith('.parquet'))) {
    if (paths.length > 1)
      throw unclear('several files were given, and only DuckDB reads several as one');
    return undefined;
  }
  if (paths.length === 0) throw unclear('--engine duckdb was given without files');
  return { kind: 'duckdb', paths };
}

/** The path of names of a table. @throws UserError SQL_TABLE_INVALID */
export function tablePath(table: string): readonly string[] {
  const path = table.split('.');
  if (path.every((part) => part !== '')) return path;
  throw new UserError(
    'SQL_TABLE_INVALID',
    `--table ${table} is not the name of a table.`,
    'Give the name as name or schema.name, without quotes.',
  );
}

function unclear(what: string): UserError {
  return new UserError(
    'ENGINE_SOURCE_UNCLEAR',
    `It is not clear what is to be read: ${what}.`,
    'Give files with --engine duckdb, or --engine postgres with --connect and --table, or one CSV file without --engine.',
  );
}
