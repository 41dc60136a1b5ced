import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAt, type EngineTable } from '../../src/engine/cells.js';
import {
  isBlank,
  isPlainReference,
  isPlainText,
  plainKey,
} from '../../src/engine/plain-contents.js';
import { mayBeTotal, mayHoldRows, shortened } from '../../src/engine/row-shapes.js';
import type { SqlDialect } from '../../src/format/sql/dialect.js';
import { duckdb } from '../../src/format/sql/duckdb.js';
import { spark } from '../../src/format/sql/spark.js';
import { call, literal, sql, type Sql } from '../../src/format/sql/sql.js';
import { writeQuery } from '../../src/format/sql/write-query.js';
import { nasty } from './mutated.js';
import { referenceColumn } from './reference-column.js';

const program = join(import.meta.dirname, 'SparkExpressions.java');
const hasJava = spawnSync('javac', ['-version']).status === 0;

const table: EngineTable = {
  columns: ['Case Reference', 'Outcome', 'Area'],
  plan: {
    ...{ header: ['Case Reference', 'Outcome', 'Area'], width: 3, delimiter: ',' },
    ...{ columns: [referenceColumn], referenceIndex: 0, longestCell: 1000 },
  },
};
const cell = cellAt(0);

/** What queries ask of a cell, save what every database writes alike. */
const expressions: Readonly<Record<string, Sql>> = {
  'is it blank': isBlank(cell),
  'is it a plain reference': isPlainReference(cell, referenceColumn),
  'how a plain reference is spelt': sql`CASE WHEN ${isPlainReference(cell, referenceColumn)} THEN ${plainKey(cell)} ELSE '' END`,
  'is it a plain text': isPlainText(cell),
  'may it hold rows': mayHoldRows(0, table),
  'may it be a total': mayBeTotal(cell),
  'its shape': shortened(cell),
  'as it was before it was made safe for spreadsheets': call('restored', cell),
  'is it a decimal': call('isDecimal', cell),
  'how long is it': sql`length(${cell})`,
  'is it ASCII': call('fits', cell, literal('[ -~]*')),
  'has it a dollar and a backslash': call('contains', cell, literal('${\\')),
  'without its signs': call('replaced', cell, literal('[\\\\${}%_]'), literal('')),
};

function written(expression: Sql, dialect: SqlDialect): string {
  const source = { kind: 'table', path: ['cells'] } as const;
  const query = writeQuery(
    { about: [], source, steps: [], result: { about: [], lines: [expression] } },
    dialect,
  );
  return query.trim().replace(/;$/, '');
}

/** Each expression of each text, as Java works out what is written for Spark. */
function inJava(texts: readonly string[]): readonly string[] {
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
  const asked = Object.values(expressions).flatMap((each) =>
    texts.map((text) => `${base64(written(each, spark))} ${base64(text)}`),
  );
  const answers = execFileSync('java', ['-Xss16m', program], {
    input: asked.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return answers
    .trimEnd()
    .split('\n')
    .map((line) => Buffer.from(line, 'base64').toString('utf8'));
}

/** The same by DuckDB, from what is written for DuckDB. */
async function inDuckdb(texts: readonly string[]): Promise<readonly string[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const list = texts.map((text, index) => `(${index}, ${duckdb.literal(text)})`).join(', ');
    await connection.run(`CREATE TABLE cells AS SELECT * FROM (VALUES ${list}) AS t(i, c0)`);
    const answers: string[] = [];
    for (const each of Object.values(expressions)) {
      // The client drops a byte order mark at the start of a text.
      const asked = `SELECT ':' || CAST(${written(each, duckdb)} AS VARCHAR) FROM cells ORDER BY i`;
      const rows = (await connection.runAndReadAll(asked)).getRows();
      answers.push(...rows.map(([answer]) => String(answer).slice(1)));
    }
    return answers;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const pieces = fc.constantFrom(
  ...'0 00 12 2026 E JAN mar CO AB c x / - _ . : # = + ? * | N/A , ; $ ${ } \\ \\n % \' " `'.split(
    ' ',
  ),
  ...[' ', '\t', '\n', '\r', '\r\n', '\u0000', '\u0001', '\u00a0', '\u200b', '\u2028', '\ufeff'],
  ...[
    '\u00e9',
    '\u0421',
    '\u{1f642}',
    '\u{e0041}',
    'total',
    '4 rows',
    '12 \u00e9 cases',
    'a,b\nc,d,e',
  ],
);
const made = fc.sample(fc.array(pieces, { maxLength: 7 }), { numRuns: 1500, seed: 31 });
const formulas = [
  '=1',
  '-5',
  "'=1",
  "'-5",
  "''=1",
  "'\u00a0=1",
  "'\uff1d",
  "'\t",
  "'x",
  '1.5',
  '-0.25\n',
  '12',
];
const texts = [...new Set([...nasty, ...formulas, ...made.map((each) => each.join(''))])];

describe.skipIf(!hasJava)(
  'what is written for Spark, by the rules of its literals and the regular expressions of Java (skipped where no JDK is installed)',
  () => {
    it('says of every text what DuckDB says', async () => {
      const [java, database] = [inJava(texts), await inDuckdb(texts)];
      const names = Object.keys(expressions).flatMap((name) => texts.map((text) => [name, text]));
      const differences = names.filter((_, index) => java[index] !== database[index]);
      expect(differences).toEqual([]);
      expect(java).toHaveLength(names.length);
      for (const [index, name] of Object.keys(expressions).entries()) {
        const answers = java.slice(index * texts.length, (index + 1) * texts.length);
        expect(new Set(answers).size, `${name} has one answer alone`).toBeGreaterThan(1);
      }
    }, 120_000);
  },
);
