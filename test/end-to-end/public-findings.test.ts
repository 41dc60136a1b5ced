import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { complaints, everythingBelow, root, scratchFolder } from '../cli/run.js';
import { sensitiveValuesIn } from '../sensitive-values.js';

const place = scratchFolder('public-findings');

/** Runs an example as it stands, and gives the folder that it ran in. */
function runExample(name: string): string {
  const folder = mkdtempSync(join(place, `${name}-`));
  symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'));
  const script = readFileSync(join(root, 'fixtures/examples', name, 'command'), 'utf8');
  const { status } = spawnSync('sh', ['-c', script], {
    cwd: folder,
    env: { PATH: `${join(place, 'bin')}:${process.env['PATH'] ?? ''}`, SOURCE_DATE_EPOCH: '0' },
  });
  const expected = readFileSync(join(root, 'fixtures/examples', name, 'transcript'), 'utf8');
  expect(expected).toContain(`--- exit ${status}\n`);
  return folder;
}

function filesIn(folder: string): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(
    everythingBelow(folder)
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path))]),
  );
}

/** References, pseudonyms of people and summaries of every row, and what reviewers typed. */
function sensitiveValues(): readonly string[] {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/complaint.schema.json'), 'utf8')) as {
    readonly properties: Readonly<Record<string, { readonly sensitive?: boolean }>>;
  };
  const profile = JSON.parse(
    readFileSync(join(root, 'fixtures/profiles/complaints.json'), 'utf8'),
  ) as {
    readonly fields: Readonly<Record<string, { readonly column?: string }>>;
  };
  const hidden = Object.keys(profile.fields).filter(
    (field) => field === 'case_ref' || schema.properties[field]?.sensitive === true,
  );
  const rows = parse(readFileSync(complaints, 'utf8'), { columns: true }) as Record<
    string,
    string
  >[];
  const columns = hidden.map((field) => profile.fields[field]?.column ?? field);
  expect(columns.length).toBeGreaterThanOrEqual(2);
  for (const column of columns) expect(rows[0], column).toHaveProperty([column]);
  const values = rows.flatMap((row) => columns.map((column) => row[column] ?? ''));
  return [...new Set(values)].filter((value) => value.length >= 5);
}

const typed = [
  'lost in a move of offices',
  'closed in June',
  'letter, page 2',
  'Nothing on file',
  'a secret of the office',
];

describe('the public findings of the examples', () => {
  let values: readonly string[] = [];

  beforeAll(() => {
    mkdirSync(join(place, 'bin'));
    const shim = join(place, 'bin/dipsample');
    writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${root}/bin/dipsample.js" "$@"\n`);
    chmodSync(shim, 0o755);
    values = sensitiveValues();
  });

  it.each(readdirSync('fixtures/examples').filter((name) => name.startsWith('evaluate-')))(
    '%s has no sensitive value in any byte of its public copy',
    (name) => {
      const folder = runExample(name);
      const copies = everythingBelow(folder).filter((path) => /(?:^|\/)public$/.test(path));
      expect(copies.length).toBeGreaterThan(0);
      for (const copy of copies) {
        const files = filesIn(join(folder, copy));
        expect(Object.keys(files).some((path) => path.endsWith('.xlsx'))).toBe(true);
        expect(sensitiveValuesIn(files, [...values, ...typed])).toEqual([]);
        // The same search finds what is in the restricted copy, so that it would have found it here.
        const restricted = filesIn(join(folder, copy.replace(/public$/, 'restricted')));
        expect(sensitiveValuesIn(restricted, values).length).toBeGreaterThan(0);
      }
    },
  );
});

describe('the search for sensitive values', () => {
  const value = 'CO/2026/00001 & "others"';
  it.each([
    ['as it is', Buffer.from(`x ${value} y`)],
    ['in capitals', Buffer.from(value.toUpperCase())],
    ['in HTML', Buffer.from('CO/2026/00001 &amp; &quot;others&quot;')],
    ['in CSV', Buffer.from('"CO/2026/00001 & ""others"""')],
    ['in JSON', Buffer.from(JSON.stringify({ value }))],
    ['in a URL', Buffer.from(encodeURIComponent(value))],
    ['in UTF-16', Buffer.from(value, 'utf16le')],
    ['in Base64', Buffer.from(value).toString('base64')],
  ])('finds a value %s', (_, bytes) => {
    const files = { 'a.txt': Uint8Array.from(Buffer.from(bytes)) };
    expect(sensitiveValuesIn(files, [value])).toEqual([{ path: 'a.txt', value }]);
    expect(sensitiveValuesIn(files, ['CO/2026/00002'])).toEqual([]);
  });

  it('finds a value in a packed part of a workbook', () => {
    const data = deflateRawSync(Buffer.from(`<t>${'CO/2026/00001'}</t>`));
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(1, 26);
    const files = { 'a.xlsx': Buffer.concat([head, Buffer.from('s'), data]) };
    expect(sensitiveValuesIn(files, ['CO/2026/00001'])).toEqual([
      { path: 'a.xlsx', value: 'CO/2026/00001' },
    ]);
  });
});
