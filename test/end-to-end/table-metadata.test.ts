import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/format/xlsx/read-workbook.js';
import { call, complaints, demoConfig, misconduct, scratchFolder, seed } from '../cli/run.js';
import { csvwFaults } from '../format/csvw-check.js';
import { packageFaults } from '../format/data-package-check.js';
import { expectNamed, filesBelow, mendManifests } from './tampering.js';

const place = scratchFolder('table-metadata');
const question = [
  ...['--profile', 'complaints', '--outcome', 'outcome', '--event', 'NFA'],
  ...['--group', 'complainant_ethnicity_group', '--reference', 'White'],
];

async function ran(...args: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await call([...args, '--quiet']);
  expect([exitCode, stderr]).toEqual([0, '']);
}

interface Checked {
  readonly tables: number;
  readonly faults: readonly string[];
}

/** Holds every table of an edition against its metadata and against the package that lists them. */
function checkEdition(edition: string): Checked {
  const text = (path: string): string => readFileSync(join(edition, path), 'utf8');
  const all = filesBelow(edition);
  const tables = all.filter((path) => path.startsWith('tables/') && path.endsWith('.csv'));
  const unknown = all.filter(
    (path) => path.startsWith('tables/') && !/\.csv(?:-metadata\.json)?$/u.test(path),
  );
  return {
    tables: tables.length,
    faults: [
      ...unknown,
      ...tables.flatMap((path) => {
        const metadata = text(`${path}-metadata.json`);
        const { url } = JSON.parse(metadata) as { readonly url: string };
        const faults = csvwFaults(text(path), metadata);
        return [...(url === basename(path) ? [] : [`it is of ${url}`]), ...faults].map(
          (fault) => `${path}: ${fault}`,
        );
      }),
      ...packageFaults(text('datapackage.json'), new Map(tables.map((path) => [path, text(path)]))),
    ],
  };
}

/** The sheets of `tables.xlsx` whose cells are not those of their CSV file, as a reader of each has them. */
async function differentSheets(edition: string): Promise<readonly string[]> {
  const { sheets } = await readWorkbook(readFileSync(join(edition, 'tables.xlsx')));
  const [, contents, , ...tables] = sheets;
  const files = contents!.cells.flatMap(({ column, row, value }) =>
    column === 4 && row > 4 ? [String(value)] : [],
  );
  const written = filesBelow(edition).filter((path) => path.endsWith('.csv'));
  expect([...files].sort()).toEqual([...written].sort());
  return files.filter((file, index) => {
    const [, ...rows]: string[][] = parse(readFileSync(join(edition, file)));
    const cells = new Map(
      tables[index]!.cells.map(({ row, column, value }) => [`${row} ${column}`, value]),
    );
    return rows.some((row, down) =>
      row.some((text, across) => {
        const value = cells.get(`${down + 5} ${across + 1}`) ?? '';
        const shown = value === 'no upper limit' ? 'Inf' : value;
        return typeof shown === 'number' ? shown !== Number(text) : shown !== text;
      }),
    );
  });
}

