import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableToCsv } from '../../src/format/csv.js';
import { restore } from '../../src/format/neutralise.js';
import { plainCsv } from '../../src/format/plain-csv.js';
import { scratchFolder } from '../cli/run.js';
import { hasLibreOffice } from '../end-to-end/quarter/libre-office.js';
import { readStrictly } from '../fuzz/oracle/strict-csv.js';
import { hostileTexts, isLive } from './hostile-texts.js';

const texts = hostileTexts(10_000, 20261123);
const place = scratchFolder('people-csv');
const noPython = spawnSync('python3', ['--version']).status !== 0;

/** A file for people: a number, and a text on either side of it. */
const csvOf = (some: readonly string[]): string =>
  tableToCsv({
    name: 'hostile',
    caption: 'Hostile texts',
    columns: [
      { name: 'first', label: 'First', kind: 'text' },
      { name: 'number', label: 'Number', kind: 'count' },
      { name: 'last', label: 'Last', kind: 'text' },
    ],
    rows: some.map((text, index) => [text, -index, some.at(-1 - index) ?? '']),
    notes: [],
  });
const written = csvOf(texts);

/** The text cells of such a file, row by row, as an independent reader has them. */
function byOurOwnSecondReader(csv: string): readonly (readonly string[])[] {
  const { records, broken } = readStrictly(csv, ',');
  expect(broken).toBe(false);
  return records.slice(1).map(({ cells }) => cells);
}

function byPython(csv: string): readonly (readonly string[])[] {
  const file = join(place, 'hostile.csv');
  writeFileSync(file, csv);
  const script =
    'import csv, json, sys\n' +
    'print(json.dumps(list(csv.reader(open(sys.argv[1], encoding="utf-8", newline="")))[1:]))';
  const { stdout, stderr } = spawnSync('python3', ['-c', script, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as string[][];
}

const readers: readonly (readonly [string, boolean, typeof byPython])[] = [
  ['a second reader of CSV', false, byOurOwnSecondReader],
  [`the csv of Python${noPython ? ' (no python3 here: skipped)' : ''}`, noPython, byPython],
];

describe('a CSV file for people that holds 10,000 hostile texts', () => {
  it.each(readers.filter(([, absent]) => !absent))(
    'has no cell that a spreadsheet might run, and gives every text back exactly: %s',
    (_, __, read) => {
      const rows = read(written);
      expect(rows).toHaveLength(texts.length);
      const cells = rows.flatMap(([first = '', , last = '']) => [first, last]);
      expect(cells.filter(isLive)).toEqual([]);
      const wanted = texts.flatMap((text, index) => [text, texts.at(-1 - index)]);
      expect(cells.map(restore).filter((cell, index) => cell !== wanted[index])).toEqual([]);
      // Numbers are numbers, negative ones too.
      expect(rows[7]?.[1]).toBe('-7');
    },
  );

  it('would be seen to have some, had they been written as they are', () => {
    const cells = byOurOwnSecondReader(plainCsv([['first'], ...texts.map((text) => [text])]));
    expect(cells.flat().filter(isLive).length).toBeGreaterThan(3000);
    expect(texts.filter((text) => restore(text) !== text).length).toBeGreaterThan(200);
    expect(new Set(texts).size).toBeGreaterThan(8000);
  });
});

/** How many formulas LibreOffice makes of a file when it is told to look for them. */
function formulasIn(csv: string, name: string): number {
  const out = join(place, name);
  mkdirSync(out);
  writeFileSync(join(out, 'hostile.csv'), csv);
  // Comma, quotation mark, UTF-8, from the first line, no columns of their own, formulas worked out.
  const filter = 'CSV:44,34,76,1,,0,false,false,false,false,false,-1,true';
  spawnSync(
    'soffice',
    [
      ...[`-env:UserInstallation=file://${join(place, 'profile')}`, '--headless'],
      ...['--convert-to', 'fods', `--infilter=${filter}`, '--outdir', out, 'hostile.csv'],
    ],
    { cwd: out, encoding: 'utf8', timeout: 110_000 },
  );
  const opened = readFileSync(join(out, 'hostile.fods'), 'utf8');
  expect(opened.match(/<table:table-row/g)?.length).toBeGreaterThan(100);
  return opened.match(/table:formula="/g)?.length ?? 0;
}

describe.skipIf(!hasLibreOffice)('LibreOffice (no soffice here: skipped)', () => {
  it('makes no formula of any of them, and many of those that were written as they are', () => {
    expect(formulasIn(csvOf(texts.slice(0, 2000)), 'written')).toBe(0);
    const bare = plainCsv(texts.slice(0, 2000).map((text, index) => [String(index), text]));
    expect(formulasIn(bare, 'bare')).toBeGreaterThan(10);
  });
});
