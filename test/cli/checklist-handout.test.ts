import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/format/xlsx/read-workbook.js';
import { parseTable } from '../../src/frame/parse-table.js';
import { readingsOf } from '../../src/cli/results/assigned-readings.js';
import { expectRefusal } from './expect-refusal.js';
import { call, complaints, everythingBelow, scratchFolder, seed } from './run.js';

const place = scratchFolder('checklist-handout');
const at = (...parts: readonly string[]): string => join(place, ...parts);
const set = ['--questions', 'public-complaints'];

async function draw(name: string, ...more: readonly string[]): Promise<void> {
  const args = ['draw', complaints, '--profile', 'complaints', '--by', 'case_type', '--size', '12'];
  const ran = await call([...args, '--seed', seed, ...more, '--quiet', '--out', at(name)]);
  expect(ran.exitCode).toBe(0);
}

function read(path: string): readonly Readonly<Record<string, string>>[] {
  const { header, rows } = parseTable(readFileSync(path, 'utf8'));
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])),
  );
}

const distinct = (path: string, column: string): readonly string[] => [
  ...new Set(read(path).map((row) => row[column]!)),
];

beforeAll(async () => {
  writeFileSync(
    at('reviewers.json'),
    JSON.stringify({ reviewers: [{ id: 'R1' }, { id: 'Team B' }, { id: 'r1' }], double: '25%' }),
  );
  await draw('plain', '--reserves', '2');
  await draw('assigned', '--reserves', '2', '--reviewers', at('reviewers.json'));
});

describe('a draw that assigns nobody', () => {
  it('has one set of files, with a workbook that has the same rows as the tables', async () => {
    const ran = await call(['checklist', at('plain'), ...set, '--out', at('all')]);
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(everythingBelow(at('all'))).toEqual([
      'SHA256SUMS',
      'calendar.json',
      'checklist.csv',
      'checklist.html',
      'checklist.xlsx',
      'questions.json',
      'register.csv',
    ]);
    const bytes = readFileSync(at('all', 'checklist.xlsx'));
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(readFileSync(at('all', 'SHA256SUMS'), 'utf8')).toContain(`${digest}  checklist.xlsx\n`);
    const { sheets } = await readWorkbook(bytes);
    const rowsOf = (name: string) =>
      new Set(sheets.find((sheet) => sheet.name === name)!.cells.map(({ row }) => row)).size - 3;
    expect(rowsOf('Checklist')).toBe(read(at('all', 'checklist.csv')).length);
    expect(rowsOf('Register')).toBe(read(at('all', 'register.csv')).length);
  });

  it('has no files for reviewers, and says what to do', async () => {
    const ran = await call([
      'checklist',
      at('plain'),
      ...set,
      '--for',
      'reviewers',
      '--out',
      at('no'),
    ]);
    expectRefusal(ran, 'CHECKLIST_UNASSIGNED', ['12 of the 12 cases', '--for all']);
  });

  it('knows nobody else whom files could be for', async () => {
    const ran = await call([
      'checklist',
      at('plain'),
      ...set,
      '--for',
      'nobody',
      '--out',
      at('no'),
    ]);
    expectRefusal(ran, 'OPTION_NOT_A_CHOICE', ['reviewers, all']);
  });
});