describe('the metadata beside the tables', () => {
  it('fits the tables of disparity, in both copies', async () => {
    const out = join(place, 'outcomes');
    await ran(
      ...['disparity', misconduct, '--profile', 'misconduct', '--unit', 'subject'],
      ...['--outcome', 'outcome', '--event', 'NFA', '--group', 'officer_sex'],
      ...['--reference', 'Male', '--stages', '--adjust-for', 'worker_type'],
      ...['--beside', 'worker_type', '--over', 'date_finalised_quarter'],
      ...['--days', 'date_recorded..date_finalised', '--out', out],
    );
    expect(checkEdition(join(out, 'restricted'))).toEqual({ tables: 12, faults: [] });
    expect(checkEdition(join(out, 'public'))).toEqual({ tables: 10, faults: [] });
    expect(await differentSheets(join(out, 'restricted'))).toEqual([]);
    expect(await differentSheets(join(out, 'public'))).toEqual([]);
    const stages = 'restricted/tables/stages-01-outcome-by-officer-sex-subject.csv';
    expect(readFileSync(join(out, stages), 'utf8')).toContain(',Inf,');
  });

  it('knows the symbols as they are written, where they change places too', async () => {
    const out = join(place, 'symbols');
    await ran(
      'disparity',
      complaints,
      ...question,
      '--across',
      'handled_by',
      '--symbols',
      'c=[z],z=[c],u=:',
      '--out',
      out,
    );
    for (const edition of ['restricted', 'public']) {
      expect(checkEdition(join(out, edition))).toEqual({ tables: 6, faults: [] });
      expect(await differentSheets(join(out, edition))).toEqual([]);
    }
    const path = 'public/tables/01-outcome-by-complainant-ethnicity-group-case.csv';
    const metadata = readFileSync(join(out, `${path}-metadata.json`), 'utf8');
    expect(metadata).toContain('[z]: suppressed to protect confidentiality.');
    const { tableSchema } = JSON.parse(metadata) as {
      readonly tableSchema: { readonly columns: readonly { readonly null?: readonly string[] }[] };
    };
    expect(tableSchema.columns[1]?.null).toEqual([
      '',
      '[z]',
      '[k]',
      ':',
      '[x]',
      '[c]',
      'Inf',
      '-Inf',
    ]);
  });

  it('fits tables of rounded counts and those that say what is withheld', async () => {
    const out = join(place, 'rounded');
    await ran(
      ...['disparity', complaints, ...question, '--protection', 'base-5'],
      ...['--days', 'date_recorded..date_finalised', '--out', out],
    );
    expect(checkEdition(join(out, 'public'))).toEqual({ tables: 3, faults: [] });
    expect(readFileSync(join(out, 'public/datapackage.json'), 'utf8')).toContain(
      '"tables/withheld.csv"',
    );
  });

  it('fits every table of an evaluation, in both copies', async () => {
    const path = (name: string): string => join(place, 'audit', name);
    await ran(
      ...['draw', complaints, '--profile', 'complaints', '--by', 'case_type', '--size', '10'],
      ...['--reserves', '1', '--seed', seed, '--out', path('draw')],
    );
    const questions = ['--questions', 'public-complaints'];
    await ran('checklist', path('draw'), ...questions, '--out', path('checklist'));
    const [header, ...rows] = readFileSync(path('checklist/checklist.csv'), 'utf8').split('\r\n');
    const filled = rows.map((row, index) =>
      row.replace(/,,,,,,$/u, `,"${index % 9 === 0 ? 'N' : 'Y'}",,"seen","seen","R1",01/11/2026`),
    );
    writeFileSync(path('back.csv'), [header, ...filled].join('\r\n'));
    await ran(
      ...['evaluate', path('draw'), path('back.csv'), '--checklist', path('checklist')],
      ...['--as-at', '2026-11-30', '--out', path('findings')],
    );
    expect(checkEdition(path('findings/restricted'))).toEqual({ tables: 21, faults: [] });
    expect(checkEdition(path('findings/public'))).toEqual({ tables: 8, faults: [] });
  });

  it('is part of a pack, made again by verify, which names a file of it that was changed', async () => {
    const out = join(place, 'pack');
    await ran('pack', '--config', demoConfig, '--out', out);
    for (const edition of ['data/restricted', 'data/public']) {
      for (const audit of ['complaints', 'misconduct']) {
        expect(checkEdition(join(out, edition, audit))).toEqual({ tables: 5, faults: [] });
      }
    }
    const verify = ['verify', out, '--cases', complaints, '--cases', misconduct];
    expect((await call(verify)).exitCode).toBe(0);
    const changed = join(out, 'data/public/complaints/datapackage.json');
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('No further action', 'Action'));
    mendManifests(out);
    expectNamed(await call(verify), 'public/complaints/datapackage.json');
  });
});
