import type { Database, DatabaseSource } from './database.js';
import { openDuckdb } from './duckdb.js';
import { openPostgres } from './postgres.js';

/** Opens a database. @throws UserError ENGINE_NOT_INSTALLED, ENGINE_FAILED, ENGINE_TABLE_MISSING */
export async function openDatabase(source: DatabaseSource): Promise<Database> {
  return source.kind === 'duckdb' ? openDuckdb(source) : openPostgres(source);
}
