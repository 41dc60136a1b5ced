import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { daysOf, shareOf, type Stretch } from '../../src/specified/days-figure.js';
import { countOf, type FactSet } from '../../src/specified/facts.js';

const folder = '../shared/published/';
const isThere = existsSync(folder);

function table(name: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = readFileSync(`${folder}${name}`, 'utf8').trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((one, place) => [one, cells[place] ?? '']));
  });
}

const stretch: Stretch = { name: 'taken', field: 'taken', known: ['yes'], limit: null };

/** So many cases that took so many days, of each kind. */
function casesOf(
  kinds: readonly { readonly kind: string; readonly cases: number; readonly days: number }[],
): FactSet {
  return {
    unit: { singular: 'case', plural: 'cases' },
    fields: { kind: [...new Set(kinds.map(({ kind }) => kind))], taken: ['yes', 'no'] },
    facts: kinds.flatMap(({ kind, cases, days }, place) =>
      Array.from({ length: cases }, (_, number) => ({
        id: `${place}/${number}`,
        values: { kind, taken: 'yes' },
        elapsed: { taken: { days, workingDays: days } },
      })),
    ),
  };
}

describe.skipIf(!isThere)('published figures (skipped where ../shared is absent)', () => {
  it('of all forces: means of cases are 22, 146 and 138 days, which means of the forces’ means are not', () => {
    const rows = table('iopc_2024_25_cases_finalised_and_average_days_by_force.csv');
    const forces = rows.filter(({ force }) => force !== 'Total');
    expect(forces).toHaveLength(44);
    const set = casesOf(
      forces.flatMap((row) => [
        {
          kind: 'outside',
          cases: Number(row['outside_sch3_cases_finalised']),
          days: Number(row['outside_sch3_avg_days']),
        },
        {
          kind: 'under, with suspension',
          cases: Number(row['under_sch3_cases_finalised']),
          days: Number(row['under_sch3_avg_days_inc_suspension']),
        },
        {
          kind: 'under, without suspension',
          cases: Number(row['under_sch3_cases_finalised']),
          days: Number(row['under_sch3_avg_days_exc_suspension']),
        },
      ]),
    );
    const found = ['outside', 'under, with suspension', 'under, without suspension'].map((kind) =>
      daysOf(set, stretch, [{ field: 'kind', values: [kind] }]),
    );
    expect(found.map(({ members }) => members.value)).toEqual([60_031, 31_687, 31_687]);
    expect(found.map(({ mean }) => mean?.toFixed(2))).toEqual(['22.16', '145.87', '138.00']);
  });

  it('of Cleveland: 1,596 working days in 83 reviews are 19.2 a review in 2021-22, and 78 of 83 were acknowledged in time', () => {
    const quarters = table('cleveland_opcc_review_timeliness.csv').filter(({ quarter }) =>
      quarter?.startsWith('2021-22'),
    );
    const set = casesOf(
      quarters.map((row) => ({
        kind: 'review',
        cases: Number(row['completed']),
        days: Number(row['avg_working_days']),
      })),
    );
    const { members, meanWorkingDays } = daysOf(set, stretch, []);
    expect(members.value).toBe(83);
    expect(meanWorkingDays?.toFixed(4)).toBe('19.2289');
    const acknowledged = quarters.reduce(
      (sum, row) => sum + Number(row['acknowledged_within_5_working_days']),
      0,
    );
    expect(acknowledged).toBe(78);
  });

  it('of IOPC reviews: the share not reasonable and proportionate of every force, and none where there was no review', () => {
    const rows = table('iopc_2024_25_table27_iopc_review_outcomes_by_force.csv');
    for (const row of rows) {
      for (const handled of ['not_investigated', 'investigation']) {
        const valid = Number(row[`${handled}_valid_completed`]);
        const upheld = Number(row[`${handled}_not_rp_n`]);
        const set = casesOf([
          { kind: 'upheld', cases: upheld, days: 0 },
          { kind: 'not upheld', cases: valid - upheld, days: 0 },
        ]);
        const { share } = shareOf(
          countOf(set, [{ field: 'kind', values: ['upheld'] }]),
          countOf(set, []),
        );
        const published = row[`${handled}_not_rp_pct`] ?? '';
        const own = share === null ? '' : String(Math.round(share * 100));
        expect(own, `${row['force']} ${handled}`).toBe(published);
      }
    }
    expect(rows.find(({ force }) => force === 'Hertfordshire')).toMatchObject({
      not_investigated_not_rp_pct: '33',
      investigation_not_rp_pct: '25',
    });
  });
});
