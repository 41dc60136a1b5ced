import { describe, expect, it } from 'vitest';
import type { Intake, Row } from '../../src/frame/intake.js';
import { readExport } from '../../src/frame/read-export.js';
import { shippedLibrary } from '../frame/support.js';
import { baseOf } from './base.js';
import { mutantOf, swallowMutantOf } from './mutant.js';
import { brokenPromises } from './oracle/judge.js';
import { readStrictly } from './oracle/strict-csv.js';
import { heldReferences, silentSwallow } from './oracle/swallowed.js';
import { bundled } from './sources.js';
import { written } from './written.js';

const [complaints] = bundled;
if (complaints === undefined) throw new Error('no export');
const base = baseOf(complaints);
const [header = [], first = [], second = [], third = []] = base.grid;
const lastOf = (cells: readonly string[]): number => cells.length - 1;
/** The third row stands twice; the fourth has a date that is none. */
const text = written([
  header,
  first,
  second.with(lastOf(second), 'Two\r\nlines, one text'),
  second.with(lastOf(second), 'Two\r\nlines, one text'),
  third.with(header.indexOf('Date Received'), '31/02/2026'),
  [''],
  third,
]);
const bytes = Buffer.from(text);

async function* once(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

async function reading(): Promise<Intake> {
  return readExport(once(), { name: 'export.csv' }, base.profile, shippedLibrary);
}

/** The reading with another third row. */
function withRow(intake: Intake, change: Partial<Row>): Intake {
  return {
    ...intake,
    rows: intake.rows.map((row, index) => (index === 2 ? { ...row, ...change } : row)),
  };
}

function withValue(intake: Intake, field: string, value: string): Intake {
  return withRow(intake, { values: { ...intake.rows[2]?.values, [field]: value } });
}

const secrets = ['Quillfeather', first[0] ?? ''];
const known = { secrets, references: [first, second, third].map(([id = '']) => id) };
const told = {
  code: 'UNKNOWN_CODE',
  severity: 'warning',
  field: 'outcome',
  row: 2,
  line: 2,
} as const;

const liars: Readonly<Record<string, (intake: Intake) => Intake>> = {
  'loses a row': (intake) => ({
    ...intake,
    rows: intake.rows.slice(0, -1),
    counts: { ...intake.counts, rows: 5, accepted: intake.counts.accepted - 1 },
  }),
  'takes a row for a blank one': (intake) => ({
    ...intake,
    rows: intake.rows.slice(0, -1),
    counts: { ...intake.counts, blank: 2, accepted: intake.counts.accepted - 1 },
  }),
  'invents a row': (intake) => ({
    ...intake,
    rows: [...intake.rows, ...intake.rows.slice(-1)],
    counts: { ...intake.counts, rows: 7, accepted: intake.counts.accepted + 1 },
  }),
  'counts what it does not list': (intake) => ({
    ...intake,
    counts: { ...intake.counts, rows: 7, accepted: intake.counts.accepted + 1 },
  }),
  'names another sheet row': (intake) => withRow(intake, { row: 3 }),
  'counts a line end in a cell twice': (intake) => withRow(intake, { line: 6 }),
  'counts lines otherwise': (intake) => ({
    ...intake,
    file: { ...intake.file, lines: intake.file.lines + 1 },
  }),
  'changes a cell': (intake) =>
    withRow(intake, { cells: intake.rows[2]?.cells.with(0, 'CO/1/25') ?? [] }),
  'takes a reference for a number': (intake) => withValue(intake, 'case_ref', '698'),
  'moves a date by a day': (intake) => withValue(intake, 'date_received', '2025-06-25'),
  'guesses a code': (intake) => withValue(intake, 'outcome', 'UPHELD'),
  'invents a value where no column is': (intake) => withValue(intake, 'station', 'North'),
  'drops a value without a word': (intake) => {
    const values = { ...intake.rows[2]?.values };
    Reflect.deleteProperty(values, 'handled_by');
    return withRow(intake, { values });
  },
  'accepts a row that has an error': (intake) => ({
    ...intake,
    rows: intake.rows.map((row) => ({ ...row, status: 'accepted' })),
  }),
  'rejects a row without a word': (intake) => withRow(intake, { status: 'rejected' }),
  'does not name a row that stands twice': (intake) => ({
    ...intake,
    issues: intake.issues.filter(({ code }) => code !== 'DUPLICATE_ROW'),
  }),
  'refuses a file without a reason': (intake) => ({ ...intake, status: 'refused' }),
  'reads UTF-8 as Windows-1252': (intake) => ({
    ...intake,
    file: { ...intake.file, encoding: 'windows-1252' },
  }),
  'shows a name': (intake) => ({
    ...intake,
    issues: [...intake.issues, { ...told, detail: { list: 'Tamsin Quillfeather' } }],
  }),
  'shows a reference': (intake) => ({
    ...intake,
    issues: [...intake.issues, { ...told, detail: { list: first[0] ?? '' } }],
  }),
  'shows a control character': (intake) => ({
    ...intake,
    issues: [...intake.issues, { ...told, detail: { list: '\u009b31m' } }],
  }),
};

describe('the judge of readings', () => {
  it('finds nothing in an honest one, and troubles nobody for a warning that it does not know', async () => {
    const intake = await reading();
    expect(intake.counts).toEqual({ rows: 6, accepted: 4, rejected: 1, blank: 1 });
    expect(brokenPromises(intake, bytes, known, base)).toEqual([]);
    const warning = { ...told, code: 'BLANK_ROWS', field: null, detail: { count: 1 } };
    const warned = { ...intake, fileIssues: [...intake.fileIssues, warning] };
    expect(brokenPromises(warned, bytes, known, base)).toEqual([]);
  });

  it.each(Object.keys(liars))('sees a reader that %s', async (name) => {
    const lie = liars[name]?.(await reading());
    if (lie === undefined) throw new Error(`no liar ${name}`);
    expect(brokenPromises(lie, bytes, known, base)).not.toEqual([]);
  });

  it('sees another row in a cell of an accepted one', async () => {
    const intake = await reading();
    const cell = `x\r\n${third[0] ?? ''},1`;
    expect(heldReferences(withRow(intake, { cells: [cell] }), [third[0] ?? ''])).toEqual([
      'row 4 holds another row in a cell',
    ]);
    expect(heldReferences(intake, [third[0] ?? ''])).toEqual([]);
  });

  it('sees rows that were swallowed without a word', async () => {
    const intake = await reading();
    expect(silentSwallow(intake, 2)).toEqual([
      'the quote opened on line 2 swallowed rows without a word',
    ]);
    expect(silentSwallow({ ...intake, issues: [{ ...told, detail: {} }] }, 2)).toEqual([]);
  });
});

describe('the strict reader of the judge', () => {
  it.each([
    ['a,b\r\n1,2\r\n', [['a', 'b'], ['1', '2']], 2],
    ['a\n\nb', [['a'], [''], ['b']], 3],
    ['"a""b",\r"x\r\ny"\r', [['a"b', ''], ['x\r\ny']], 3],
    ['"",', [['', '']], 1],
  ])('reads %j as it should be read', (source, records, lines) => {
    const strict = readStrictly(source, ',');
    expect(strict.records.map(({ cells }) => cells)).toEqual(records);
    expect(strict).toMatchObject({ lines, broken: false });
  }); // prettier-ignore

  it.each(['a"b', '"a"b', '"a', '""a'])('calls %j broken', (source) => {
    expect(readStrictly(source, ',').broken).toBe(true);
  });
});

describe('a mutant', () => {
  it('is the same for ever under its number, and another under another', () => {
    const made = [7, 7, 8].map((number) => mutantOf(number, base).bytes.toString('hex'));
    expect(made[0]).toBe(made[1]);
    expect(made[0]).not.toBe(made[2]);
  });

  it('has names in it that nothing else has, and knows the references of its rows', () => {
    const { bytes: spoilt, secrets: planted } = swallowMutantOf(1, base);
    const shown = planted.filter((secret) => spoilt.includes(secret));
    expect(shown.filter((secret) => /[a-z]{4}/.test(secret))).not.toEqual([]);
    expect(shown.filter((secret) => secret.startsWith('CO/'))).not.toEqual([]);
  });
});
