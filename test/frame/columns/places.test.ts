import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IssueCode } from '../../../src/frame/checks/index.js';
import type { Intake } from '../../../src/frame/intake.js';
import { readExport } from '../../../src/frame/read-export.js';
import type { Profile } from '../../../src/frame/profile.js';
import { smallLibrary, smallProfile } from '../support.js';
import { differences, readBothWays, type Readings } from './both-readers.js';

const header = ['Ref', 'Received', 'Outcome', 'Allegation', 'Subject', 'Force', 'Days', 'Summary'];

function exportOf(rows: readonly (readonly string[])[]): Buffer {
  const lines = [header, ...rows].map((cells) => cells.join(','));
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

function readRows(
  rows: readonly (readonly string[])[],
  changes: Partial<Profile> = {},
): Promise<Readings> {
  const profile = { ...smallProfile, ...changes };
  return readBothWays({ bytes: exportOf(rows), profile, library: smallLibrary });
}

function codesOf({ records }: Readings): ReadonlySet<string> {
  return new Set(records.issues.map(({ code }) => code));
}

/** A row of which nothing is to be said. */
function rowOf(reference: string, changes: Partial<Record<string, string>> = {}): string[] {
  const plain = { Ref: reference, Received: '01/07/2026', Outcome: 'UPHELD', Allegation: '1', Subject: 'S1', Force: 'Anyshire', Days: '3', Summary: 'a text' }; // prettier-ignore
  const row: Record<string, string | undefined> = { ...plain, ...changes };
  return header.map((heading) => row[heading] ?? '');
}

describe('an export of which only the places of rows are kept', () => {
  const cells = fc.record({
    Ref: fc.constantFrom('CO/11/25', 'CO/12/25', 'co/11/25', ' CO/12/25', 'CO /11/25', 'ÇO/11/25', 'ço/11/25', 'ＣO/11/25', 'CO-7', ''),
    Received: fc.constantFrom('01/07/2026', '01/07/2026', '2026-07-01', '02/07/2026', '31/02/2026'),
    Outcome: fc.constantFrom('UPHELD', 'PART', 'Upheldd'),
    Allegation: fc.constantFrom('1', '2', '1 ', ''),
    Subject: fc.constantFrom('S1', 'S2', ' S1', 's1', 'Ş1', ''),
    Force: fc.constantFrom('Anyshire', 'Anyshire', 'Otherby', ''),
    Days: fc.constantFrom('3', '3.0', '-1', ''),
    Summary: fc.constantFrom('a text', 'another', '"two\r\nlines"', ''),
  }); // prettier-ignore
  const rowsOf = fc.array(
    cells.map((row) => header.map((heading) => row[heading as keyof typeof row])),
    { minLength: 2, maxLength: 12 },
  );
  const withRepeats = fc
    .tuple(rowsOf, fc.array(fc.nat(), { maxLength: 3 }))
    .map(([rows, again]) => [...rows, ...again.map((place) => rows[place % rows.length] ?? [])]);
  const changes = fc.constantFrom<Partial<Profile>>(
    {},
    {},
    without('Allegation', { constants: { allegation_no: '1' } }),
    without('Subject', {}),
    without('Ref', { constants: { case_ref: 'CO/11/25' } }),
    { reference: 'row' },
  );

  it('has what is said of it when all rows are kept, and the same rows', async () => {
    const met = new Map<string, number>();
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(withRepeats, changes, async (rows, changed) => {
        const readings = await readRows(rows, changed);
        expect(differences(readings)).toEqual([]);
        for (const code of codesOf(readings)) met.set(code, (met.get(code) ?? 0) + 1);
        kept += Number(readings.wasKept);
      }),
      { numRuns: 500, seed: 20261123 },
    );
    // What only rows together show has been met, and the rows were not kept for it.
    const together: readonly IssueCode[] = [
      'REFERENCE_VARIANTS', 'DUPLICATE_ROW', 'CONFLICTING_VALUES', 'CONFLICTING_DUPLICATE',
    ]; // prettier-ignore
    for (const code of together) expect(met.get(code) ?? 0, code).toBeGreaterThan(20);
    expect(kept).toBe(0);
  }, 120_000);

  it.each([
    ['case references', { Ref: 'CO/07/25' }, { Ref: 'CO/7/25' }],
    ['subjects', { Subject: 'S07' }, { Subject: 'S7' }],
    ['references in other letters', { Ref: 'Ç/07/25' }, { Ref: 'Ç/7/25' }],
  ])('is read again with all rows where zeros may be lost: %s', async (_, whole, lost) => {
    const long = Array.from({ length: 10 }, (_unused, place) =>
      rowOf(`CO/${String(10 + place)}/25`, { Subject: `S${String(10 + place)}` }),
    );
    const letters = Array.from({ length: 10 }, (_unused, place) =>
      rowOf(`Ç/${String(10 + place)}/25`, { Subject: `T${String(10 + place)}` }),
    );
    const rows = [...long, ...letters, rowOf('CO/31/25', whole), rowOf('CO/32/25', lost)];
    const readings = await readRows(rows);
    expect(readings.wasKept).toBe(true);
    expect(differences(readings)).toEqual([]);
    expect(codesOf(readings)).toContain('LOST_LEADING_ZEROS');
    const padded = await readRows([...long, ...letters, rowOf('CO/31/25', whole)]);
    expect(padded.wasKept).toBe(false);
  });

  it('is read again with all rows where references have too many forms', async () => {
    const rows = Array.from({ length: 5000 }, (_, place) => rowOf(mixed(place)));
    const readings = await readRows(rows);
    expect(readings.wasKept).toBe(true);
    expect(differences(readings)).toEqual([]);
  }, 60_000);

  it('is read again with all rows where too many cases disagree, which shows before its end', async () => {
    const rows = Array.from({ length: 160_000 }, (_, row) => {
      const [Force, Allegation] = row % 2 === 0 ? ['Anyshire', '1'] : ['Otherby', '2'];
      return rowOf(`CO/${String(100_000 + (row >>> 1))}/25`, { Force, Allegation });
    });
    const { intake, opened, pieces } = await readInPieces(rows, 160);
    expect(opened).toBe(2);
    expect(pieces).toBeGreaterThan(160 + 131);
    expect(pieces).toBeLessThan(160 + 150);
    expect(intake.counts).toEqual({ rows: 160_000, accepted: 160_000, rejected: 0, blank: 0 });
    const told = intake.issues.filter(({ code }) => code === 'CONFLICTING_VALUES');
    expect(told.length).toBe(80_000);
  }, 120_000);

  it('is read again with all rows where too many cases come again, which shows before its end', async () => {
    const rows = Array.from({ length: 200_000 }, (_, row) =>
      rowOf(`CO/${String(100_000 + ((row * 7) % 70_000))}/25`, { Allegation: String(1 + row) }),
    );
    const { intake, opened, pieces } = await readInPieces(rows, 200);
    expect(opened).toBe(2);
    expect(pieces).toBeGreaterThan(200 + 120);
    expect(pieces).toBeLessThan(200 + 140);
    expect(intake.counts.accepted).toBe(200_000);
    expect(intake.issues).toEqual([]);
  }, 120_000);

  it.each([
    ['next to each other', 0],
    ['in blocks apart', 90],
  ])('tells of rows of a long case that repeat one another, %s', async (_, apart) => {
    const rows = Array.from({ length: 200 }, (_unused, row) =>
      rowOf('CO/11/25', { Allegation: String(1 + row) }),
    );
    const others = [rowOf('CO/12/25'), rowOf('CO/13/25')];
    const again = rowOf('CO/11/25', { Allegation: '7' });
    const differing = rowOf('CO/11/25', { Allegation: '8', Days: '4' });
    const all = [
      ...rows.slice(0, 10 + apart),
      again,
      ...others,
      ...rows.slice(10 + apart),
      differing,
    ];
    const readings = await readRows(all);
    expect(readings.wasKept).toBe(false);
    expect(differences(readings)).toEqual([]);
    expect([...codesOf(readings)].sort()).toEqual(['CONFLICTING_DUPLICATE', 'DUPLICATE_ROW']);
  });

  it('tells of a case that comes again at the end and disagrees', async () => {
    const rows = Array.from({ length: 500 }, (_, row) => rowOf(`CO/${String(100 + row)}/25`));
    for (const changes of [{ Force: 'Otherby' }, { Ref: 'co/100/25' }, { Ref: ' CO/100/25' }]) {
      const again = rowOf('CO/100/25', { Allegation: '2', ...changes });
      const readings = await readRows([...rows, rowOf(''), again]);
      expect(readings.wasKept).toBe(false);
      expect(differences(readings)).toEqual([]);
      const found = codesOf(readings);
      expect(found.has('CONFLICTING_VALUES')).toBe(changes.Force !== undefined);
      expect(found.has('REFERENCE_VARIANTS')).toBe(changes.Ref === 'co/100/25');
    }
  });

  it('finds the rows that it rejects later, behind blank rows and texts of several lines', async () => {
    const rows = Array.from({ length: 400 }, (_, row) =>
      row % 7 === 3
        ? header.map(() => '')
        : rowOf(`CO/${String(100 + row)}/25`, row % 5 === 0 ? { Summary: '"two\r\nlines"' } : {}),
    );
    const readings = await readRows([
      ...rows,
      rowOf('co/398/25'),
      rowOf('CO/250/25', { Days: '9' }),
    ]);
    expect(readings.wasKept).toBe(false);
    expect(differences(readings)).toEqual([]);
    expect(readings.places?.counts.rejected).toBeGreaterThan(1);
  });

  it('has what is said of it when all rows are kept, whatever is changed in some hundred rows', async () => {
    const base = Array.from({ length: 400 }, (_, row) =>
      rowOf(`CO/${String(1000 + (row >>> 1))}/25`, { Allegation: String(1 + (row & 1)) }),
    );
    const edit = fc.record({
      kind: fc.constantFrom('again', 'swap', 'spell', 'case', 'value', 'blank', 'short', 'lines'),
      at: fc.nat({ max: 399 }),
      from: fc.nat({ max: 399 }),
    });
    const edited = (edits: readonly { kind: string; at: number; from: number }[]): string[][] => {
      const rows = base.map((row) => [...row]);
      for (const { kind, at, from } of edits) {
        const row = rows[at] ?? [];
        const other = rows[from] ?? [];
        if (kind === 'again') rows.splice(at, 0, [...other]);
        else if (kind === 'swap') [rows[at], rows[from]] = [other, row];
        else if (kind === 'spell') row[0] = (row[0] ?? '').toLowerCase();
        else if (kind === 'case') row[0] = other[0] ?? '';
        else if (kind === 'value') row[5] = 'Otherby';
        else if (kind === 'blank') rows.splice(at, 0, from % 2 === 0 ? [] : row.map(() => ' '));
        else if (kind === 'short') rows[at] = row.slice(0, 1 + (from % 7));
        else row[7] = '"two\r\nlines"';
      }
      return rows;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 40 }), async (edits) => {
        const readings = await readRows(edited(edits));
        expect(differences(readings)).toEqual([]);
        expect(readings.wasKept).toBe(false);
      }),
      { numRuns: 60, seed: 20261124 },
    );
  }, 120_000);

  it('takes a case whose later rows are blank for one that agrees', async () => {
    const blank = { Received: '01/07/2026', Force: '' };
    const rows = [rowOf('CO/11/25'), rowOf('CO/11/25', { ...blank, Allegation: '2' })];
    const readings = await readRows(rows);
    expect(differences(readings)).toEqual([]);
    expect(codesOf(readings)).toEqual(new Set());
  });
});

