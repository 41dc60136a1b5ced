import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { call, everythingBelow, root, run, scratchFolder, seed } from '../cli/run.js';
import { anyOutcome, type Case, casesOf, decided, sustainedBy } from './new-orleans-cases.js';
import { expectNamed, filesBelow } from './tampering.js';

const data = join(root, '../shared/data/nopd');
const file = join(data, 'NOPD_Misconduct_Complaints_20200214.csv');
const shifted = join(data, 'allegations-clean_semicolon.csv');
const place = scratchFolder('new-orleans');

if (!existsSync(data)) {
  process.stderr.write('Skipped: the New Orleans export is not beside the repository.\n');
}

let worked: readonly Case[] | undefined;

function cases(): readonly Case[] {
  worked ??= casesOf(readFileSync(file, 'utf8'));
  return worked;
}

type Row = Readonly<Record<string, string>>;

function table(path: string): readonly Row[] {
  return parse(readFileSync(path, 'utf8'), { columns: true });
}

async function compare(name: string, args: readonly string[]): Promise<readonly Row[]> {
  const target = join(place, name);
  const query = ['--outcome', 'outcome', '--event', 'Sustained', '--reference', 'White'];
  const given = [file, '--profile', 'new-orleans', ...query, ...args, '--out', target];
  expect((await call(['disparity', ...given])).exitCode).toBe(0);
  const [path] = filesBelow(join(target, 'restricted/tables')).filter(
    (found) => !found.includes('counts'),
  );
  return table(join(target, 'restricted/tables', path!));
}

function of(rows: readonly Row[], group: string): Row {
  return rows.find((row) => row['group'] === group)!;
}