describe('a draw that assigns reviewers', () => {
  const folders = { R1: 'R1', 'Team B': 'Team_B', r1: 'r1-2' };

  it('has a folder for each, with the cases that they read alone and their code on every row', async () => {
    const ran = await call(['checklist', at('assigned'), ...set, '--out', at('each')]);
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ran.stdout).toMatch(
      /Files for 3 reviewers, with the cases of each alone: R1 \d, Team B \d, r1 \d\./,
    );
    const readings = readingsOf(readFileSync(at('assigned', 'assignment.csv'), 'utf8'));
    for (const [code, folder] of Object.entries(folders)) {
      const mine = [...readings].filter(([, readers]) => readers.includes(code));
      const units = mine.map(([unitId]) => unitId).sort();
      for (const table of ['checklist.csv', 'register.csv']) {
        const path = at('each', 'reviewers', folder, table);
        expect([...distinct(path, 'unit_id')].sort()).toEqual(units);
        expect(distinct(path, 'reviewer')).toEqual([code]);
      }
      const strangers = [...readings.keys()].filter((unitId) => !units.includes(unitId));
      expect(strangers.length).toBeGreaterThan(0);
      const html = readFileSync(at('each', 'reviewers', folder, 'checklist.html'), 'utf8');
      const { sheets } = await readWorkbook(
        readFileSync(at('each', 'reviewers', folder, 'checklist.xlsx')),
      );
      const texts = new Set(sheets.flatMap(({ cells }) => cells.map(({ value }) => value)));
      for (const unitId of units) expect(texts.has(unitId) && html.includes(unitId)).toBe(true);
      for (const unitId of strangers) {
        expect(texts.has(unitId) || html.includes(unitId)).toBe(false);
      }
    }
    expect(everythingBelow(at('each')).filter((path) => !path.startsWith('reviewers'))).toEqual([
      'SHA256SUMS',
      'calendar.json',
      'questions.json',
      'register.csv',
    ]);
    const all = read(at('each', 'register.csv'));
    expect(all.filter(({ role }) => role === 'sample')).toHaveLength(12);
    for (const { unit_id, role, reviewer } of all) {
      expect(reviewer).toBe(role === 'sample' ? readings.get(unit_id!)![0] : '');
    }
  });

  it('has every case once with --for all, for its first reader, and says what is missing then', async () => {
    const ran = await call([
      'checklist',
      at('assigned'),
      ...set,
      '--for',
      'all',
      '--out',
      at('once'),
    ]);
    expect(ran.stdout).toMatch(
      /\d (?:cases are|case is) to be read twice, .*second readings need --for reviewers\./,
    );
    const readings = readingsOf(readFileSync(at('assigned', 'assignment.csv'), 'utf8'));
    const rows = read(at('once', 'checklist.csv'));
    expect(new Set(rows.map((row) => `${row['unit_id']} ${row['question_id']}`)).size).toBe(
      rows.length,
    );
    for (const { unit_id, reviewer } of rows) expect(reviewer).toBe(readings.get(unit_id!)![0]);
  });
});

describe('checklist --after', () => {
  const header = 'unit_id,stratum,rank,instead_of,reason\r\n';
  const evaluation = (name: string, rows: string): string => {
    mkdirSync(at(name, 'restricted'), { recursive: true });
    writeFileSync(at(name, 'restricted', 'reserves.csv'), header + rows);
    return at(name);
  };
  const after = (folder: string, out: string, ...more: readonly string[]) =>
    call(['checklist', at('assigned'), ...set, '--after', folder, ...more, '--out', at(out)]);
  const reserves = (): readonly string[] =>
    read(at('assigned', 'sample.csv')).flatMap(({ role, unit_id }) =>
      role === 'reserve' ? [unit_id!] : [],
    );

  it('issues the questions of the reserves that were called, alone, for nobody in particular', async () => {
    const [called, other] = reserves();
    const folder = evaluation('evaluated', `"${called!}","a",3,"CO/x","out of scope"\r\n`);
    const ran = await after(folder, 'reserve');
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ran.stdout).toContain('1 case x 25 questions');
    expect(distinct(at('reserve', 'checklist.csv'), 'unit_id')).toEqual([called]);
    expect(read(at('reserve', 'register.csv'))).toMatchObject([
      { unit_id: called, role: 'reserve', status: 'drawn', reviewer: '' },
    ]);
    const html = readFileSync(at('reserve', 'checklist.html'), 'utf8');
    expect([html.includes(called!), html.includes(other!)]).toEqual([true, false]);
  });

  it('has no files for reviewers, as nobody is assigned to a reserve', async () => {
    const folder = evaluation('assigned-nobody', `"${reserves()[0]!}","a",3,"CO/x","r"\r\n`);
    expectRefusal(await after(folder, 'no', '--for', 'reviewers'), 'CHECKLIST_UNASSIGNED', [
      '1 of the 1 cases',
    ]);
  });

  it('says so where no reserve was called', async () => {
    expectRefusal(await after(evaluation('none', ''), 'no'), 'NO_RESERVE_CALLED', [
      'nothing to issue',
    ]);
  });

  it('refuses the reserves of another draw, and a folder that is no evaluation', async () => {
    const strange = evaluation('strange', '"CO/strange","a",3,"CO/x","r"\r\n');
    expectRefusal(await after(strange, 'no'), 'CHECKLIST_NOT_A_RESERVE', ['1 of the 1 reserves']);
    const ran = await after(at('plain'), 'no');
    expectRefusal(ran, 'FOLDER_NOT_AN_EVALUATION', ['restricted/reserves.csv']);
  });
});
