import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duckdb } from '../../src/format/sql/duckdb.js';
import type { Design } from '../../src/sampling/design.js';
import { choices, designFor, frames, frozen, methodNames, seeds } from '../sampling/law-designs.js';
import { scratchFolder } from '../cli/run.js';
import { drawnByDuckdb, runDuckdb } from './duckdb-runs.js';
import {
  awkwardCases,
  expectedRows,
  publishedCases,
  queryOf,
  type SqlCase,
  textColumns,
} from './sql-cases.js';

const folder = scratchFolder('sql-duckdb');
const cases = [...awkwardCases, ...publishedCases()].map((each) => [each.title, each] as const);

describe('the query for DuckDB gives the same sample, reserves and order', () => {
  it.each(cases)('%s', async (_, each) => {
    expect(await drawnByDuckdb(each, folder)).toEqual(expectedRows(each));
  });

  it.each(cases.filter(([, { design }]) => design.sort !== undefined || design.by.length > 1))(
    'where texts that differ in case are taken for the same: %s',
    async (_, each) => {
      const settings = ["SET default_collation = 'NOCASE'"];
      expect(await drawnByDuckdb(each, folder, settings)).toEqual(expectedRows(each));
    },
  );
});

describe('the law of the query: it gives what drawSample draws', () => {
  const small = fc.record({
    units: frames,
    seed: seeds,
    choice: choices,
    earlier: fc.nat(500),
    reserves: fc.nat(3),
    twist: fc.constantFrom('none', 'extended', 'rotated'),
    start: fc.stringMatching(/^[0-9a-f]{64}$/),
  });

  it.each(methodNames)('%s, for small frames and designs of any kind', async (method) => {
    await fc.assert(
      fc.asyncProperty(small, async ({ units, seed, choice, earlier, reserves, twist, start }) => {
        const made = { ...choice, ticket: 'dipsample-1' } as const;
        const whole = designFor(method, units, made);
        const before = designFor(method, units, { ...made, share: Math.min(earlier, made.share) });
        const grows =
          twist === 'extended' &&
          method !== 'systematic' &&
          !['explicit', 'largest-remainder'].includes(whole.allocation) &&
          before.size < whole.size;
        const design: Design = {
          ...whole,
          reserves,
          ...(grows ? { earlierSizes: [before.size] } : {}),
          ...(twist === 'rotated' && method === 'simple' ? { rotation: { blue: start } } : {}),
        };
        const each: SqlCase = { title: method, units: frozen(units, design), design, seed };
        expect(await drawnByDuckdb(each, folder)).toEqual(expectedRows(each));
      }),
      { numRuns: 25, seed: 20261122 },
    );
  });
});

describe("a query from a table of the user's own", () => {
  const each: SqlCase = {
    title: 'own table',
    seed: '27 41 06 59 33 18 lottery 2026-10-03',
    design: {
      ...awkwardCases[0]!.design,
      by: ['outcome'],
      size: 2,
      reserves: 1,
      method: 'pareto',
      measure: { field: 'risk' },
    },
    units: [
      { unitId: "'=1", values: ['NFA', '1'] },
      { unitId: '=1', values: ['NFA', '2'] },
      { unitId: 'b', values: ['', '3'] },
      { unitId: 'c', values: ['', '4'] },
    ],
  };
  const query = queryOf(each, duckdb, ['My cases', 'units']);
  const table = [
    'CREATE SCHEMA "My cases"',
    'CREATE TABLE "My cases".units (risk INTEGER, unit_id VARCHAR, outcome VARCHAR, other INTEGER)',
    `INSERT INTO "My cases".units VALUES (1, '''=1', 'NFA', 1), (4, 'c', NULL, 2), (2, '=1', 'NFA', 3), (3, 'b', NULL, 4)`,
  ];

  it('takes its texts as they are, and nothing for blank', async () => {
    expect(await runDuckdb(query, folder, textColumns(each), table)).toEqual(expectedRows(each));
  });

  it('gives no rows where a unit is missing, or is in another stratum', async () => {
    const without = [...table, `DELETE FROM "My cases".units WHERE unit_id = 'b'`];
    expect(await runDuckdb(query, folder, textColumns(each), without)).toEqual([]);
    const moved = [...table, `UPDATE "My cases".units SET outcome = 'NFA' WHERE unit_id = 'b'`];
    expect(await runDuckdb(query, folder, textColumns(each), moved)).toEqual([]);
  });

  it('gives no rows where there is a unit more in a stratum that the draw did not have', async () => {
    const more = [...table, `INSERT INTO "My cases".units VALUES (1, 'd', 'RES', 5)`];
    expect(await runDuckdb(query, folder, textColumns(each), more)).toEqual([]);
  });
});
