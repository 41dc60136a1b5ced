import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { meanIsSensitive } from '../../src/disclosure/rules/mean-is-sensitive.js';
import { dayNumber } from '../../src/frame/day-number.js';
import { call, complaints, scratchFolder } from '../cli/run.js';

const place = scratchFolder('mean-days');
const ledger = join(place, 'releases.jsonl');

type Row = Readonly<Record<string, string>>;

/** Publishes a period, and gives the public and the restricted table. */
async function release(name: string, period: string, further: readonly string[] = []) {
  const out = join(place, name);
  const { exitCode, stderr } = await call([
    'disparity',
    complaints,
    ...['--profile', 'complaints', '--period', period, '--out', out],
    ...['--outcome', 'outcome', '--event', 'NFA', '--group', 'complainant_ethnicity_group'],
    ...['--reference', 'White', '--days', 'date_recorded..date_finalised'],
    ...['--ledger', ledger, '--release', name, ...further],
  ]);
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  const table = (edition: string): readonly Row[] =>
    parse(
      readFileSync(
        join(out, edition, 'tables/timeliness-01-outcome-by-complainant-ethnicity-group-case.csv'),
      ),
      { columns: true },
    );
  return { stderr, shown: table('public'), all: table('restricted') };
}

/** The days of the cases of a group (or of all) that were finalised in a period, from the CSV file. */
function daysOf(group: string, from: string, to: string): readonly number[] {
  const iso = (british = ''): string => british.split('/').toReversed().join('-');
  const rows: readonly Row[] = parse(readFileSync(complaints), { columns: true });
  const cases = new Map<string, Row>();
  for (const row of rows) cases.set(row['Case Reference'] ?? '', row);
  return [...cases.values()]
    .filter((row) => iso(row['Date Finalised']) >= from && iso(row['Date Finalised']) <= to)
    .filter((row) => group === 'Total' || broad(row['Complainant Ethnicity']) === group)
    .map((row) => dayNumber(iso(row['Date Finalised'])) - dayNumber(iso(row['Date Recorded'])));
}

/** The 18+1 codes begin with the letter of their group. */
function broad(code = ''): string {
  const groups: Readonly<Record<string, string>> = {
    W: 'White',
    M: 'Mixed',
    A: 'Asian',
    B: 'Black',
    O: 'Other',
  };
  return /^[WMABO]\d/.test(code) ? (groups[code.slice(0, 1)] ?? '') : 'Not stated';
}

describe('mean days of a quarter and of what was published before', () => {
  it('are those of the file, and give no small or dominated sum away by subtraction', async () => {
    const july = await release('july', '2026-07-01..2026-07-31', ['--begin-ledger']);
    const longer = await release('july and two days', '2026-07-01..2026-08-04');
    const sum = (days: readonly number[]): number => days.reduce((left, right) => left + right, 0);

    for (const row of july.all) {
      const days = daysOf(row['group'] ?? '', '2026-07-01', '2026-07-31');
      expect(Number(row['counted'])).toBe(days.length);
      if (days.length < 10) expect(row['mean']).toBe('[u]');
      else expect(Number(row['mean'])).toBeCloseTo(sum(days) / days.length, 5);
    }

    const isShown = (row: Row): boolean => /^\d/.test(row['mean'] ?? '');
    expect(july.shown.some(isShown)).toBe(true);
    expect(july.shown.every(isShown)).toBe(false);
    // Who takes July from the longer period is left with the cases of three days.
    const subtracted = july.shown.flatMap((before) => {
      const after = longer.shown.find(({ group }) => group === before['group']);
      const both = [before['mean'], after?.['mean']].every((mean) => /^\d/.test(mean ?? ''));
      return both ? [daysOf(before['group'] ?? '', '2026-08-01', '2026-08-04')] : [];
    });
    for (const days of subtracted) expect(days.length === 0 || !meanIsSensitive(days)).toBe(true);
    // It would have been possible: the same period published first shows what July now forbids.
    const alone = await call([
      'disparity',
      complaints,
      ...['--profile', 'complaints', '--period', '2026-07-01..2026-08-04'],
      ...['--outcome', 'outcome', '--event', 'NFA', '--group', 'complainant_ethnicity_group'],
      ...['--reference', 'White', '--days', 'date_recorded..date_finalised'],
      ...['--ledger', join(place, 'other.jsonl'), '--begin-ledger', '--out', join(place, 'alone')],
    ]);
    const hiddenMeans = (text: string): number =>
      Number(/(\d+) of \d+ means are hidden/.exec(text)?.[1]);
    expect(hiddenMeans(longer.stderr)).toBeGreaterThan(hiddenMeans(alone.stderr));
  }, 60_000);

  it('are kept in the ledger with the days of each case, and no reference', () => {
    const lines = readFileSync(ledger, 'utf8').trimEnd().split('\n');
    const [first] = lines.map((line) => JSON.parse(line) as { populations: readonly Row[] });
    const population = first?.populations[0] as unknown as {
      readonly units: readonly unknown[];
      readonly means: readonly {
        readonly of: string;
        readonly amounts: readonly (number | null)[];
        readonly shown: readonly { readonly units: number; readonly sum: number }[];
      }[];
    };
    const [means] = population.means;
    expect(means?.of).toBe('date_recorded..date_finalised');
    expect(means?.amounts).toHaveLength(population.units.length);
    const days = daysOf('White', '2026-07-01', '2026-07-31');
    expect(means?.shown.map(({ units }) => units)).toContain(days.length);
    expect(lines.join()).not.toContain('CO/');
  });

  it('are the same when the release is made again, which adds no line', async () => {
    const before = readFileSync(ledger, 'utf8');
    const { exitCode } = await call([
      'disparity',
      complaints,
      ...['--profile', 'complaints', '--period', '2026-07-01..2026-07-31'],
      ...['--outcome', 'outcome', '--event', 'NFA', '--group', 'complainant_ethnicity_group'],
      ...['--reference', 'White', '--days', 'date_recorded..date_finalised'],
      ...['--ledger', ledger, '--release', 'july', '--out', join(place, 'again')],
    ]);
    expect(exitCode).toBe(0);
    expect(readFileSync(ledger, 'utf8')).toBe(before);
    const sums = (name: string): string => readFileSync(join(place, name, 'SHA256SUMS'), 'utf8');
    expect(sums('again')).toBe(sums('july'));
  });
});

describe('days that cannot be counted', () => {
  const asking = (days: string, further: readonly string[] = []) =>
    call([
      'disparity',
      complaints,
      ...['--profile', 'complaints', '--outcome', 'outcome', '--event', 'NFA'],
      ...['--group', 'complainant_ethnicity_group', '--reference', 'White', '--dry-run'],
      ...['--days', days, ...further],
    ]);

  it.each([
    ['date_recorded', [], 'does not name two date fields'],
    ['date_recorded..outcome', [], 'The field outcome is no date.'],
    ['date_recorded..date_finalised_year', [], 'The field date_finalised_year is no date.'],
    ['date_recorded..date_recorded', [], 'to itself there are no days'],
    ['date_recorded..date_finalised', ['--unit', 'person'], 'A person may be in several cases'],
  ])('are refused: %s %j', async (days, further, cause) => {
    const { exitCode, stderr } = await asking(days, further);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('DAYS_INVALID');
    expect(stderr).toContain(cause);
  });

  it('of a field that is not there are refused with the nearest', async () => {
    const { stderr } = await asking('date_recorde..date_finalised');
    expect(stderr).toContain('UNKNOWN_FIELD');
    expect(stderr).toContain('Did you mean date_recorded?');
  });
});
