import { beforeAll, describe, expect, it } from 'vitest';
import { spark as dialect } from '../../src/format/sql/spark.js';
import { call, complaints, scratchFolder, seed } from '../cli/run.js';
import { answers, hasSqlglot, statementsOf, translated } from './spark-by-sqlglot.js';
import { hasSparkGrammar, sparkFaults } from './spark-grammar.js';
import { awkwardCases, publishedCases, queryOf } from './sql-cases.js';

const folder = scratchFolder('sql-spark');
const design = [
  ...['--profile', 'complaints', '--by', 'outcome,officer_ethnicity_group', '--size', '40'],
  ...['--reserves', '2', '--period', '2026-Q3', '--where', 'handled_by=PSD'],
  ...['--id-field', 'force', '--seed', seed, '--quiet'],
];

/** Draws from the bundled complaints, leaving out and going on from an earlier draw; gives its queries. */
async function drawnIn(name: string): Promise<Record<'duckdb' | 'spark', string>> {
  const first = `${folder}/${name}-first`;
  const later = ['--exclude', first, '--rotate-from', first];
  for (const given of [
    [...design, '--out', first],
    [...design, ...later, '--engine', 'duckdb', '--out', `${folder}/${name}`],
  ]) {
    const { exitCode, stderr } = await call(['draw', complaints, ...given]);
    expect([exitCode, stderr]).toEqual([0, '']);
  }
  const [duckdb = '', spark = ''] = await Promise.all(
    ['duckdb', 'spark'].map(
      async (each) => (await call(['sql', `${folder}/${name}`, '--dialect', each])).stdout,
    ),
  );
  return { duckdb, spark };
}

describe.skipIf(!hasSparkGrammar)(
  "what is written for Spark, by a parser made from Spark's grammar (skipped where DIPSAMPLE_VALIDATORS has no dt-sql-parser)",
  () => {
    let script = '';

    beforeAll(async () => {
      script = (await drawnIn('parsed')).spark;
    }, 60_000);

    it('is Spark SQL: the whole of intake, counts, strata and draw, and the query of every method', () => {
      const queries = [...awkwardCases, ...publishedCases()].map((each) => queryOf(each, dialect));
      expect(sparkFaults([script, ...queries], folder)).toEqual([0, ...queries.map(() => 0)]);
    }, 120_000);

    it('and the parser finds what Spark does not know', () => {
      const broken = [
        ...["SELECT coalesce(a, '' FROM b;", "SELECT a ~ 'x' FROM b;", 'SELECT a::bigint FROM b;'],
        ...['SELECT a COLLATE "C" FROM b;', "SELECT string_agg(a, '' ORDER BY a) FROM b;"],
      ];
      expect(sparkFaults(broken, folder).map((faults) => faults > 0)).toEqual(
        broken.map(() => true),
      );
    }, 60_000);
  },
);

describe.skipIf(!hasSqlglot)(
  'what is written for Spark, as sqlglot reads it and writes it for DuckDB (skipped where Python has no sqlglot)',
  () => {
    it('gives counts, strata, sample and order as what is written for DuckDB', async () => {
      const { duckdb, spark: script } = await drawnIn('translated');
      const [own, other] = [statementsOf(duckdb), translated(script)];
      expect(other).toHaveLength(own.length);
      // sqlglot 10 writes the list of structures in the digest of the frame without its fields.
      const digest = own.findIndex((each) => each.includes('string_agg'));
      expect(own.filter((each) => each.includes('string_agg'))).toHaveLength(1);
      const without = (all: readonly string[]) => all.filter((_, index) => index !== digest);
      const found = await answers(without(other), complaints);
      expect(found).toEqual(await answers(without(own), complaints));
      expect(found.filter((rows) => rows.length > 0).length).toBeGreaterThan(8);
    }, 120_000);
  },
);
