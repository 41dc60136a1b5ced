import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainCsv } from '../../src/format/plain-csv.js';
import { call, complaints, demoConfig, scratchFolder, seed } from '../cli/run.js';
import { sensitiveValuesIn } from '../sensitive-values.js';
import { filesBelow } from './tampering.js';

const place = scratchFolder('minimal-pack');
const [unasked, freeText, subject] = ['QXZVUNASKED', 'QXZVFREETEXT', 'QXZVSUBJECT'];

/** The bundled export, its free text and subjects unmistakable, with two columns that nobody asked for. */
function exportWithMore(): string {
  const [header = [], ...rows] = parse(readFileSync(complaints, 'utf8')) as string[][];
  const [summary, subjectAt] = [header.indexOf('Summary'), header.indexOf('Subject ID')];
  const changed = rows.map((row, index) => [
    ...row.map((cell, column) => {
      if (column === summary) return `${freeText} ${index}`;
      return column === subjectAt && /^S\d/.test(cell) ? `${subject}-${cell}` : cell;
    }),
    ...[`${unasked} ${index}`, `${unasked}@example.org`],
  ]);
  return plainCsv([[...header, 'Witness', 'E-mail'], ...changed]);
}

function holding(value: string): readonly string[] {
  const files = filesBelow(join(place, 'pack')).map((path) => [
    path,
    readFileSync(join(place, 'pack', path)),
  ]);
  return sensitiveValuesIn(Object.fromEntries(files), [value]).map(({ path }) => path);
}

beforeAll(async () => {
  writeFileSync(join(place, 'export.csv'), exportWithMore());
  const demo = JSON.parse(readFileSync(demoConfig, 'utf8')) as { audits: object[] };
  const audits = [{ ...demo.audits[0], export: 'export.csv' }];
  const config = join(place, 'dipsample.json');
  writeFileSync(config, JSON.stringify({ ...demo, $schema: undefined, seed, audits }));
  const ran = await call(['pack', '--config', config, '--out', join(place, 'pack'), '--quiet']);
  expect([ran.stderr, ran.exitCode]).toEqual(['', 0]);
});

describe('a pack', () => {
  it('holds no value of a column that the profile does not name, in neither of its halves', () => {
    expect(filesBelow(join(place, 'pack')).length).toBeGreaterThan(60);
    expect(holding(unasked)).toEqual([]);
  });

  it('holds no free text of a case, in neither of its halves', () => {
    expect(holding(freeText)).toEqual([]);
  });

  it('holds whom a case is about where tables are counted from alone, and the search sees it', () => {
    expect(holding(subject)).toEqual(['data/restricted/complaints/frame/rows.csv']);
  });
});
