import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { duckdb } from '../../src/format/sql/duckdb.js';
import { frameFile, queryOf, type SqlCase, type SqlRow, textColumns } from './sql-cases.js';

/**
 * Runs a query in a database of its own that finds its files in a folder. The Node.js client drops a
 * byte order mark at the start of a text, so a blank is put before each text and taken away again.
 */
export async function runDuckdb(
  query: string,
  folder: string,
  texts: number,
  before: readonly string[] = [],
): Promise<readonly SqlRow[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
    for (const statement of before) await connection.run(statement);
    await connection.run(`CREATE TEMPORARY TABLE answer AS ${query}`);
    const answer = (await connection.runAndReadAll('SELECT * FROM answer')).columnNames();
    const columns = answer.map((name, place) =>
      place < texts ? `' ' || "${name.replaceAll('"', '""')}"` : `"${name}"`,
    );
    const read = await connection.runAndReadAll(`SELECT ${columns.join(', ')} FROM answer`);
    return read
      .getRows()
      .map((row) =>
        row.map((cell, place) => (place < texts ? String(cell).slice(1) : Number(cell))),
      );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Freezes the frame of a case in a folder and runs its query. */
export async function drawnByDuckdb(
  each: SqlCase,
  folder: string,
  before: readonly string[] = [],
): Promise<readonly SqlRow[]> {
  writeFileSync(join(folder, 'frame.csv'), frameFile(each));
  return runDuckdb(queryOf(each, duckdb), folder, textColumns(each), before);
}
