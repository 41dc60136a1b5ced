import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectRefusal } from './expect-refusal.js';
import { call, complaints, everythingBelow, root, run, scratchFolder, seed, shell } from './run.js';

const place = scratchFolder('refused-exports');
const target = join(place, 'out');
const lines = readFileSync(complaints, 'utf8').split('\r\n');
const [header = ''] = lines;

function file(name: string, content: string | Uint8Array): string {
  const path = join(place, name);
  writeFileSync(path, content);
  return path;
}

function inPlaceOf(path: string, name: string): string {
  return path.replace('"Force"', name).replace(',Force,', `,${name},`);
}

mkdirSync(join(place, 'a-folder'));
const binary = new Uint8Array(4000).map((_, index) => (index * 151 + 7) % 256);

const refused: readonly (readonly [string, string, string, string])[] = [
  ['an empty file', file('empty.csv', ''), 'FILE_EMPTY', 'no content'],
  ['a file of blanks alone', file('blank.csv', '\r\n \r\n'), 'FILE_EMPTY', 'no content'],
  ['a header only', file('header.csv', `${header}\r\n`), 'NO_ROWS', 'no rows'],
  ['a binary file', file('binary.csv', binary), 'FILE_IS_BINARY', 'NUL'],
  ['a zip archive', file('zip.csv', 'PK\u0003\u0004 and so on'), 'FILE_IS_COMPRESSED', 'zip'],
  [
    'an export without a mapped column',
    file('lacking.csv', [inPlaceOf(header, 'Police Body'), ...lines.slice(1)].join('\r\n')),
    'MISSING_COLUMN',
    '"Force"',
  ],
];

describe('an export that cannot be read', () => {
  it.each(refused)('%s is refused by draw with its fault named', async (_, path, code, word) => {
    const before = everythingBelow(place);
    const args = ['draw', path, '--profile', 'complaints', '--size', '5', '--seed', seed];
    const ran = await call([...args, '--out', target]);
    expectRefusal(ran, 'EXPORT_REFUSED', [path, code, word]);
    expect(everythingBelow(place)).toEqual(before);
  });

  it.each(refused)('%s is refused by disparity too', async (_, path, code) => {
    const query = ['--outcome', 'outcome', '--event', 'NFA', '--group', 'officer_ethnicity'];
    const args = ['disparity', path, '--profile', 'complaints', ...query, '--reference', 'W1'];
    expectRefusal(await call([...args, '--out', target]), 'EXPORT_REFUSED', [path, code]);
  });

  it.each(refused)('%s makes validate exit with 1 and say why', async (_, path, code, word) => {
    const ran = await call(['validate', path, '--profile', 'complaints']);
    expect(ran.stdout).toMatch(/^The file was refused; nothing in it was counted\.\n/);
    expect(ran.stdout).toContain('what to do: ');
    expect(ran.stdout).toContain(code);
    expect(ran.stdout).toContain(word);
    expect(ran.stderr).toBe('');
    expect(ran.exitCode).toBe(1);
  });

  it.each([
    ['validate', []],
    ['draw', ['--size', '5', '--seed', seed, '--out', target]],
  ])('%s names a file that is not there, and a folder in place of one', (command, more) => {
    const gone = join(place, 'gone.csv');
    const before = everythingBelow(place);
    expectRefusal(run([command, gone, '--profile', 'complaints', ...more]), 'FILE_MISSING', [gone]);
    const folder = join(place, 'a-folder');
    const ran = run([command, folder, '--profile', 'complaints', ...more]);
    expectRefusal(ran, 'FILE_IS_FOLDER', [folder]);
    expect(everythingBelow(place)).toEqual(before);
  });

  it('may come through a pipe, and is refused in the same words when it is empty', () => {
    const line = 'cat "$1" | "$0" bin/dipsample.js validate - --profile complaints';
    const whole = shell(line, [process.execPath, complaints], { cwd: root });
    expect(whole.stdout).toContain('961 = 961 accepted + 0 rejected + 0 blank');
    expect(whole.exitCode).toBe(0);
    const empty = shell(line, [process.execPath, join(place, 'empty.csv')], { cwd: root });
    expect(empty.stdout).toContain('FILE_EMPTY');
    expect(empty.exitCode).toBe(1);
  });
});

describe('an export with a column that the profile does not know', () => {
  const extra = [`${header},Neighbourhood`, ...lines.slice(1, 2).map((line) => `${line},North`)];
  const path = file('extra.csv', `${extra.join('\r\n')}\r\n`);

  it('is read, and the column is named as a warning', async () => {
    const ran = await call(['validate', path, '--profile', 'complaints', '--as-at', '2026-10-05']);
    expect(ran.stdout).toContain('Rows: 1 = 1 accepted + 0 rejected + 0 blank');
    expect(ran.stdout).toMatch(/^File: UNKNOWN_COLUMN .*"Neighbourhood"/m);
    expect(ran.exitCode).toBe(0);
  });

  it('is an issue for the exit code under --strict, and stands in the JSON', async () => {
    const args = ['validate', path, '--profile', 'complaints', '--as-at', '2026-10-05'];
    const ran = await call([...args, '--strict', '--json']);
    expect(ran.exitCode).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      counts: { rows: 1, accepted: 1, rejected: 0, blank: 0 },
      fileIssues: [{ code: 'UNKNOWN_COLUMN', severity: 'warning', row: 1, line: 1 }],
      issues: [],
    });
  });
});

describe('an export read under the wrong profile', () => {
  it('is refused when most of its rows are rejected, and the profile is suspected', async () => {
    const ran = await call([
      'draw',
      complaints,
      '--profile',
      'misconduct',
      '--size',
      '5',
      '--seed',
      seed,
      '--out',
      join(place, 'wrong-profile'),
    ]);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toMatch(/^error EXPORT_MOSTLY_REJECTED: .* of 961 rows were rejected/);
    expect(ran.stderr).toContain('--profile');
    expect(ran.stdout).toBe('');
  });
});