describe.skipIf(!existsSync(file))('the New Orleans export, end to end', () => {
  it('has every one of its rows accounted for, its faults counted, and nothing lost or shifted', () => {
    const target = join(place, 'validation');
    const args = ['validate', file, '--profile', 'new-orleans', '--json', '--out', target];
    const ran = run(args);
    expect(ran.exitCode).toBe(1);
    const { counts, fileIssues, issues } = JSON.parse(ran.stdout) as {
      readonly counts: object;
      readonly fileIssues: readonly { code: string; field: string; message: string }[];
      readonly issues: readonly { code: string; severity: string; field: string }[];
    };
    expect(counts).toEqual({ rows: 4151, accepted: 4118, rejected: 33, blank: 0 });
    // Counted by hand in the published file: black 6, white 1, BLACK 1; female 3, FEMALE 1.
    const told = fileIssues.map(({ code, field, message }) => [code, field, parseInt(message, 10)]);
    expect(told).toEqual([
      ['CODE_LETTER_CASE', 'complainant_ethnicity', 8],
      ['CODE_LETTER_CASE', 'complainant_sex', 4],
    ]);
    const times = new Map<string, number>();
    for (const { code, severity } of issues) {
      times.set(`${severity} ${code}`, (times.get(`${severity} ${code}`) ?? 0) + 1);
    }
    expect(Object.fromEntries(times)).toEqual({
      'error MISSING_REFERENCE': 33,
      'warning DATE_ORDER': 69,
      'warning DUPLICATE_ROW': 12,
      'warning IMPOSSIBLE_AGE': 3,
    });
    const order = issues.filter(({ code }) => code === 'DATE_ORDER').map(({ field }) => field);
    expect(order.filter((field) => field === 'date_received')).toHaveLength(62);
    expect(order.filter((field) => field === 'date_finalised')).toHaveLength(7);
    const accepted = table(join(target, 'accepted.csv'));
    expect(accepted).toHaveLength(4118);
    expect(new Set(accepted.map((row) => row['case_ref'])).size).toBe(2917);
    expect(accepted.filter((row) => row['outcome'] === 'Sustained')).toHaveLength(530);
    const rejected = table(join(target, 'rejected.csv'));
    expect(rejected).toHaveLength(33);
    expect(rejected.every((row) => row['outcome'] === 'Pending')).toBe(true);
  });

  it('is drawn by disposition and officer race, and the draw is redone from it alone', async () => {
    const target = join(place, 'draw');
    const design = ['--by', 'outcome,officer_ethnicity', '--size', '60', '--reserves', '1'];
    const args = ['draw', file, '--profile', 'new-orleans', ...design, '--seed', seed];
    const drawn = run([...args, '--out', target]);
    expect(drawn.exitCode).toBe(0);
    expect(drawn.stdout).toMatch(/Drew 60 of 2,?917 cases/);
    const expected = cases().map(
      ({ reference, outcome, officer }) => `${reference}\t${outcome}\t${officer}`,
    );
    const frame = table(join(target, 'frame.csv')).map(
      (row) => `${row['unit_id']}\t${row['outcome']}\t${row['officer_ethnicity']}`,
    );
    expect(frame).toHaveLength(2917);
    expect(frame.toSorted()).toEqual(expected.toSorted());
    const sample = table(join(target, 'sample.csv'));
    expect(sample.filter((row) => row['role'] === 'sample')).toHaveLength(60);
    const again = run(['verify', target, '--cases', file]);
    expect(again.stdout).toContain('2917 units, digest as recorded');
    expect(again.exitCode).toBe(0);
    const other = join(place, 'fewer.csv');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(other, `${lines.slice(0, -1).join('\n')}\n`);
    const fewer = await call(['verify', target, '--cases', other]);
    expectNamed(fewer, '4150 rows, the record says 4151');
  });

  it('over rows as read, has the known figures of officers', async () => {
    const args = ['--group', 'officer_ethnicity', '--unit', 'row', '--among', decided.join(',')];
    const rows = await compare('officer-rows', args);
    expect(of(rows, 'Black')).toMatchObject({ events: '299', members: '1138' });
    expect(of(rows, 'White')).toMatchObject({ events: '190', members: '796', ratio: '1' });
    expect(Number(of(rows, 'Black')['ratio']).toFixed(3)).toBe('1.101');
    expect(of(rows, 'Total')).toMatchObject({ events: '530', members: '2176' });
  });

  it('over rows as read, has the known figures of complainants, spellings merged', async () => {
    const rows = await compare('complainant-rows', [
      '--group',
      'complainant_ethnicity',
      '--unit',
      'row',
    ]);
    expect(of(rows, 'Black')).toMatchObject({ events: '164', members: '1692' });
    expect(of(rows, 'White')).toMatchObject({ events: '55', members: '544', ratio: '1' });
    expect(Number(of(rows, 'Black')['ratio']).toFixed(3)).toBe('0.959');
    expect(of(rows, 'Total')).toMatchObject({ events: '530', members: '4151' });
  });

  it('over rows as read, shows the rows without a complainant ethnicity', async () => {
    const args = [
      '--group',
      'complainant_ethnicity',
      '--unit',
      'row',
      '--among',
      decided.join(','),
    ];
    const rows = await compare('complainant-decided', args);
    expect(of(rows, 'Not stated')).toMatchObject({ events: '302', members: '661', ratio: '[z]' });
  });

  it.each([
    ['officer', 'officer_ethnicity', decided],
    ['complainant', 'complainant_ethnicity', anyOutcome],
    ['complainant', 'complainant_ethnicity', decided],
  ] as const)(
    'over cases, agrees with an independent script: %s, %s, %j',
    async (who, group, among) => {
      const all = among.length === anyOutcome.length;
      const name = `${who}-cases-${among.length}`;
      const args = ['--group', group, ...(all ? [] : ['--among', among.join(',')])];
      const rows = await compare(name, args);
      const expected = sustainedBy(cases(), who, among);
      // A group of the export of which nobody has one of these outcomes keeps its row.
      const found = rows.filter((row) => row['group'] !== 'Total' && row['members'] !== '0');
      expect(
        Object.fromEntries(
          found.map((row) => [
            row['group']!,
            { events: Number(row['events']), members: Number(row['members']) },
          ]),
        ),
      ).toEqual(expected);
      const { events, members } = expected['Black']!;
      const white = expected['White']!;
      const ratio = events / members / (white.events / white.members);
      expect(Number(of(rows, 'Black')['ratio'])).toBeCloseTo(ratio, 5);
      const difference = events / members - white.events / white.members;
      expect(Number(of(rows, 'Black')['difference'])).toBeCloseTo(difference, 5);
      const [low, high] = wilson(events, members);
      expect(Number(of(rows, 'Black')['rate_low'])).toBeCloseTo(low, 5);
      expect(Number(of(rows, 'Black')['rate_high'])).toBeCloseTo(high, 5);
    },
  );

  it('makes a pack that verifies, and whose public copy names no case', () => {
    const config = join(place, 'new-orleans.json');
    const comparison = { outcome: 'outcome', event: ['Sustained'], reference: 'White' };
    const audit = {
      name: 'misconduct',
      export: file,
      profile: 'new-orleans',
      draw: { by: ['outcome', 'officer_ethnicity'], size: 60, reserves: 1 },
      questions: 'conduct',
      disparity: [
        { ...comparison, among: decided, group: 'officer_ethnicity' },
        { ...comparison, group: 'complainant_ethnicity' },
        { ...comparison, among: decided, group: 'officer_ethnicity', unit: 'row' },
      ],
    };
    const whole = {
      title: 'New Orleans',
      office: 'A reader',
      period: 'all',
      seed,
      audits: [audit],
    };
    writeFileSync(config, JSON.stringify(whole));
    const target = join(place, 'pack');
    const made = run(['pack', '--config', config, '--out', target]);
    expect(made.stderr).not.toContain('error');
    expect(made.exitCode).toBe(0);
    const again = run(['verify', target, '--cases', file]);
    expect(again.stdout).toContain('made again');
    expect(again.exitCode).toBe(0);
    const references = new Set(cases().map(({ reference }) => reference));
    expect(everythingBelow(join(target, 'data/public')).length).toBeGreaterThan(1);
    for (const path of filesBelow(join(target, 'data/public'))) {
      const text = readFileSync(join(target, 'data/public', path), 'utf8');
      const named = text.match(/\b20\d\d-\d{4}-[A-Z]\b/g) ?? [];
      expect(
        named.filter((reference) => references.has(reference)),
        path,
      ).toEqual([]);
    }
  });
});

