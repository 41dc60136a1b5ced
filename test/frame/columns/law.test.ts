import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { buildFrame } from '../../../src/frame/build-frame.js';
import { columnsBehind } from '../../../src/frame/columns/rows-view.js';
import type { Profile } from '../../../src/frame/profile.js';
import { profiles } from '../../schemas/shipped.js';
import { baseOf } from '../../fuzz/base.js';
import { mutantOf } from '../../fuzz/mutant.js';
import { howMany, isLong } from '../../fuzz/settings.js';
import { bundled, type Source } from '../../fuzz/sources.js';
import { shippedLibrary, smallLibrary, smallProfile } from '../support.js';
import { differences, readBothWays } from './both-readers.js';

/** As many as the fuzz suite in the long form, fewer otherwise. */
const many = isLong ? howMany : 600;
const shareOf = ({ share }: Source): number => Math.ceil((many * share) / 100);

function profileOf(name: string): Profile {
  const profile = profiles.get(name);
  if (profile === undefined) throw new Error(`no profile ${name}`);
  return profile;
}

function encodedAs(text: string, encoding: 'utf-16le' | 'utf-16be' | 'windows-1252'): Buffer {
  const addBOM = encoding !== 'windows-1252';
  return iconv.encode(text, encoding, { addBOM });
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => `${folder}/${name}`);
}

const shipped: readonly (readonly [string, string])[] = [
  ...filesIn('fixtures/exports/dirty').map((path) => [path, 'complaints'] as const),
  ['fixtures/exports/complaints-2026-q3.csv', 'complaints'],
  ['fixtures/exports/northmarch/complaints-2026-q3.csv', 'complaints'],
  ['fixtures/exports/misconduct-2026-q3.csv', 'misconduct'],
  ['fixtures/exports/recommendations-2026-q3.csv', 'recommendations'],
  ['fixtures/exports/reviews-2026-q3.csv', 'reviews'],
  ['fixtures/exports/stop-search-made-up.csv', 'police-uk-stop-search'],
  ['fixtures/exports/complaints-2026-q3.csv', 'misconduct'],
];

const real: readonly (readonly [string, string])[] = [
  ['../shared/data/nopd/NOPD_Misconduct_Complaints_20200214.csv', 'new-orleans'],
  ['../shared/data/nopd/allegations-clean_semicolon.csv', 'new-orleans'],
  ['../shared/data/stop-search/wales_one_month.csv', 'police-uk-stop-search'],
  ['../shared/data/stop-search/summarised_stops_2019-2021.csv', 'police-uk-stop-search'],
  ['../shared/data/iopc_forfunnel.csv', 'complaints'],
];

