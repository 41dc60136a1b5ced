import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../expect-refusal.js';
import {
  call,
  complaints,
  everythingBelow,
  misconduct,
  root,
  scratchFolder,
  seed,
} from '../run.js';

const place = scratchFolder('init');
const nopd = join(root, '../shared/data/nopd/NOPD_Misconduct_Complaints_20200214.csv');
const stops = join(root, 'fixtures/exports/stop-search-made-up.csv');

/** A new folder for one test. */
function folderFor(name: string): string {
  const folder = join(place, name);
  mkdirSync(folder);
  return folder;
}

function jsonOf(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Puts an office and a seed in the place of their placeholders, and nothing else. */
function complete(path: string): void {
  const text = readFileSync(path, 'utf8');
  const done = text
    .replace(/"office": ".*"/, '"office": "An office"')
    .replace(/"seed": ".*"/, `"seed": "${seed}"`);
  expect(done).not.toBe(text);
  writeFileSync(path, done);
}

const dryPack = (config: string) => call(['pack', '--config', config, '--dry-run']);

describe.each([
  {
    kind: 'complaints',
    file: complaints,
    expected: { title: 'Dip-sample audit pack, 2026-Q3', period: '2026-Q3' },
    audit: { name: 'complaints', profile: 'complaints', questions: 'public-complaints' },
    draw: { by: ['case_type'], size: 54, minimum: 1, reserves: 2 },
    reason: 'all 360 finalised cases were finalised in it.',
    drawn: '54 of 360 cases drawn, 2 strata',
    lines: ['14', '16'],
  },
  {
    kind: 'misconduct',
    file: misconduct,
    expected: { title: 'Dip-sample audit pack, 2026-Q3', period: '2026-Q3' },
    audit: { name: 'misconduct', profile: 'misconduct', questions: 'conduct' },
    draw: { by: ['case_type'], size: 47, minimum: 1, reserves: 2 },
    reason: 'all 120 finalised cases were finalised in it.',
    drawn: '47 of 120 cases drawn, 2 strata',
    lines: ['13', '15'],
  },
  {
    kind: 'New Orleans',
    file: nopd,
    expected: { title: 'Dip-sample audit pack', period: 'all' },
    audit: { name: 'new-orleans', profile: 'new-orleans', questions: 'conduct' },
    draw: { by: ['case_type'], size: 58, minimum: 1, reserves: 2 },
    reason:
      'every case, because no quarter holds most of them: 2,352 were finalised in 16 quarters from 2016-Q1 to 2019-Q4, and 565 without a date of finalising can be drawn too. Name a quarter to draw from it alone.',
    drawn: '58 of 2,917 cases drawn, 2 strata',
    lines: ['12', '14'],
  },
])('init of the $kind export', ({ kind, file, expected, audit, draw, reason, drawn, lines }) => {
  it.skipIf(!existsSync(file))(
    'writes a configuration that packs as soon as office and seed are replaced (skipped where the export is not there)',
    async () => {
      const config = join(folderFor(kind), 'dipsample.json');
      const ran = await call(['init', file, '--out', config]);
      expect(ran.stderr).toBe('');
      expect(ran.exitCode).toBe(0);
      expect(ran.stdout).toContain(reason);
      expect(ran.stdout).toContain(`  line ${lines[0]}: office `);
      expect(ran.stdout).toContain(`  line ${lines[1]}: seed `);
      expect(jsonOf(config)).toMatchObject({ ...expected, audits: [{ ...audit, draw }] });
      expectRefusal(await dryPack(config), 'CONFIG_INVALID', [
        'has 2 faults',
        `line ${lines[0]}: /office is still the placeholder`,
        `line ${lines[1]}: /seed is still the placeholder`,
      ]);
      complete(config);
      const packed = await dryPack(config);
      expect(packed.stderr).not.toContain('error');
      expect(packed.stdout).toContain(drawn);
      expect(packed.exitCode).toBe(0);
    },
  );
});

describe('init', () => {
  it('names no period where none holds most cases, and says so', async () => {
    const spread = join(place, 'spread.csv');
    const days = ['02/01/2025', '03/04/2026', '04/04/2026', '05/08/2026'];
    writeFileSync(spread, required(days.map((day, index) => ['No case to answer', day, index])));
    const none = await call(['init', spread, '--dry-run']);
    expect(none.stdout).toContain(
      'period: every case, because no quarter holds most of them: 4 were finalised in 3 quarters from 2025-Q1 to 2026-Q3. Name a quarter to draw from it alone.',
    );
    expect(none.stdout).toContain('"period": "all"');
  });

  it.each([
    ['a year from January', ['02/01/2026', '05/05/2026', '05/08/2026'], '2026-Q3'],
    ['a year from April', ['02/04/2026', '05/05/2026', '05/08/2026'], 'FY2026/27-Q2'],
    ['a year over the new one', ['02/10/2026', '05/11/2026', '05/02/2027'], 'FY2026/27-Q4'],
    ['one quarter', ['02/04/2026', '05/05/2026', '05/06/2026'], '2026-Q2'],
  ])('names the latest quarter of %s', async (kind, days, period) => {
    const file = join(folderFor(kind), 'cases.csv');
    writeFileSync(file, required(days.map((day, index) => ['No case to answer', day, index])));
    const ran = await call(['init', file, '--dry-run']);
    expect(JSON.parse(ran.stdout)).toMatchObject({ period });
  });

  it('takes a few cases of the quarter that has just begun for no quarter of their own', async () => {
    const file = join(place, 'just-begun.csv');
    const days = [...Array.from({ length: 9 }, () => '05/08/2026'), '02/10/2026'];
    writeFileSync(file, required(days.map((day, index) => ['No case to answer', day, index])));
    const ran = await call(['init', file, '--dry-run']);
    expect(JSON.parse(ran.stdout)).toMatchObject({ period: '2026-Q3' });
    expect(ran.stdout).toContain('Left out: 1 finalised in other quarters.');
  });

  it('tells what the export has of the year before the quarter, under both names of it', async () => {
    const file = join(place, 'year.csv');
    const days = ['02/01/2026', '03/04/2026', '04/04/2026', '05/08/2026', '06/08/2026'];
    writeFileSync(file, required(days.map((day, index) => ['No case to answer', day, index])));
    const said = (await call(['init', file, '--dry-run'])).stdout;
    expect(said).toContain('FY2026/27-Q2 is the same quarter of the financial year, from 1 April.');
    expect(said).toContain(
      'yearToDate (left out): the year from 1 January is told beside the quarter; the export has 3 of its cases that were finalised earlier. Of the financial year, from 1 April, it has 2. It can be financial, calendar or none.',
    );
  });

  it('remarks on what is left out, by names that the schema has', async () => {
    const { note, audits } = JSON.parse((await call(['init', complaints, '--dry-run'])).stdout) as {
      readonly note: readonly string[];
      readonly audits: readonly { readonly note: readonly string[] }[];
    };
    const leftOut = (notes: readonly string[]) =>
      notes.flatMap((text) => /^(\w+) \(left out\): /.exec(text)?.[1] ?? []);
    const schema = jsonOf(join(root, 'schemas/config.schema.json')) as {
      readonly properties: object;
      readonly $defs: { readonly audit: { readonly properties: object } };
    };
    const ofPack = leftOut(note);
    const ofAudit = leftOut(audits[0]?.note ?? []);
    expect(ofPack).toEqual(['yearToDate', 'earlierPacks', 'specifiedInformation']);
    expect(ofAudit).toEqual(['disparity', 'benchmark', 'commitment', 'findings']);
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining([...ofPack]));
    expect(Object.keys(schema.$defs.audit.properties)).toEqual(
      expect.arrayContaining([...ofAudit]),
    );
  });

  it('says nothing of the specified information where there are no complaints', async () => {
    const ran = await call(['init', misconduct, '--dry-run']);
    expect(ran.stdout).not.toContain('specifiedInformation');
  });

  it('tells two profiles that need the same columns apart by the rows that they accept', async () => {
    const file = join(place, 'required.csv');
    const rows = Array.from({ length: 6 }, (_, index) => [
      'Written warning (18 months)',
      '20/08/2026',
      index,
    ]);
    writeFileSync(file, required(rows));
    const ran = await call(['init', file, '--dry-run']);
    expect(ran.stdout).toContain('"profile": "misconduct"');
  });

  it('writes paths from the folder of the configuration', async () => {
    const folder = folderFor('paths');
    mkdirSync(join(folder, 'audit'));
    writeFileSync(join(folder, 'cases.csv'), readFileSync(misconduct));
    const config = join(folder, 'audit/q3.json');
    await call(['init', join(folder, 'cases.csv'), '--out', config, '--profile', 'misconduct']);
    expect(jsonOf(config)).toMatchObject({
      audits: [{ export: '../cases.csv', profile: 'misconduct' }],
    });
    expect(everythingBelow(join(folder, 'audit'))).toEqual(['dipsample.schema.json', 'q3.json']);
  });

  it('puts the schema beside the configuration, and leaves one that is there as it is', async () => {
    const folder = folderFor('schema');
    const schema = join(folder, 'dipsample.schema.json');
    await call(['init', misconduct, '--out', join(folder, 'one.json')]);
    expect(jsonOf(schema)).toEqual(jsonOf(join(root, 'schemas/config.schema.json')));
    writeFileSync(schema, '{}');
    const ran = await call(['init', misconduct, '--out', join(folder, 'two.json')]);
    expect(ran.exitCode).toBe(0);
    expect(readFileSync(schema, 'utf8')).toBe('{}');
    expect(jsonOf(join(folder, 'two.json'))).toMatchObject({ $schema: './dipsample.schema.json' });
  });

  it('drafts a profile where no shipped one fits, beside the configuration that uses it', async () => {
    const folder = folderFor('draft');
    const file = join(folder, 'Our Cases.csv');
    const rows = Array.from({ length: 8 }, (_, index) => [
      'No case to answer',
      '20/08/2026',
      index,
    ]);
    writeFileSync(file, required(rows).replace('Case Reference', 'PSD Ref'));
    const config = join(folder, 'dipsample.json');
    const ran = await call(['init', file, '--out', config]);
    expect(ran.exitCode).toBe(0);
    expect(everythingBelow(folder)).toEqual([
      'Our Cases.csv',
      'dipsample.json',
      'dipsample.schema.json',
      'our-cases-profile.json',
    ]);
    expect(jsonOf(join(folder, 'our-cases-profile.json'))).toMatchObject({
      fields: { case_ref: { column: 'PSD Ref' } },
    });
    expect(jsonOf(config)).toMatchObject({
      audits: [{ name: 'our-cases', profile: 'our-cases-profile.json', export: 'Our Cases.csv' }],
    });
    complete(config);
    expect((await dryPack(config)).exitCode).toBe(0);
  });

  it('writes the draft alone where it lacks a needed field, and does not replace it later', async () => {
    const folder = folderFor('unfinished');
    const file = join(folder, 'cases.csv');
    const draft = join(folder, 'cases-profile.json');
    const rows = [['No case to answer', '20/08/2026', 1]];
    writeFileSync(file, required(rows).replace('Case Reference', 'Our Number'));
    const ran = await call(['init', file, '--out', join(folder, 'dipsample.json')]);
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('Fields that must still be mapped: case_ref.');
    expect(ran.stdout).toContain(`dipsample init ${file} --profile ${draft}`);
    expect(everythingBelow(folder)).toEqual(['cases-profile.json', 'cases.csv']);
    const again = await call(['init', file, '--out', join(folder, 'dipsample.json')]);
    expectRefusal(again, 'INIT_DRAFT_EXISTS', [draft, `--profile ${draft}`]);
  });

  it('names paths with blanks as they are typed', async () => {
    const config = join(folderFor('my folder'), 'dipsample.json');
    const ran = await call(['init', misconduct, '--out', config]);
    expect(ran.stdout).toContain(`dipsample pack --config "${config}" --dry-run\n`);
  });

  it('points to entries that the schema really has', async () => {
    const ran = await call(['init', misconduct, '--dry-run']);
    const [, one, other] = /such as (\w+) and (\w+), is described in/.exec(ran.stdout) ?? [];
    const schema = jsonOf(join(root, 'schemas/config.schema.json'));
    expect(schema).toHaveProperty(['properties', one!]);
    expect(schema).toHaveProperty(['properties', other!]);
  });

  it('prints with --dry-run and writes nothing', async () => {
    const folder = folderFor('dry');
    const config = join(folder, 'dipsample.json');
    const ran = await call(['init', misconduct, '--out', config, '--dry-run']);
    expect(ran.exitCode).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ audits: [{ questions: 'conduct' }] });
    expect(everythingBelow(folder)).toEqual([]);
  });
});

