import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeParts, madeWorkbook, one, packed, relations, textRow } from './made-workbook.js';

const place = mkdtempSync(join(tmpdir(), 'dipsample-hostile-'));
const built = join(place, 'read-workbook.mjs');

/** Reads a small workbook, then a file, and prints why it was refused and by how many MB memory grew. */
const program = `
import { readFileSync } from 'node:fs';
import { readWorkbook } from ${JSON.stringify(built)};
await readWorkbook(new Uint8Array(readFileSync(process.argv[1])));
const bytes = new Uint8Array(readFileSync(process.argv[2]));
const before = process.resourceUsage().maxRSS;
const code = await readWorkbook(bytes).then(() => 'read', (error) => error.code ?? String(error));
console.log(JSON.stringify({ code, grown: (process.resourceUsage().maxRSS - before) / 1024 }));
`;

function readApart(bytes: Uint8Array): { readonly code: string; readonly grown: number } {
  const file = join(place, 'file.xlsx');
  writeFileSync(file, bytes);
  const args = ['--input-type=module', '-e', program, '--', join(place, 'small.xlsx'), file];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as { code: string; grown: number };
}

const mega = 1024 * 1024;
const sheet = 'xl/worksheets/sheet1.xml';
const table = 'xl/_rels/workbook.xml.rels';

/** Files that grow when they are opened; each is made when it is asked for. */
const hostile: readonly (readonly [what: string, code: string, make: () => Uint8Array])[] = [
  ['100 MB of spaces', 'TOO_LARGE', () => madeWorkbook(' '.repeat(100 * mega) + one)],
  [
    'the same, said to be small',
    'DAMAGED',
    () => packed(madeParts(' '.repeat(100 * mega) + one), { [sheet]: { size: 1000 } }),
  ],
  [
    '8 MB of short texts',
    'TOO_LARGE',
    () => madeWorkbook(one, { sharedStrings: '<si><t>x</t></si>'.repeat(480_000) }),
  ],
  [
    '8 MB of styles',
    'TOO_LARGE',
    () => madeWorkbook(one, { styles: `<cellXfs>${'<xf/>'.repeat(1_600_000)}</cellXfs>` }),
  ],
  [
    '8 MB of cells',
    'TOO_LARGE',
    () =>
      madeWorkbook(
        Array.from(
          { length: 270_000 },
          (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"/></row>`,
        ).join(''),
      ),
  ],
  [
    '8 MB of rows',
    'TOO_LARGE',
    () => madeWorkbook(Array.from({ length: 550_000 }, (_, at) => `<row r="${at + 1}"/>`).join('')),
  ],
  [
    '8 MB of runs',
    'TOO_LARGE',
    () => madeWorkbook(textRow('x').replace('<t>x</t>', '<r><t>x</t></r>'.repeat(500_000))),
  ],
  ['8 MB in a text', 'DAMAGED', () => madeWorkbook(textRow('x'.repeat(8_000_000)))],
  ['8 MB of entities', 'DAMAGED', () => madeWorkbook(textRow('&amp;'.repeat(1_600_000)))],
  [
    '8 MB in a tag',
    'DAMAGED',
    () => madeWorkbook(one.replace('<v>', `<v ${'a="" '.repeat(1_300_000)}>`)),
  ],
  [
    '8 MB of relations',
    'TOO_LARGE',
    () => packed({ ...madeParts(one), [table]: `<R>${'<a/>'.repeat(2_000_000)}</R>` }),
  ],
  [
    'marks within marks',
    'DAMAGED',
    () => madeWorkbook(one, { sharedStrings: '<si>'.repeat(900_000) + '</si>'.repeat(900_000) }),
  ],
  [
    'a cell far out',
    'TOO_LARGE',
    () => madeWorkbook(one + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ],
  ['cells far apart on many sheets', 'TOO_LARGE', () => spread()],
  [
    'one sheet a thousand times',
    'TOO_LARGE',
    () =>
      madeWorkbook(one, {
        contents: `<w><s>${'<sheet name="a" r:id="rId1"/>'.repeat(1000)}</s></w>`,
      }),
  ],
];

/** 200 sheets, each with one cell in the last row and column that are read. */
function spread(): Uint8Array {
  const numbers = Array.from({ length: 200 }, (_, index) => index + 1);
  const listed = numbers.map((number) => `<sheet name="S${number}" r:id="rId${number}"/>`);
  const far = '<w><sheetData><row r="20000"><c r="IV20000"><v>1</v></c></row></sheetData></w>';
  return packed({
    ...madeParts('', { contents: `<w><s>${listed.join('')}</s></w>` }),
    [table]: relations(numbers.map((number) => ['worksheet', `worksheets/sheet${number}.xml`])),
    ...Object.fromEntries(numbers.map((number) => [`xl/worksheets/sheet${number}.xml`, far])),
  });
}

beforeAll(() => {
  buildSync({
    entryPoints: ['src/format/xlsx/read-workbook.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: built,
  });
  writeFileSync(join(place, 'small.xlsx'), madeWorkbook(one));
});

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

describe('a file that grows when it is opened', () => {
  it.each(hostile)('is refused before it takes 100 MB: %s', (_, code, make) => {
    const found = readApart(make());
    expect(found.code).toBe(`WORKBOOK_${code}`);
    expect(found.grown).toBeLessThan(100);
  });
});

describe('the largest workbook that is read', () => {
  it('takes less than 250 MB', () => {
    const row = (number: number): string =>
      `<row r="${number}">${Array.from({ length: 10 }, (_, at) => `<c r="${'ABCDEFGHIJ'[at]!}${number}" t="s"><v>${(number * 10 + at) % 50_000}</v></c>`).join('')}</row>`;
    const rows = Array.from({ length: 10_000 }, (_, index) => row(index + 1)).join('');
    const sharedStrings = Array.from({ length: 50_000 }, (_, at) => `<si><t>${at}</t></si>`).join(
      '',
    );
    const found = readApart(madeWorkbook(rows, { sharedStrings }));
    expect(found.code).toBe('read');
    expect(found.grown).toBeLessThan(250);
  });
});