describe('an export read into columns', () => {
  it.each(shipped)('is the one that is read record by record: %s as %s', async (path, name) => {
    const bytes = readFileSync(path);
    const reading = { bytes, profile: profileOf(name), library: shippedLibrary };
    expect(differences(await readBothWays(reading))).toEqual([]);
    const options = { asAt: '2026-06-30' };
    const chunk = bytes.length < 10_000 ? 1 : 997;
    const later = { ...reading, options, chunk, piped: true };
    expect(differences(await readBothWays(later))).toEqual([]);
  });

  it.each(real)(
    'is the one that is read record by record, for a real export: %s',
    async (path, name) => {
      if (!existsSync(path)) {
        console.warn(`skipped: no ${path}`);
        return;
      }
      const reading = {
        bytes: readFileSync(path),
        profile: profileOf(name),
        library: shippedLibrary,
      };
      expect(differences(await readBothWays(reading))).toEqual([]);
    },
    60_000,
  );

  it.each([
    ['fixtures/exports/complaints-2026-q3.csv', 'complaints'],
    ['fixtures/exports/dirty/complaints-2026-q3-dirty.csv', 'complaints'],
    ['fixtures/exports/dirty/bare-cr.csv', 'complaints'],
    ['fixtures/exports/stop-search-made-up.csv', 'police-uk-stop-search'],
  ])('really is in columns: %s', async (path, name) => {
    const reading = {
      bytes: readFileSync(path),
      profile: profileOf(name),
      library: shippedLibrary,
    };
    const { columns, records } = await readBothWays(reading);
    expect(columnsBehind(columns.rows)).toBeDefined();
    expect(columnsBehind(records.rows)).toBeUndefined();
  });

  it.each(
    shipped.flatMap(([path, name]) =>
      (['utf-16le', 'utf-16be', 'windows-1252'] as const).map(
        (encoding) => [encoding, path, name] as const,
      ),
    ),
  )(
    'is the one that is read record by record, written as %s: %s as %s',
    async (encoding, path, name) => {
      const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
      const bytes = encodedAs(text, encoding);
      const profile = profileOf(name);
      const reading = { bytes, profile, library: shippedLibrary };
      const readings = await readBothWays(reading);
      expect(differences(readings)).toEqual([]);
      const declared = { ...reading, profile: { ...profile, encoding }, chunk: 997, piped: true };
      expect(differences(await readBothWays(declared))).toEqual([]);
      if (path.includes('/dirty/')) return;
      expect(columnsBehind(readings.columns.rows)).toBeDefined();
      // What there are no letters beyond ASCII in is UTF-8 as well.
      const expected = isAscii(text) && encoding === 'windows-1252' ? 'utf-8' : encoding;
      expect(readings.columns.file.encoding).toBe(expected);
    },
  );

  it.each(bundled.map((source) => [source.path, source] as const))(
    'is the one that is read record by record, however it is spoilt: %s',
    async (_, source) => {
      const base = baseOf(source);
      const found: string[] = [];
      for (let number = 0; number < shareOf(source); number += 1) {
        const { bytes, made } = mutantOf(number + 1_000_000, base);
        const reading = {
          bytes,
          profile: base.profile,
          library: shippedLibrary,
          chunk: [1 << 16, 1 + (number % 50)][number % 2] ?? 1,
          piped: number % 3 === 0,
        };
        const told = differences(await readBothWays(reading));
        found.push(...told.slice(0, 3).map((one) => `${number} (${made}): ${one}`));
      }
      expect(found).toEqual([]);
    },
    3_600_000,
  );

  it('makes the same frame', async () => {
    const bytes = readFileSync('fixtures/exports/dirty/complaints-2026-q3-dirty.csv');
    const reading = { bytes, profile: profileOf('complaints'), library: shippedLibrary };
    const { columns, records, places } = await readBothWays(reading);
    for (const unit of ['case', 'allegation', 'subject', 'person', 'row'] as const) {
      const request = {
        unit,
        fields: ['outcome', 'force', 'officer_ethnicity_group', 'date_received'],
      };
      const [one, other, third] = [columns, records, places ?? columns].map((intake) => {
        const { units, counts, leftOut } = buildFrame(intake, request);
        return { units, counts, leftOut };
      });
      expect(one).toEqual(other);
      expect(third).toEqual(other);
    }
  });

  it('is the one that is read record by record, whatever its structure', async () => {
    await fc.assert(
      fc.asyncProperty(tables, options, async ({ text, mark }, given) => {
        const { asAt, chunk, piped, changes, encoding } = given;
        const marked = `${mark ? '\ufeff' : ''}${text}`;
        const bytes = encoding === null ? Buffer.from(marked) : encodedAs(marked, encoding);
        const reading = {
          bytes,
          profile: { ...smallProfile, ...changes },
          library: smallLibrary,
          options: asAt === null ? {} : { asAt },
          chunk,
          piped,
        };
        expect(differences(await readBothWays(reading))).toEqual([]);
      }),
      { numRuns: many, seed: 20260731 },
    );
  }, 3_600_000);
});

const headings = [
  'Ref', 'Received', 'Outcome', 'Allegation', 'Subject', 'Force', 'Finalised', 'Heritage', 'Worker',
  'Faith', 'Age', 'Days', 'Station', 'Summary', 'Notes', 'Something else',
]; // prettier-ignore

