import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { freezeFrame } from '../../src/cli/results/draw-folder.js';
import { buildFrame } from '../../src/frame/build-frame.js';
import type { Intake } from '../../src/frame/intake.js';
import { message, remedy } from '../../src/frame/message.js';
import { profileExport } from '../../src/frame/profile-export.js';
import { readExport } from '../../src/frame/read-export.js';
import { codeLists, profiles, shipped } from '../schemas/shipped.js';
import { header, madeUpStopSearch } from './stop-search-made-up.js';
import { readFileAs, shippedLibrary, told } from './support.js';

const profile = profiles.get('police-uk-stop-search')!;

async function readText(text: string): Promise<Intake> {
  return readExport(pieces(text), { name: 'test.csv' }, profile, shippedLibrary);
}

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

/** How many records have each value of a field. */
function tally(intake: Intake, field: string): Readonly<Record<string, number>> {
  const { units } = buildFrame(intake, { unit: 'case', fields: [field], forTables: true });
  const counts: Record<string, number> = {};
  for (const { values } of units) {
    const value = values[field] ?? '';
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

const british = 'White - English/Welsh/Scottish/Northern Irish/British';

/** A row whose cells that matter are given, under the header of the publication. */
function row(cells: Partial<Record<string, string>>): string {
  return header
    .split(',')
    .map((name) => cells[name] ?? '')
    .join(',');
}

describe('the made-up stop and search export', () => {
  it('is what its rule makes', () => {
    expect(readFileSync('fixtures/exports/stop-search-made-up.csv', 'utf8')).toBe(
      madeUpStopSearch(),
    );
  });

  it('is read whole, each row a record of its own, with the blank heading and the missing references named', async () => {
    const intake = await readFileAs(
      'fixtures/exports/stop-search-made-up.csv',
      'police-uk-stop-search',
    );
    expect(intake.counts).toEqual({ rows: 60, accepted: 60, rejected: 0, blank: 0 });
    expect(told(intake)).toEqual(['W BLANK_HEADER - 1', 'W ROWS_WITHOUT_REFERENCES - -']);
    const frame = buildFrame(intake, { unit: 'case', fields: [], forTables: true });
    expect(frame.counts).toMatchObject({ rows: 60, cases: 60, persons: 0 });
    expect(frame.units).toHaveLength(60);
    expect(frame.units.find(({ id }) => id === '2')).toEqual({
      id: '2',
      caseRef: '2',
      values: {},
      rows: [2],
    });
  });

  // Counted in the file with Python's csv module and collections.Counter.
  it('keeps what the person said apart from what the officer perceived', async () => {
    const intake = await readText(madeUpStopSearch());
    expect(tally(intake, 'self_defined_ethnicity_group')).toEqual({
      White: 20,
      Mixed: 5,
      Asian: 9,
      Black: 8,
      Other: 4,
      'Not stated': 14,
    });
    expect(tally(intake, 'officer_defined_ethnicity')).toEqual({
      White: 23,
      Black: 8,
      Asian: 8,
      Other: 8,
      'Not stated': 13,
    });
    expect(tally(intake, 'outcome')).toEqual({
      NFA: 31,
      ARREST: 8,
      RESOLUTION: 7,
      DRUGS_WARNING: 7,
      'Not stated': 7,
    });
    expect(tally(intake, 'date_quarter')).toEqual({ '2026-Q3': 45, '2026-Q4': 15 });
  });
});

describe('a stop and search', () => {
  it('stays on the day that is written, whatever the time and the offset, and the times dropped are counted', async () => {
    const days = [
      '2026-07-01T00:00:00+00:00',
      '2026-07-01T23:59:59+00:00',
      '2026-07-01T23:30:00+01:00',
      '2026-07-01T00:30:00+01:00',
      '2026-07-01T00:30:00-11:30',
      '2026-07-01T05:00:00Z',
      '2026-07-01',
    ];
    const rows = days.map((day) => row({ Date: day, Type: 'Person search' }));
    const intake = await readText([header, ...rows, ''].join('\n'));
    expect(intake.rows.map(({ values }) => values['date'])).toEqual(days.map(() => '2026-07-01'));
    expect(intake.issues.filter(({ code }) => code === 'TIME_OF_DAY')).toEqual([]);
    expect(intake.normalisations).toContainEqual({ kind: 'time-of-day', field: 'date', count: 5 });
  });

  it('is rejected for its date alone; every other fault leaves it and counts as not stated', async () => {
    const intake = await readText(
      [
        header,
        row({ Date: '2026-07-01', Type: 'Person search', Outcome: 'Arested' }),
        row({ Date: '2026-06-31', Type: 'Person search', Outcome: 'Arrest' }),
        row({ Type: 'Person search', Outcome: 'Arrest' }),
        '',
      ].join('\n'),
    );
    expect(intake.counts).toEqual({ rows: 3, accepted: 1, rejected: 2, blank: 0 });
    expect(told(intake).slice(2)).toEqual([
      'W UNKNOWN_CODE outcome 2',
      'E IMPOSSIBLE_DATE date 3',
      'E MISSING_VALUE date 4',
    ]);
    expect(tally(intake, 'outcome')).toEqual({ 'Not stated': 1 });
    const { leftOut } = buildFrame(intake, { unit: 'case', fields: [], forTables: true });
    expect(leftOut).toMatchObject({ rejectedRows: 2, casesLost: 2, casesIncomplete: 0 });
  });

  it('is read in the wording of earlier years too', async () => {
    const older = ['Nothing found - no further action', 'Suspect arrested', 'Local resolution'];
    const intake = await readText(
      [header, ...older.map((Outcome) => row({ Date: '2016-01-01', Outcome })), ''].join('\n'),
    );
    expect(tally(intake, 'outcome')).toEqual({ NFA: 1, ARREST: 1, RESOLUTION: 1 });
  });

  it('that is the same as another in every cell is named, since it counts twice', async () => {
    const same = row({ Date: '2026-07-01', 'Self-defined ethnicity': british });
    const intake = await readText([header, same, same, ''].join('\n'));
    expect(told(intake).at(-1)).toBe('W DUPLICATE_ROW - 3');
    expect(tally(intake, 'self_defined_ethnicity')).toEqual({ W1: 2 });
  });
});

describe('an export without case references', () => {
  it('says which checks were not made, and what to do in order to draw', async () => {
    const { fileIssues } = await readText(madeUpStopSearch());
    const issue = fileIssues.find(({ code }) => code === 'ROWS_WITHOUT_REFERENCES')!;
    expect(message(issue)).toContain('the checks that compare the rows of a case were not made');
    expect(remedy(issue)).toContain('map it to case_ref');
  });

  it('is refused for anything but tables, and the reason told', async () => {
    const intake = await readText(madeUpStopSearch());
    for (const unit of ['case', 'row'] as const) {
      expect(() => buildFrame(intake, { unit, fields: [] })).toThrow(
        expect.objectContaining({
          code: 'DRAW_NEEDS_REFERENCES',
          message: expect.stringContaining('a sheet row is no reference') as unknown,
          hint: expect.stringContaining('dipsample disparity') as unknown,
        }),
      );
    }
  });

  it('freezes no frame, from which draw, commit, extend, plan and pack would begin', async () => {
    const intake = await readText(madeUpStopSearch());
    const design = {
      unit: 'case',
      by: ['outcome'],
      size: 5,
      allocation: 'proportional',
      method: 'simple',
      minimum: 0,
      cap: null,
      takeAll: [],
      reserves: 0,
    } as const;
    expect(() => freezeFrame(intake, design, { where: [], period: null }, new Map())).toThrow(
      expect.objectContaining({ code: 'DRAW_NEEDS_REFERENCES' }),
    );
  });

  it('is profiled: the draft names its layout and says that each row is a record', async () => {
    const facts = await profileExport(pieces(madeUpStopSearch()), { name: 'x' }, shippedLibrary);
    expect(facts.draft).toMatchObject({ schema: 'stop-search', reference: 'row', dates: 'iso' });
    expect(Object.keys(facts.draft?.fields ?? {})).toEqual(
      expect.arrayContaining(['self_defined_ethnicity', 'officer_defined_ethnicity', 'outcome']),
    );
    expect(facts.missing).toEqual([]);
  });

  it('is never what a handful of headings of a case file is taken for', async () => {
    const facts = await profileExport(
      pieces('Outcome,Force\nArrest,Here\n'),
      { name: 'x' },
      shippedLibrary,
    );
    expect(facts.draft?.reference).toBeUndefined();
    expect(facts.draft?.schema).not.toBe('stop-search');
  });
});

interface Counted {
  readonly rows: number;
  readonly selfDefined: Readonly<Record<string, number>>;
  readonly officerDefined: Readonly<Record<string, number>>;
  readonly outcome: Readonly<Record<string, number>>;
  readonly timesOfDay: number;
  readonly combinations: readonly (readonly [string, string, string, number])[];
}

/** Counted in the export with Python's csv module, not with this program: see its source. */
const wales = shipped('fixtures/published/stop-search-wales-2020-02.json') as Counted;

/** Counts by the texts of the publication as counts by code, a blank being Not stated. */
function byCode(counts: Readonly<Record<string, number>>, list: string) {
  const codes = new Map(codeLists.get(list)?.codes.map(({ code, label }) => [label, code]));
  return Object.fromEntries(
    Object.entries(counts).map(([text, count]) => [
      text === '' ? 'Not stated' : codes.get(text),
      count,
    ]),
  );
}

function expectCounts(intake: Intake): void {
  expect(intake.counts).toEqual({ rows: 2178, accepted: 2178, rejected: 0, blank: 0 });
  expect(tally(intake, 'self_defined_ethnicity')).toEqual(
    byCode(wales.selfDefined, 'ethnicity-stop-search'),
  );
  expect(tally(intake, 'officer_defined_ethnicity')).toEqual(
    byCode(wales.officerDefined, 'ethnicity-officer-defined'),
  );
  expect(tally(intake, 'outcome')).toEqual(byCode(wales.outcome, 'stop-search-outcome'));
  expect(tally(intake, 'self_defined_ethnicity_group')).toEqual({
    White: 1654,
    Mixed: 34,
    Asian: 97,
    Black: 93,
    Other: 5,
    'Not stated': 295,
  });
}

describe('a month of stops and searches of four Welsh forces', () => {
  it('gives the published counts when it is written out from them', async () => {
    const rows = wales.combinations.flatMap(([self, officer, Outcome, count]) =>
      Array.from({ length: count }, (_, index) =>
        row({
          '': String(index),
          Date: '2020-02-01T00:00:00+00:00',
          'Self-defined ethnicity': self,
          'Officer-defined ethnicity': officer,
          Outcome,
        }),
      ),
    );
    expectCounts(await readText([header, ...rows, ''].join('\n')));
  });

  const path = '../shared/data/stop-search/wales_one_month.csv';
  const absent = !existsSync(path);

  describe.skipIf(absent)(
    `in the export${absent ? ' (skipped: ../shared is not here)' : ''}`,
    () => {
      it('has the counts that Python finds, and no issue but the blank heading and the missing references', async () => {
        const intake = await readFileAs(path, 'police-uk-stop-search');
        expectCounts(intake);
        expect(told(intake)).toEqual(['W BLANK_HEADER - 1', 'W ROWS_WITHOUT_REFERENCES - -']);
        expect(intake.normalisations).toContainEqual({
          kind: 'time-of-day',
          field: 'date',
          count: wales.timesOfDay,
        });
        expect(tally(intake, 'date_financial_year')).toEqual({ 'FY2019/20': 2178 });
      });
    },
  );
});