describe('init refuses', () => {
  it('a configuration that is there', async () => {
    const config = join(folderFor('there'), 'dipsample.json');
    writeFileSync(config, 'mine');
    const ran = await call(['init', complaints, '--out', config]);
    expectRefusal(ran, 'OUTPUT_EXISTS', [config, '--out']);
    expect(readFileSync(config, 'utf8')).toBe('mine');
  });

  it('standard input, and an export in which it knows no column', async () => {
    expectRefusal(await call(['init', '-']), 'INIT_NEEDS_A_FILE', ['standard input']);
    const file = join(place, 'unknown.csv');
    writeFileSync(file, 'foo,bar\n1,2\n');
    const config = join(place, 'unknown.json');
    expectRefusal(await call(['init', file, '--out', config]), 'INIT_EXPORT_UNKNOWN', [file]);
    expect(existsSync(config)).toBe(false);
  });

  it.each([
    ['a file that is no text', '\u0000\u0001', 'FILE_IS_BINARY'],
    ['an empty file', '', 'FILE_EMPTY'],
  ])('%s, and asks for the export again rather than for a profile', async (_, content, code) => {
    const file = join(place, `${code}.csv`);
    writeFileSync(file, content);
    const ran = await call(['init', file, '--dry-run']);
    expectRefusal(ran, 'INIT_EXPORT_UNKNOWN', [file, code, 'Export the cases again']);
    expect(ran.stderr).not.toContain('--profile');
  });

  it('an export from which nothing can be drawn', async () => {
    const config = join(place, 'stops.json');
    expectRefusal(await call(['init', stops, '--out', config]), 'DRAW_NEEDS_REFERENCES', []);
    expect(existsSync(config)).toBe(false);
  });
});

/** An export of the columns that the shipped profiles need, and one more: outcome, day of finalising and number. */
function required(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map(
    ([outcome, finalised, number]) =>
      `CM/0000${number}/26,A made-up force,PSD,Recordable conduct matter,01/01/2026,${finalised},${outcome}`,
  );
  const header = 'Case Reference,Force,Handled By,Case Type,Date Received,Date Finalised,Outcome';
  return `${[header, ...lines].join('\r\n')}\r\n`;
}