const ordinary: Readonly<Record<string, readonly string[]>> = {
  Ref: ['A/001/25', 'A/002/25', 'a/001/25', 'A/3/25', 'B 7', 'B7', 'Ａ/001/25', 'А/001/25', ' A/001/25', ''],
  Received: ['01/07/2026', '2026-07-02', '31/02/2026', '03/07/2026 10:15', '45000', '01/01/1899', ''],
  Outcome: ['UPHELD', 'Upheld', 'PART', 'none', 'Proved against', 'Upheldd', ''],
  Allegation: ['1', '2', '1', ''],
  Subject: ['S1', 'S2', 'NOBODY', 's1', ''],
  Force: ['Anyshire', 'Anyshire', 'Otherby', 'Cafe\u0301', 'Total', ''],
  Finalised: ['05/07/2026', '2023-12-31', 'soon', '01/08/2031', ''],
  Heritage: ['N1', 'North hills', 'S1 South plain', 'N2 North coast', 'u1', '?', ''],
  Worker: ['Officer', 'ORG', ''],
  Faith: ['N1', 'X', ''],
  Age: ['44', '930', '12', 'forty', ''],
  Days: ['3', '-1', '1e2', ''],
  Station: ['Low Street', 'A station with a long name', ''],
  Summary: ['He said "no", left\nand came back.', ' x ', '#N/A', 'Ã©', 'plain', ''],
}; // prettier-ignore

const oddCells = [
  'a,b', '"', '""', 'x\ry', '\r\n', '\u00a0', '\u200b', '=1', "'1", '1E+05', '10-Mar', '#REF!', 'Total', 'e\u0301',
  '\ufeff', '\ufffd', '\u0007', 'Ref', '😀', '  ', 'end of report', '3 rows',
]; // prettier-ignore

const cellOf = (heading: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...(ordinary[heading] ?? ['note', ''])) },
    { weight: 1, arbitrary: fc.constantFrom(...oddCells) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  );

/** How a cell is written: in quotes where it must be, sometimes where it need not be, seldom wrongly. */
const written = (text: string, how: number): string => {
  if (how === 0) return text;
  return how < 3 || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const tables = fc
  .record({
    headings: fc.shuffledSubarray(headings, { minLength: 10 }),
    rows: fc.integer({ min: 0, max: 14 }),
    mark: fc.boolean(),
    regular: fc.boolean(),
    ends: fc.constantFrom<readonly string[]>(
      ['\r\n'],
      ['\n'],
      ['\r\n', '\n'],
      ['\r\n', '\r', '\n'],
    ),
    finalEnd: fc.boolean(),
    title: fc.constantFrom('', '', 'Report of the quarter\r\n\r\n'),
  })
  .chain(({ headings: named, rows, mark, regular, ends, finalEnd, title }) => {
    const row = fc.record({
      cells: fc.tuple(...named.map(cellOf)),
      hows: fc.tuple(...named.map(() => fc.integer({ min: regular ? 1 : 0, max: 30 }))),
      end: fc.constantFrom(...ends),
      shape: fc.constantFrom('as it is', 'as it is', 'as it is', 'as it is', 'as it is', 'blank', 'short', 'long', 'again', 'empty cells'),
    }); // prettier-ignore
    return fc.array(row, { minLength: rows, maxLength: rows }).map((made) => {
      let before = named.join(',');
      const lines = made.map(({ cells, hows, end, shape }) => {
        const texts = cells.map((cell, index) => written(cell, hows[index] ?? 1));
        if (shape === 'again') return before + end;
        if (shape === 'blank') return end;
        if (shape === 'empty cells') return `${','.repeat(named.length - 1)}${end}`;
        const cut = shape === 'short' ? texts.slice(0, -1) : texts;
        before = (shape === 'long' ? [...cut, 'x'] : cut).join(',');
        return before + end;
      });
      const text = `${title}${named.join(',')}${ends[0] ?? '\n'}${lines.join('')}`;
      return { mark, text: finalEnd ? text : text.replace(/\r?\n$/, '') };
    });
  });

const options = fc.record({
  asAt: fc.constantFrom(null, '2026-07-31'),
  chunk: fc.constantFrom(1, 2, 3, 7, 64, 1 << 16),
  piped: fc.boolean(),
  encoding: fc.constantFrom(null, null, null, 'utf-16le', 'utf-16be', 'windows-1252'),
  changes: fc.constantFrom<Partial<Profile>>(
    {},
    {},
    { times: 'dropped' },
    { encoding: 'utf-8', delimiter: ',' },
    { constants: { area: 'North' } },
    { reference: 'row' },
  ),
});
