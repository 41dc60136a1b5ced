import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const python = '/usr/bin/python3';
const program = join(import.meta.dirname, 'spark-to-duckdb.py');

/** Whether sqlglot is there, an independent reader of SQL that translates from one database to another. */
export const hasSqlglot = spawnSync(python, ['-c', 'import sqlglot']).status === 0;

/** The statements of a script for Spark as sqlglot writes them for DuckDB. */
export function translated(script: string): readonly string[] {
  const said = execFileSync(python, [program], {
    input: script,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return JSON.parse(said) as readonly string[];
}

/** The statements of a script as it stands. */
export function statementsOf(script: string): readonly string[] {
  return script
    .split(/;\n/)
    .map((each) => each.replace(/^(?:\s*--[^\n]*\n?)+/, '').trim())
    .filter((each) => each !== '');
}

/** What DuckDB answers to each statement, the rows in no order: a fault as its first words. */
export async function answers(
  statements: readonly string[],
  file: string,
): Promise<readonly (readonly string[])[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const rows = `read_csv('${file}', all_varchar = true, header = true)`;
    await connection.run(`CREATE VIEW export AS SELECT * FROM ${rows}`);
    // The one function of Spark in these scripts that sqlglot leaves as it is.
    await connection.run('CREATE MACRO sha2(content, bits) AS sha256(content)');
    const all: string[][] = [];
    for (const statement of statements) {
      const reader = await connection.runAndReadAll(statement);
      all.push(
        reader
          .getRows()
          .map((row) => row.map(String).join('\t'))
          .sort(),
      );
    }
    return all;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
