import { describe, expect, it } from 'vitest';
import { neutralise, restore } from '../../../src/format/neutralise.js';
import { duckdb } from '../../../src/format/sql/duckdb.js';
import { formulaPattern } from '../../../src/format/sql/formula-pattern.js';
import { sqlDialects } from '../../../src/format/sql/index.js';
import { postgres } from '../../../src/format/sql/postgres.js';
import { spark } from '../../../src/format/sql/spark.js';
import { call, joined, literal, name, source, sql } from '../../../src/format/sql/sql.js';
import { writeQuery } from '../../../src/format/sql/write-query.js';

describe('a text as a value', () => {
  it.each([
    ['', "''", "''", "''"],
    ["it's", "'it''s'", "'it''s'", "'it\\'s'"],
    ['a\\n', "'a\\n'", "E'a\\\\n'", "'a\\\\n'"],
    ["\\'", "'\\'''", "E'\\\\'''", "'\\\\\\''"],
    ['"`', `'"\`'`, `'"\`'`, `'"\`'`],
    ['${x} $1', "'${x} $1'", "'${x} $1'", "'\\u0024{x} $1'"],
    ['\u{1f642}', "'\u{1f642}'", "'\u{1f642}'", "'\u{1f642}'"],
    ['a\nb', "('a' || chr(10) || 'b')", "E'a\\U0000000ab'", "'a\\u000ab'"],
    ['\u202e', 'chr(8238)', "E'\\U0000202e'", "'\\u202e'"],
    ['\u{e0041}', 'chr(917569)', "E'\\U000e0041'", "'\\udb40\\udc41'"],
  ])('%j is quoted so that nothing in it acts or hides', (text, inDuckdb, inPostgres, inSpark) => {
    expect(duckdb.literal(text)).toBe(inDuckdb);
    expect(postgres.literal(text)).toBe(inPostgres);
    expect(spark.literal(text)).toBe(inSpark);
  });
});

describe('a name', () => {
  it('may hold quotation marks of its own', () => {
    expect(duckdb.name('a"b')).toBe('"a""b"');
    expect(postgres.name('a"b')).toBe('"a""b"');
    expect(spark.name('a`b')).toBe('`a``b`');
  });
});

describe('the pattern that takes the apostrophe away again', () => {
  const pattern = new RegExp(formulaPattern((hex) => `\\u${hex}`, { nul: true }));
  const restored = (text: string) => text.replace(pattern, '$1');

  it('does what restore does, whichever character stands in a cell', () => {
    const faults: string[] = [];
    for (let code = 0; code < 0x10000; code += 1) {
      const character = String.fromCharCode(code);
      for (const text of [character, `${character}=`, `'${character}`, ` ${character}1`]) {
        if (restored(`'${text}`) !== restore(`'${text}`)) faults.push(`'${text}`);
        if (restored(neutralise(text)) !== text) faults.push(text);
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('writeQuery', () => {
  const query = {
    about: ['One line.', 'A second \u202e\nline.'],
    source: { kind: 'table', path: ['staging', 'cases'] },
    steps: [
      {
        name: 'units',
        about: ['The units.'],
        lines: [
          sql`SELECT ${name('case')}, ${literal("it's")} AS ${name('word')}`,
          sql`FROM ${source}`,
        ],
      },
      {
        name: 'plan',
        columns: [sql`stratum`, name('outcome')],
        about: ['The plan.'],
        lines: [sql`VALUES (${joined([sql`${1}`, literal('x')], ', ')})`],
      },
    ],
    result: {
      about: ['The answer.'],
      lines: [sql`SELECT ${call('sha256', literal('a'))}`, sql`FROM units`],
    },
  } as const;

  it('writes steps under their names, with what is said about each as comments', () => {
    expect(writeQuery(query, duckdb)).toBe(`-- One line.
-- A second \\u{202e}\\u{a}line.

WITH

-- The units.
units AS (
  SELECT "case", 'it''s' AS "word"
  FROM "staging"."cases"
),

-- The plan.
plan (stratum, "outcome") AS (
  VALUES (1, 'x')
)

-- The answer.
SELECT sha256('a')
FROM units;
`);
  });

  it('says in its head how the frozen frame is loaded, and nothing in a name ends the comment', () => {
    const frozen = {
      ...query,
      source: { kind: 'frozen-frame', columns: ['unit_id', 'a\nb'] },
    } as const;
    expect(writeQuery(frozen, postgres)).toContain(`--
-- First load the frame, with psql in the folder that holds frame.csv:
--   \\encoding UTF8
--   CREATE TEMPORARY TABLE frame ("unit_id" text, "a\\u{a}b" text);
--   \\copy frame FROM 'frame.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')

WITH
`);
  });

  it.each(Object.entries(sqlDialects))('leaves no piece unwritten in %s', (_, dialect) => {
    expect(writeQuery(query, dialect)).not.toMatch(/undefined|\[object/);
  });
});
