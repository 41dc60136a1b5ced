import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askUnits, type FoundUnits } from '../../../src/frame/asked-units.js';
import { unitsFromColumns } from '../../../src/frame/columns/units/units-from-columns.js';
import { frameFields } from '../../../src/frame/fields.js';
import type { Intake } from '../../../src/frame/intake.js';
import type { Profile } from '../../../src/frame/profile.js';
import { unitsFromRows } from '../../../src/frame/units-from-rows.js';
import { unitsWith } from '../../../src/frame/units-with.js';
import { profiles } from '../../schemas/shipped.js';
import { baseOf } from '../../fuzz/base.js';
import { mutantOf } from '../../fuzz/mutant.js';
import { bundled } from '../../fuzz/sources.js';
import { shippedLibrary } from '../support.js';
import { readBothWays } from './both-readers.js';

type Asked = Parameters<typeof askUnits>[1];

const levels = ['case', 'allegation', 'subject'] as const;

/** Every difference between the units of columns and those of records; how many units were compared. */
function compared(columns: Intake, records: Intake, asked: Asked, kept: number) {
  const found = unitsFromColumns(columns, askUnits(columns, asked, frameFields(columns)), kept);
  if (found === null) return { differences: ['not told from columns'], units: 0 };
  const wanted = unitsFromRows(records, askUnits(records, asked, frameFields(records)));
  const differences: string[] = [];
  const compare = (what: string, one: unknown, other: unknown): void => {
    const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
    if (left !== right) differences.push(`${what}: ${left} instead of ${right}`);
  };
  compare('counts', found.counts, wanted.counts);
  compare('left out', found.leftOut, wanted.leftOut);
  compare('units', found.units.length, wanted.units.length);
  for (const [index, unit] of wanted.units.entries()) {
    const own = found.units[index] as FoundUnits['units'][number];
    compare(`unit ${index}`, { ...own, values: { ...own.values } }, unit);
  }
  const names = [...asked.fields.slice(0, 2), 'no_such_field', ...asked.fields.slice(-1)];
  const own = unitsWith(found.units, names);
  for (const [index, unit] of unitsWith(wanted.units, names).entries()) {
    compare(`unit ${index} with ${names.join()}`, own[index], unit);
  }
  return { differences: differences.slice(0, 5), units: wanted.units.length };
}

/** What is asked of an export with these fields: everything, some values alone, and a period. */
function questions(intake: Intake, unit: Asked['unit']): readonly Asked[] {
  const fields = frameFields(intake);
  const names = [...fields.keys()];
  const coded = [...fields.values()].find(({ codeList, rule }) => codeList && rule === 'multiple');
  const date = [...fields.values()].find(({ schema, part }) => schema.format === 'date' && !part);
  const value = intake.rows.find(
    ({ status, values }) => status === 'accepted' && values[coded?.base ?? ''] !== undefined,
  )?.values[coded?.base ?? ''];
  const day = intake.rows.find(
    ({ status, values }) => status === 'accepted' && values[date?.base ?? ''] !== undefined,
  )?.values[date?.base ?? ''];
  return [
    { unit, fields: names, every: coded === undefined ? [] : [coded.name] },
    ...(coded === undefined || value === undefined
      ? []
      : [{ unit, fields: [], where: [{ field: coded.base, values: [value] }] }]),
    ...(date === undefined || day === undefined
      ? []
      : [{ unit, fields: names, period: { field: date.base, from: day, to: '2026-08-15' } }]),
  ];
}

function profileOf(name: string, changes: Partial<Profile> = {}): Profile {
  const profile = profiles.get(name);
  if (profile === undefined) throw new Error(`no profile ${name}`);
  return { ...profile, ...changes };
}

async function comparedInAll(bytes: Uint8Array, profile: Profile, library = shippedLibrary) {
  const { columns, records } = await readBothWays({ bytes, profile, library });
  if (records.status === 'refused') return { differences: [], units: 0 };
  const all = levels
    .filter(
      (unit) =>
        unit === 'case' ||
        (profile.fields[identifiers[unit]] !== undefined &&
          frameFields(records).has(identifiers[unit])),
    )
    .flatMap((unit) => questions(records, unit))
    .flatMap((asked) => [
      compared(columns, records, asked, 0),
      compared(columns, records, asked, Infinity),
    ]);
  return {
    differences: all.flatMap(({ differences }) => differences),
    units: all.reduce((sum, { units }) => sum + units, 0),
  };
}

const identifiers = { allegation: 'allegation_no', subject: 'subject_id' } as const;

describe('units found in columns', () => {
  it.each([
    ['fixtures/exports/complaints-2026-q3.csv', 'complaints'],
    ['fixtures/exports/dirty/complaints-2026-q3-dirty.csv', 'complaints'],
    ['fixtures/exports/northmarch/complaints-2026-q3.csv', 'complaints'],
    ['fixtures/exports/misconduct-2026-q3.csv', 'misconduct'],
    ['fixtures/exports/reviews-2026-q3.csv', 'reviews'],
  ])('are those found in rows, with every value, count and loss: %s', async (path, name) => {
    const { differences, units } = await comparedInAll(readFileSync(path), profileOf(name));
    expect(differences).toEqual([]);
    expect(units).toBeGreaterThan(50);
  });

  it('are those found in rows where filters, placeholders and several forces decide', async () => {
    const text = readFileSync('fixtures/exports/complaints-2026-q3.csv', 'utf8');
    const [header = '', ...lines] = text.split('\r\n');
    const forces = lines.map((line, index) =>
      index % 3 === 0
        ? line.replace('Mercia Vale Police (made-up)', 'Northmarch Police (made-up)')
        : line,
    );
    const bytes = Buffer.from([header, ...forces].join('\r\n'));
    for (const rows of ['some', 'every'] as const) {
      const profile = profileOf('complaints', {
        placeholderSubjects: ['unid', 'S523989'],
        filters: [{ field: 'handled_by', values: ['PSD', 'LOCAL'], rows }],
      });
      const { differences, units } = await comparedInAll(bytes, profile);
      expect(differences).toEqual([]);
      expect(units).toBeGreaterThan(50);
    }
  });

  it('are those found in rows of real complaints', async () => {
    const path = '../shared/data/nopd/NOPD_Misconduct_Complaints_20200214.csv';
    if (!existsSync(path)) {
      console.warn(`skipped: no ${path}`);
      return;
    }
    const { differences, units } = await comparedInAll(
      readFileSync(path),
      profileOf('new-orleans'),
    );
    expect(differences).toEqual([]);
    expect(units).toBeGreaterThan(1000);
  }, 60_000);

  it('are those found in rows of files spoilt at random', async () => {
    const [source] = bundled;
    const base = baseOf(source as (typeof bundled)[number]);
    const found: string[] = [];
    let units = 0;
    for (let number = 0; number < 40; number += 1) {
      const { bytes, made } = mutantOf(number, base);
      const all = await comparedInAll(bytes, profileOf('complaints')).catch((error: unknown) => ({
        differences: [String(error)],
        units: 0,
      }));
      units += all.units;
      found.push(...all.differences.map((difference) => `${number} (${made}): ${difference}`));
    }
    expect(found.filter((each) => !each.includes('not told from columns'))).toEqual([]);
    expect(units).toBeGreaterThan(1000);
  }, 120_000);
});