describe.skipIf(!existsSync(shifted))(
  'the New Orleans export whose header is one field short',
  () => {
    it('is refused by name, by validate and by draw, and never shifted', () => {
      const validated = run(['validate', shifted, '--profile', 'new-orleans']);
      expect(validated.exitCode).toBe(1);
      expect(validated.stdout).toContain('The file was refused');
      expect(validated.stdout).toMatch(/HEADER_SHORT .*26 columns.*4151 of 4151 rows have 27/);
      const target = join(place, 'shifted');
      const args = ['draw', shifted, '--profile', 'new-orleans', '--size', '5', '--seed', seed];
      const drawn = run([...args, '--out', target]);
      expect(drawn.exitCode).toBe(2);
      expect(drawn.stderr).toMatch(/^error EXPORT_REFUSED: /);
      expect(drawn.stderr).toContain('HEADER_SHORT');
      expect(existsSync(target)).toBe(false);
    });

    it('is refused too under a profile that has its column names', () => {
      const shipped = readFileSync(join(root, 'fixtures/profiles/new-orleans.json'), 'utf8');
      const profile = JSON.parse(shipped) as { fields: Record<string, { column: string }> };
      for (const mapping of Object.values(profile.fields)) {
        mapping.column = mapping.column.replace(/[^A-Za-z]/g, '.');
      }
      const path = join(place, 'dotted.json');
      writeFileSync(path, JSON.stringify({ ...profile, schema: 'new-orleans' }));
      const ran = run(['validate', shifted, '--profile', path, '--json']);
      expect(ran.exitCode).toBe(1);
      const {
        file: about,
        counts,
        fileIssues,
      } = JSON.parse(ran.stdout) as {
        readonly file: object;
        readonly counts: { readonly accepted: number };
        readonly fileIssues: readonly { readonly code: string }[];
      };
      expect(about).toMatchObject({ status: 'refused' });
      expect(counts.accepted).toBe(0);
      expect(fileIssues.map(({ code }) => code)).toContain('HEADER_SHORT');
    });
  },
);

/** Wilson's score interval at 95 %, in the form of his paper. */
function wilson(events: number, members: number): readonly [number, number] {
  const z = 1.959963984540054;
  const rate = events / members;
  const centre = rate + (z * z) / (2 * members);
  const spread = z * Math.sqrt((rate * (1 - rate)) / members + (z * z) / (4 * members * members));
  const scale = 1 + (z * z) / members;
  return [(centre - spread) / scale, (centre + spread) / scale];
}
