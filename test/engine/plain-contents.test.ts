import fc from 'fast-check';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { isPlainReference, isPlainText } from '../../src/engine/plain-contents.js';
import { spellingKey } from '../../src/frame/checks/reference-variants.js';
import type { ColumnPlan } from '../../src/frame/plan.js';
import { plainReader } from '../../src/frame/read-cell.js';
import { duckdb } from '../../src/format/sql/duckdb.js';
import { call, literal, sql, type Sql } from '../../src/format/sql/sql.js';
import { writeQuery } from '../../src/format/sql/write-query.js';
import { plainKey } from '../../src/engine/plain-contents.js';
import { referenceColumn } from './reference-column.js';

const text: ColumnPlan = {
  ...referenceColumn,
  field: 'summary',
  kind: 'text',
  schema: { title: 'Summary', type: 'string' },
};

/** Asks DuckDB something of each of some texts. */
async function asked(contents: readonly string[], of: (content: Sql) => Sql): Promise<string[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const columns = contents.map((content) => call('text', of(literal(content))));
    const query = writeQuery(
      {
        about: [],
        source: { kind: 'table', path: ['none'] },
        steps: [],
        result: {
          about: [],
          lines: [
            sql`SELECT ${columns.flatMap((each, at) => [...(at === 0 ? [] : [', ']), ...each])}`,
          ],
        },
      },
      duckdb,
    );
    const [row = []] = (await connection.runAndReadAll(query)).getRows();
    return row.map(String);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const pieces = fc.array(
  fc.constantFrom(
    ...'0 00 1 12 2026 E e JAN Mar dec CO AB c x / - _ . : # = + ? * | N/A'.split(' '),
    ...[
      ' ',
      '\n',
      '\u00a0',
      '\u00e9',
      '\u0421',
      'total',
      'null',
      "'",
      '"',
      '1E',
      '#REF!',
      '\u200b',
    ],
  ),
  { maxLength: 6 },
);
const contents = fc.array(
  pieces.map((each) => each.join('')),
  { minLength: 150, maxLength: 150 },
);

describe('a content that the engine takes as it stands', () => {
  it('is a reference that the reader of files takes as it stands and says nothing of', async () => {
    const read = plainReader(referenceColumn, {});
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(contents, async (all) => {
        const answers = await asked(all, (each) => isPlainReference(each, referenceColumn));
        const keys = await asked(all, plainKey);
        for (const [index, content] of all.entries()) {
          if (answers[index] !== 'true') continue;
          plain += 1;
          expect(read(content), content).toEqual({
            value: content,
            faults: [],
            normalisations: [],
          });
          expect(keys[index]).toBe(spellingKey(content));
        }
      }),
      { numRuns: 12, seed: 31 },
    );
    expect(plain).toBeGreaterThan(60);
  }, 60_000);

  it('is a text that the reader of files takes for no blank and rejects no row for', async () => {
    const read = plainReader(text, {});
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(contents, async (all) => {
        const answers = await asked(all, isPlainText);
        for (const [index, content] of all.entries()) {
          if (answers[index] !== 'true') continue;
          plain += 1;
          const { value, faults } = read(content);
          expect(value, content).not.toBeUndefined();
          expect(faults.map(({ code }) => code)).not.toContain('SPREADSHEET_ERROR');
        }
      }),
      { numRuns: 12, seed: 31 },
    );
    expect(plain).toBeGreaterThan(300);
  }, 60_000);
});
