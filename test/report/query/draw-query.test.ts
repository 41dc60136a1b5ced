import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { spark } from '../../../src/format/sql/spark.js';
import { writeQuery } from '../../../src/format/sql/write-query.js';
import { drawQuery } from '../../../src/report/query/draw-query.js';
import { decidingFields, type Design } from '../../../src/sampling/design.js';
import { drawSample } from '../../../src/sampling/draw-sample.js';

const seed = '27 41 06 59 33 18 lottery 2026-10-03';
const base: Design = {
  unit: 'case',
  by: ['outcome'],
  size: 4,
  allocation: 'proportional',
  method: 'simple',
  minimum: 1,
  cap: null,
  takeAll: [],
  reserves: 1,
};

const columns = ['unit_id', 'outcome', 'area', 'days', 'risk', 'excluded_by'] as const;
const rows = [
  ['CO/1', 'NFA', 'North', '12', '1', ''],
  ['CO/2', 'NFA', 'South', '3.5', '2.5', ''],
  ['CO/3', 'NFA', 'South', '', '1', '3f2a9be1d300'],
  ['CO/4', 'NFA', "King's", '-1', '40', ''],
  ['CO/5', "it's\\open", 'North', '200', '1', ''],
  ['CO/6', "it's\\open", 'South', '7', '2.5', ''],
  ['=CO/7', '${x}', 'North', '9', '1', ''],
  ['CO/8', '${x}', 'North', '10', '1', ''],
];

function unitsFor(design: Design) {
  const places = decidingFields(design).map((field) =>
    (columns as readonly string[]).indexOf(field),
  );
  return rows.map((row) => ({
    unitId: row[0]!,
    values: places.map((place) => row[place] ?? ''),
  }));
}

function sparkText(further: Partial<Design>, table: readonly string[] | null = null): string {
  const design = { ...base, ...further };
  const units = unitsFor(design);
  return writeQuery(drawQuery(drawSample(units, design, seed), units, table), spark);
}

const goldens: Readonly<Record<string, () => string>> = {
  simple: () => sparkText({}),
  'simple-unstratified-own-table': () => sparkText({ by: [] }, ['audit', 'frame']),
  'simple-rotated-excluding': () =>
    sparkText({ rotation: { NFA: '8'.repeat(64) }, exclude: ['3f2a9be1d300'.padEnd(64, '0')] }),
  'pareto-extended': () =>
    sparkText({ method: 'pareto', measure: { field: 'risk' }, size: 6, earlierSizes: [3] }),
  'sequential-poisson-by-weights': () =>
    sparkText({
      method: 'sequential-poisson',
      measure: { field: 'area', weights: { North: '1', South: '0.25', "King's": '3' } },
    }),
  systematic: () =>
    sparkText({
      method: 'systematic',
      sort: [
        { field: 'area', order: 'text' },
        { field: 'days', order: 'number' },
      ],
    }),
};

describe('the query for Spark SQL, which no test runs', () => {
  it.each(Object.keys(goldens))('is the text that was checked by hand: %s', (name) => {
    const path = `test/report/query/spark/${name}.sql`;
    const text = goldens[name]!();
    if (process.env['DIPSAMPLE_WRITE_FIXTURES'] === '1') writeFileSync(path, text);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });

  it('has no text that no draw gives any more', () => {
    const kept = readdirSync('test/report/query/spark').sort();
    expect(kept).toEqual(
      Object.keys(goldens)
        .map((name) => `${name}.sql`)
        .sort(),
    );
  });
});

describe('drawQuery', () => {
  const refusal = (make: () => unknown) => {
    try {
      make();
    } catch (error) {
      if (error instanceof UserError) return [error.code, error.message];
      throw error;
    }
    return [];
  };

  it('refuses the tickets of another rule, which SQL cannot work out', () => {
    expect(refusal(() => sparkText({ ticket: 'rivest-1.0' }))).toEqual([
      'SQL_TICKET_UNSUPPORTED',
      'The draw has tickets of the rule rivest-1.0, whose decimals SQL cannot work out.',
    ]);
  });

  it('refuses numbers that SQL would cut short', () => {
    const design: Design = {
      ...base,
      method: 'systematic',
      sort: [{ field: 'days', order: 'number' }],
    };
    const units = unitsFor(design).map(({ unitId, values }, place) => ({
      unitId,
      values: [values[0]!, place === 0 ? `${'9'.repeat(36)}.125` : '1'],
    }));
    const draw = drawSample(units, design, seed);
    expect(refusal(() => drawQuery(draw, units, null))).toEqual([
      'SQL_NUMBER_TOO_LONG',
      'The numbers of the sort key days need 39 digits, and SQL has 38.',
    ]);
  });

  it('keeps a field apart from a column of the query that has its name', () => {
    const design: Design = { ...base, by: ['reserves'] };
    const units = rows.map(([unitId, outcome]) => ({ unitId: unitId!, values: [outcome!] }));
    const text = writeQuery(drawQuery(drawSample(units, design, seed), units, null), spark);
    expect(text).toContain(
      'plan (stratum, `field_reserves`, frame_size, sample_size, reserves) AS (',
    );
    expect(text).toContain("coalesce(CAST(`reserves` AS STRING), '') AS `field_reserves`");
    expect(text).toContain('plan.`field_reserves` AS `reserves`');
  });
});