/** Reads an export in so many pieces, which may be had again; how often it was opened, and pieces asked for. */
async function readInPieces(
  rows: readonly (readonly string[])[],
  count: number,
): Promise<{ intake: Intake; opened: number; pieces: number }> {
  const bytes = exportOf(rows);
  const piece = Math.ceil(bytes.length / count);
  let pieces = 0;
  let opened = 0;
  const reopened = {
    stream: async function* () {
      opened += 1;
      for (let at = 0; at < bytes.length; at += piece) {
        pieces += 1;
        yield await Promise.resolve(bytes.subarray(at, at + piece));
      }
    },
    read: (offset: number, length: number) => bytes.subarray(offset, offset + length),
  };
  const source = { name: 'export.csv', reopened };
  const options = { keep: 'places' as const };
  const first = reopened.stream();
  const intake = await readExport(first, source, smallProfile, smallLibrary, options);
  return { intake, opened, pieces };
}

/** The profile without a column, and with something else. */
function without(heading: string, changes: Partial<Profile>): Partial<Profile> {
  const fields = Object.entries(smallProfile.fields).filter(([, { column }]) => column !== heading);
  return { fields: Object.fromEntries(fields), ...changes };
}

/** A number of two digits to the base of two, letters and digits in turn: as many forms as numbers. */
function mixed(number: number): string {
  return `A${number.toString(2).replaceAll('0', 'A1').replaceAll('2', 'B')}9`.replaceAll(
    '11',
    '1A11',
  );
}
