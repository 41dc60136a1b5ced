import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { mutate } from './mutated.js';
import {
  type Asked,
  designOf,
  everything,
  expectSame,
  rowsOf,
  scratch,
  usedUp,
  writeCsv,
} from './same.js';

const place = scratch();
afterAll(place.remove);

const complaintsFile = 'fixtures/exports/complaints-2026-q3.csv';
const complaints = rowsOf(readFileSync(complaintsFile, 'utf8'));
const misconductFile = 'fixtures/exports/misconduct-2026-q3.csv';
const misconduct = rowsOf(readFileSync(misconductFile, 'utf8'));

async function duckdb(statement: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(statement);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const asked = (profile: string, by: readonly string[], further = {}): Asked => ({
  profile,
  design: designOf(by, further),
  scope: everything,
});

const cases = usedUp(complaints, ([reference]) => reference!);
const allegations = usedUp(
  complaints,
  ([reference, allegation, , force]) => `${force}|${reference}|${allegation}`,
);
const halfway = '8'.padEnd(64, '0');

describe('DuckDB gives what the reader of files gives', () => {
  const parts = join(place.folder, 'parts');

  beforeAll(async () => {
    const text = `read_csv('${complaintsFile}', all_varchar = true, header = true)`;
    await duckdb(`COPY (SELECT * FROM ${text}) TO '${join(place.folder, 'texts.parquet')}'`);
    const dated = ['Date Received', 'Date Recorded', 'Date Decided', 'Date Finalised']
      .map((name) => `strptime("${name}", '%d/%m/%Y')::DATE AS "${name}"`)
      .join(', ');
    await duckdb(
      `COPY (SELECT * REPLACE (${dated}, CAST("Allegation No" AS INTEGER) AS "Allegation No") FROM ${text}) TO '${join(place.folder, 'typed.parquet')}'`,
    );
    const [header = [], ...body] = complaints;
    for (const [index, start] of [0, 300, 301, 700].entries()) {
      const end = [300, 301, 700, body.length][index];
      writeCsv(`${parts}-${index + 1}.csv`, [header, ...body.slice(start, end)]);
    }
  }, 60_000);

  it.each([
    ['cases by outcome', asked('complaints', ['outcome'])],
    ['cases in one stratum', asked('complaints', [])],
    [
      'subjects by group, taking one whole, with a least and a most',
      asked('complaints', ['officer_ethnicity_group', 'officer_sex'], {
        ...{ unit: 'subject', size: 40, minimum: 1, cap: 9, takeAll: ['Asian'] },
        ...{ reserves: 1, panels: 2 },
      }),
    ],
    [
      'allegations of one period and two outcomes, with the force in the reference',
      {
        ...asked('complaints', ['allegation_category'], { unit: 'allegation', idField: 'force' }),
        scope: {
          where: [{ field: 'outcome', values: ['no further action', 'RES'] }],
          period: { field: 'date_finalised', from: '2026-07-15', to: '2026-09-10' },
        },
      },
    ],
    [
      'cases, those of two earlier draws apart',
      {
        ...asked('complaints', ['outcome'], { exclude: cases.exclude }),
        excludedBy: cases.excludedBy,
      },
    ],
    [
      'cases in one stratum, of which no earlier draw used one up',
      { ...asked('complaints', [], { exclude: cases.exclude }), excludedBy: new Map() },
    ],
    [
      'allegations with the force in the reference, those of two earlier draws apart',
      {
        ...asked('complaints', ['outcome'], {
          ...{ unit: 'allegation', idField: 'force', exclude: allegations.exclude },
        }),
        excludedBy: allegations.excludedBy,
      },
    ],
    [
      'cases, going on after the tickets of an earlier draw, its units apart',
      {
        ...asked('complaints', ['outcome'], {
          ...{ exclude: cases.exclude, reserves: 40, size: 60 },
          rotation: { RES: halfway, NFA: '0', UTD: 'f'.repeat(64) },
        }),
        excludedBy: cases.excludedBy,
      },
    ],
    [
      'cases in one stratum, going on after the tickets of an earlier draw',
      asked('complaints', [], { rotation: { all: halfway }, size: 300 }),
    ],
  ] as const)(
    'over one CSV file: %s',
    async (_, each) => {
      await expectSame(complaintsFile, { kind: 'duckdb', paths: [complaintsFile] }, each);
    },
    60_000,
  );

  it('over one CSV file of misconduct, by most severe value and part of a date', async () => {
    const by = ['severity', 'date_finalised_quarter', 'outcome'];
    await expectSame(
      misconductFile,
      { kind: 'duckdb', paths: [misconductFile] },
      asked('misconduct', by),
    );
  }, 60_000);

  it.each([
    ['Parquet of texts', ['texts.parquet']],
    ['Parquet with dates and whole numbers', ['typed.parquet']],
    ['four CSV files, in any order', [3, 1, 4, 2].map((part) => `parts-${part}.csv`)],
  ])(
    'over %s',
    async (_, names) => {
      await expectSame(
        complaintsFile,
        { kind: 'duckdb', paths: names.map((name) => join(place.folder, name)) },
        asked('complaints', ['outcome', 'complainant_ethnicity_group'], { minimum: 0 }),
      );
    },
    60_000,
  );

  it('over a file with empty lines, which are blank rows', async () => {
    const path = join(place.folder, 'empty-lines.csv');
    const text = readFileSync(misconductFile, 'utf8').split('\r\n');
    writeFileSync(path, [...text.slice(0, 9), '', '', ...text.slice(9, 60), '', ''].join('\r\n'));
    await expectSame(path, { kind: 'duckdb', paths: [path] }, asked('misconduct', ['outcome']));
  }, 60_000);

  it.each([1, 2, 3, 4, 5])(
    'over rows spoilt at random (%i)',
    async (start) => {
      const isMisconduct = start % 2 === 0;
      const rows = mutate(isMisconduct ? misconduct : complaints, start);
      const path = writeCsv(join(place.folder, `spoilt-${start}.csv`), rows);
      const unit = (['case', 'allegation', 'subject'] as const)[start % 3];
      const each = asked(
        isMisconduct ? 'misconduct' : 'complaints',
        ['outcome', 'officer_ethnicity_group'],
        { unit, ...(start === 4 ? {} : { idField: 'case_type' }) },
      );
      await expectSame(path, { kind: 'duckdb', paths: [path] }, each);
    },
    60_000,
  );
});
