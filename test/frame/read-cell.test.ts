import { describe, expect, it } from 'vitest';
import { columnKind, type ColumnPlan } from '../../src/frame/plan.js';
import { cellReader, plainReader } from '../../src/frame/read-cell.js';
import type { FieldSchema } from '../../src/frame/row-schema.js';
import { smallLibrary } from './support.js';

const heritage = smallLibrary.codeLists.get('heritage')!;

/** A column of a field of such a schema, with the spellings that a profile maps. */
function column(schema: Partial<FieldSchema>, values?: Record<string, string>): ColumnPlan {
  const full = { title: 'Field', type: 'string', ...schema } as FieldSchema;
  return {
    index: 0,
    header: 'Field',
    field: 'field',
    title: 'Field',
    schema: full,
    mapping: { column: 'Field', ...(values === undefined ? {} : { values }) },
    kind: columnKind('field', full),
    ...(full.codeList === undefined ? {} : { codeList: heritage }),
  };
}

const read = (text: string, schema: Partial<FieldSchema>, values?: Record<string, string>) =>
  plainReader(column(schema, values), { dates: 'day-first' })(text);

describe('a cell', () => {
  it('of free text keeps everything but what is not seen at its ends', () => {
    expect(read(' a\u200b\u00a0 b\u200b \n', {})).toMatchObject({
      value: 'a\u200b\u00a0 b',
      faults: [],
    });
    expect(read('', {})).toEqual({ faults: [], normalisations: [] });
    expect(read('  ', {}).value).toBeUndefined();
  });

  it('of free text may hold the error of a spreadsheet, with signs that are not seen behind it', () => {
    expect(read('#N/A\u200b', {}).faults).toEqual([
      { code: 'SPREADSHEET_ERROR', detail: { error: '#N/A' } },
    ]);
  });

  it.each([
    ['1.5', 'number'],
    ['-2', 'number'],
    ['+0.25', 'number'],
    ['-2', 'integer'],
  ] as const)('%s is a number where the schema says %s', (text, type) => {
    expect(read(text, { type })).toEqual({ value: text, faults: [], normalisations: [] });
  });

  it.each([
    ['1.5', 'integer', '3 characters: digits, signs'],
    ['1.', 'number', '2 characters: digits, signs'],
    ['.5', 'number', '2 characters: digits, signs'],
    ['1e2', 'number', '3 characters: letters, digits'],
    ['0x10', 'integer', '4 characters: letters, digits'],
    ['1234567890123456', 'integer', '16 characters: digits'],
  ] as const)('%s is none where the schema says %s', (text, type, shape) => {
    expect(read(text, { type })).toEqual({
      faults: [{ code: 'NOT_A_NUMBER', detail: { shape } }],
      normalisations: [],
    });
  });

  it('is read as the profile spells it otherwise, in any letter case, with a list or without', () => {
    const values = { ' HQ ': 'Headquarters', 'The coast': 'N1' };
    expect(read('hq', {}, values)).toEqual({
      value: 'Headquarters',
      faults: [],
      normalisations: ['value-map'],
    });
    expect(read('HQ2', {}, values).value).toBe('HQ2');
    expect(read('the coast', { codeList: 'heritage' }, values)).toEqual({
      value: 'N1',
      faults: [],
      normalisations: ['value-map'],
    });
  });
});

describe('a cell of a field that is sensitive', () => {
  const open = { codeList: 'heritage' };
  const sensitive = { codeList: 'heritage', sensitive: true };
  const detailOf = (text: string, schema: Partial<FieldSchema>) => read(text, schema).faults;

  it('is told by its shape, where another is shown with what it may be', () => {
    expect(detailOf('Nroth coast', open)).toEqual([
      {
        code: 'UNKNOWN_CODE',
        detail: { list: 'Heritage', value: 'Nroth coast', suggestion: 'North coast' },
      },
    ]);
    expect(detailOf('Nroth coast', sensitive)).toEqual([
      {
        code: 'UNKNOWN_CODE',
        detail: { list: 'Heritage', shape: '11 characters: letters, spaces' },
      },
    ]);
  });

  it('is not shown where it contradicts its label either', () => {
    expect(read('N1 South plain', open)).toMatchObject({
      value: 'S1',
      faults: [{ code: 'CODE_LABEL_MISMATCH', detail: { label: 'South plain' } }],
    });
    expect(detailOf('N1 South plain', sensitive)).toEqual([
      { code: 'CODE_LABEL_MISMATCH', detail: {} },
    ]);
  });

  it('has no day told that a number would be', () => {
    expect(detailOf('46204', { format: 'date' })).toEqual([
      { code: 'EXCEL_SERIAL_DATE', detail: { date: '2026-07-01' } },
    ]);
    expect(detailOf('46204', { format: 'date', sensitive: true })).toEqual([
      { code: 'EXCEL_SERIAL_DATE', detail: {} },
    ]);
  });
});

describe('a code that no list has', () => {
  it.each(['ZZ9', 'A+', '9-1', 'ABCD'])('is shown where it is as short as a code: %s', (text) => {
    expect(read(text, { codeList: 'heritage' }).faults).toEqual([
      { code: 'UNKNOWN_CODE', detail: { list: 'Heritage', value: text } },
    ]);
  });

  it.each([
    ['ZZZZ9', '5 characters: letters, digits'],
    ['A B', '3 characters: letters, spaces'],
    ['J.B', '3 characters: letters, signs'],
  ])('is told by its shape where it may be a name: %s', (text, shape) => {
    expect(read(text, { codeList: 'heritage' }).faults).toEqual([
      { code: 'UNKNOWN_CODE', detail: { list: 'Heritage', shape } },
    ]);
  });
});

describe('a time of day behind a date', () => {
  const schema = { format: 'date' } as const;
  const reader = (times?: 'dropped') =>
    plainReader(column(schema), { dates: 'day-first', ...(times === undefined ? {} : { times }) });

  it('is warned of, unless the profile drops it: then it is counted', () => {
    expect(reader()('01/07/2026 09:30')).toEqual({
      value: '2026-07-01',
      faults: [{ code: 'TIME_OF_DAY', detail: {} }],
      normalisations: [],
    });
    expect(reader('dropped')('01/07/2026 09:30')).toEqual({
      value: '2026-07-01',
      faults: [],
      normalisations: ['time-of-day'],
    });
    expect(reader('dropped')('01/07/2026')).toEqual({
      value: '2026-07-01',
      faults: [],
      normalisations: [],
    });
  });

  it.each(['00:00', '00:00:00', '12:00 AM', '0:00Z', '00:00:00.000'])(
    'is none where it is midnight: %s',
    (time) => {
      expect(reader()(`01/07/2026 ${time}`).faults).toEqual([]);
    },
  );

  it.each(['12:00', '00:01', '00:00:01', '12:00 PM', '1:00 AM', '23:59'])(
    'is one at %s',
    (time) => {
      expect(reader()(`01/07/2026 ${time}`).faults).toEqual([{ code: 'TIME_OF_DAY', detail: {} }]);
    },
  );

  it.each(['24:00', '12:60', '12:00:60', '13:00 PM'])('is no time at %s', (time) => {
    expect(reader()(`01/07/2026 ${time}`).faults).toEqual([
      { code: 'UNREADABLE_DATE', detail: { reason: 'there is no such time' } },
    ]);
  });
});

describe('a reader that remembers', () => {
  it('reads every text as one that does not', () => {
    const texts = ['N1', 'north hills', 'N1', '', 'N1', 'x'.repeat(90), 'x'.repeat(90), 'n2', 'N1'];
    const [remembering, plain] = [cellReader, plainReader].map((make) =>
      make(column({ codeList: 'heritage' }), {}),
    );
    expect(texts.map(remembering!)).toEqual(texts.map(plain!));
    expect(remembering!('north hills').value).toBe('N2');
  });
});
