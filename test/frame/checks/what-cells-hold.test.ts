import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/frame/profile.js';
import { message } from '../../../src/frame/message.js';
import { inUtf16, read } from '../support.js';

/**
 * What is said of the rows of a small file, as "code: sentence"; the columns come with the rows. As
 * UTF-8 the file is read into columns, as UTF-16 record by record, and both say the same.
 */
async function said(
  columns: string,
  rows: readonly string[],
  changes: Partial<Profile> = {},
): Promise<readonly string[]> {
  const text = [columns, ...rows, ''].join('\r\n');
  const [narrow, wide] = await Promise.all([read(text, changes), read(inUtf16(text), changes)]);
  const sentences = narrow.issues.map((issue) => `${issue.code}: ${message(issue)}`);
  expect(wide.issues.map((issue) => `${issue.code}: ${message(issue)}`)).toEqual(sentences);
  return sentences;
}

const reference = async (text: string): Promise<readonly string[]> =>
  said('Ref,Received,Outcome', [`${text},01/07/2026,Upheld`]);
const received = async (text: string, dates: Profile['dates'] = 'day-first') =>
  said('Ref,Received,Outcome', [`A1,${text},Upheld`], { dates });
const age = async (text: string): Promise<readonly string[]> =>
  said('Ref,Received,Outcome,Age', [`A1,01/07/2026,Upheld,${text}`]);

describe('a reference', () => {
  it.each(['Mar-10', 'dec-2024', 'Sep-025'])('%s is a month and a year to Excel', async (text) => {
    expect(await reference(text)).toEqual([
      'REFERENCE_TURNED_DATE: The reference reads as a day or month of the calendar (as in Mar-10).',
    ]);
  });

  it.each(['10-Mar', '1-jan-26', '31-Dec-2024'])('%s is a day to Excel', async (text) => {
    expect(await reference(text)).toEqual([
      'REFERENCE_TURNED_DATE: The reference reads as a day or month of the calendar (as in 10-Mar).',
    ]);
  });

  it.each([
    'Mars-10',
    'Mar-1',
    'Mar-10000',
    'Mar-AB',
    'X-Mar-10',
    '110-Mar',
    '10-Mar-1',
    '10-Mar-',
  ])('%s is a reference', async (text) => {
    expect(await reference(text)).toEqual([]);
  });

  it.each([
    ['1.23E+11', 8],
    ['1E5', 3],
    ['-2E-3', 5],
  ])('%s was rounded by Excel', async (text, length) => {
    expect(await reference(text)).toEqual([
      `SCIENTIFIC_NOTATION: The reference is in scientific notation (${length} characters, digits and E): its last digits are lost.`,
    ]);
  });

  it.each(['1E', 'E5', '1E5A', 'A1E5', '1.E5'])('%s was not rounded', async (text) => {
    expect(await reference(text)).toEqual([]);
  });

  it.each([
    ['\u200b=1+1', 'FORMULA_TEXT'],
    ["\ufeff'001", 'LEADING_APOSTROPHE'],
    ['1E5\u200b', 'SCIENTIFIC_NOTATION'],
    ['\u00a010-Mar', 'REFERENCE_TURNED_DATE'],
  ])('that is spoilt is so beside signs that are not seen: %j', async (text, code) => {
    const codes = (await reference(text)).map((sentence) => sentence.split(':')[0]);
    expect(codes).toEqual(expect.arrayContaining([code, 'INVISIBLE_CHARACTER']));
  });

  it('in which signs that are not seen are part of what was garbled is told of both', async () => {
    const codes = (await reference('A\u00c3\u00ad1')).map((sentence) => sentence.split(':')[0]);
    expect(codes.toSorted()).toEqual(['DAMAGED_TEXT', 'INVISIBLE_CHARACTER']);
  });

  it('may hold no control character, and a line end or a tab are two', async () => {
    const code = async (text: string) => (await reference(text))[0];
    expect(await code('A\u00011')).toBe(
      'CONTROL_CHARACTER: The cell holds a control character (code U+0001).',
    );
    expect(await code('A\u008f1')).toContain('(code U+008F)');
    expect(await code('A\t1')).toContain('(code U+0009)');
    expect(await code('"A\n1"')).toContain('(code U+000A)');
    expect(await code('A1')).toBeUndefined();
  });
});

describe('other cells', () => {
  it('hold no control character where they are codes; free text may hold any', async () => {
    const outcome = async (text: string) => said('Ref,Received,Outcome', [`A1,01/07/2026,${text}`]);
    expect(await outcome('Up\u001bheld')).toEqual([
      'CONTROL_CHARACTER: The cell holds a control character (code U+001B).',
    ]);
    for (const text of ['"A\n1"', 'A\t1', 'A\u001b1']) {
      expect(await said('Ref,Received,Outcome,Summary', [`A1,01/07/2026,Upheld,${text}`])).toEqual(
        [],
      );
    }
  });

  it.each([
    ['caf\ufffd', 'a replacement character'],
    ['caf\u00c3\u00a9', 'what looks like UTF-8 read as Windows-1252'],
    ['it\u00e2\u20ac\u2122s', 'what looks like UTF-8 read as Windows-1252'],
  ])('may hold %s, and are said to', async (text, what) => {
    expect(await said('Ref,Received,Outcome,Summary', [`A1,01/07/2026,Upheld,${text}`])).toEqual([
      `DAMAGED_TEXT: The cell holds ${what}.`,
    ]);
  });

  it.each(['#N/A', '#REF!', '#value!', '#DIV/0!', '####'])(
    'may hold %s, the error of a spreadsheet',
    async (text) => {
      expect(await said('Ref,Received,Outcome', [`A1,01/07/2026,${text}`])).toEqual([
        `SPREADSHEET_ERROR: The cell holds ${text}, the error of a formula and not a value.`,
      ]);
    },
  );

  it('show no more of an error than the longest there is', async () => {
    expect(await said('Ref,Received,Outcome', [`A1,01/07/2026,${'#'.repeat(20)}`])).toEqual([
      'SPREADSHEET_ERROR: The cell holds ##############, the error of a formula and not a value.',
    ]);
  });

  it('are at most 1,000 characters long, and free text of any length', async () => {
    const long = 'x'.repeat(1_000);
    expect(await reference(long)).toEqual([]);
    expect(await reference(`${long}y`)).toEqual([
      'CELL_TOO_LONG: The cell has 1001 characters; at most 1000 are read there.',
    ]);
    expect(await said('Ref,Received,Outcome,Summary', [`A1,01/07/2026,Upheld,${long}y`])).toEqual(
      [],
    );
  });

  it('are told of by their column where the profile allows less', async () => {
    const limits = { cellCharacters: 20 };
    const rows = [
      `A1,01/07/2026,Upheld,${'x'.repeat(20)}`,
      `A2,01/07/2026,Upheld,${'x'.repeat(21)}`,
    ];
    expect(await said('Ref,Received,Outcome,Summary', rows, { limits })).toEqual([
      'CELL_TOO_LONG: The cell in column 4 has 21 characters; at most 20 are read there.',
    ]);
  });
});

describe('a row', () => {
  it('of marks of the end of a file alone is no case, however many there are', async () => {
    expect(
      await said('Ref,Received,Outcome', ['A1,01/07/2026,Upheld', '\u001a\u001a\u001a']),
    ).toEqual([
      'END_OF_FILE_MARK: The row is Ctrl-Z alone, which marks the end of a file on old systems, and no case.',
    ]);
  });

  it.each([
    'Total,,',
    'Grand total: 12,,',
    'sub-totals,,12',
    '"3 rows affected",,',
    'End of report,,',
  ])('of totals is no case: %s', async (row) => {
    const found = await said('Ref,Received,Outcome', ['A1,01/07/2026,Upheld', row]);
    expect(found).toEqual([
      'TOTALS_ROW: The row is a total or a footer of the report, not a case.',
    ]);
  });

  it.each(['Totally,01/07/2026,Upheld', 'Total,01/07/2026,Upheld', 'Count 5 A,01/07/2026,Upheld'])(
    'with all its cells is a case: %s',
    async (row) => {
      expect(await said('Ref,Received,Outcome', [row])).toEqual([]);
    },
  );
});

describe('a date', () => {
  it.each([
    ['31/06/2026', 'IMPOSSIBLE_DATE: There is no such day in the calendar.'],
    ['00/07/2026', 'IMPOSSIBLE_DATE: There is no such day in the calendar.'],
    ['07/00/2026', 'IMPOSSIBLE_DATE: There is no such day in the calendar.'],
    ['2026-00-07', 'IMPOSSIBLE_DATE: There is no such day in the calendar.'],
    ['2026-13-07', 'IMPOSSIBLE_DATE: There is no such day in the calendar.'],
    [
      '07/13/2026',
      'IMPOSSIBLE_DATE: There is no such day in the calendar; read month first there would be.',
    ],
    ['01/07/26', 'UNREADABLE_DATE: The cell cannot be read as a date: its year has two digits.'],
    [
      '1/7/2026 25:00',
      'UNREADABLE_DATE: The cell cannot be read as a date: there is no such time.',
    ],
    [
      '7 Julember 2026',
      'UNREADABLE_DATE: The cell cannot be read as a date: it follows no known pattern.',
    ],
  ])('%s is refused with the reason', async (text, sentence) => {
    expect(await received(text)).toEqual([sentence]);
  });

  it('that would be one in the other order says so, where months come first too', async () => {
    expect(await received('13/07/2026', 'month-first')).toEqual([
      'IMPOSSIBLE_DATE: There is no such day in the calendar; read day first there would be.',
    ]);
  });

  it.each([
    ['60', '1900-02-28'],
    ['61', '1900-03-01'],
    ['366', '1900-12-31'],
    ['367', '1901-01-01'],
    ['45351', '2024-02-29'],
    ['45352', '2024-03-01'],
  ])('%s as a number would be %s in Excel', async (serial, day) => {
    const found = await received(serial);
    expect(found).toEqual([
      `EXCEL_SERIAL_DATE: The cell holds a number where a date belongs; in Excel it would be ${day}.`,
    ]);
  });
});

describe('a day that is still to come', () => {
  it('is told of from the day after the one for which the export is read', async () => {
    const toldOf = async (text: string, asAt?: string) => {
      const file = `Ref,Received,Outcome\r\nA1,${text},Upheld\r\n`;
      const options = asAt === undefined ? {} : { asAt };
      const readings = [await read(file, {}, options), await read(inUtf16(file), {}, options)];
      const [narrow, wide] = readings.map(({ issues, rows }) => {
        expect(rows.map(({ status }) => status)).toEqual(['accepted']);
        return issues.map(({ code }) => code);
      });
      expect(wide).toEqual(narrow);
      return narrow;
    };
    expect(await toldOf('31/12/2026', '2026-12-31')).toEqual([]);
    expect(await toldOf('01/01/2027', '2026-12-31')).toEqual(['DATE_IN_FUTURE']);
    expect(await toldOf('01/01/2027')).toEqual([]);
  });
});

describe('a number', () => {
  it.each(['16', '100', '+42', '17 '])('%s is an age', async (text) => {
    expect(await age(text)).toEqual([]);
  });

  it.each(['15', '101', '-17'])('%s is no age', async (text) => {
    expect(await age(text)).toEqual([
      'IMPOSSIBLE_AGE: The age lies outside the limits of the row schema (16 to 100).',
    ]);
  });

  it.each([
    ['forty-two', '9 characters: letters, signs'],
    ['4 2', '3 characters: digits, spaces'],
    ['42.5', '4 characters: digits, signs'],
  ])('%s is told by its shape alone', async (text, shape) => {
    expect(await age(text)).toEqual([`NOT_A_NUMBER: The cell holds no number (${shape}).`]);
  });
});

describe('a code', () => {
  it('is in force on the first and last of its days, and one date in them is enough', async () => {
    const code = async (outcome: string, receivedOn: string, finalised = '') =>
      said('Ref,Received,Outcome,Finalised', [`A1,${receivedOn},${outcome},${finalised}`]);
    expect(await code('PART', '2024-01-01')).toEqual([]);
    expect(await code('PART', '2023-12-31', '2024-01-01')).toEqual([]);
    expect(await code('PART', '2023-12-30', '2023-12-31')).toEqual([
      'CODE_NOT_IN_FORCE: The code is in force from 2024-01-01, and every date of the row lies outside that.',
    ]);
    expect(await code('NONE', '2030-12-31')).toEqual([]);
    expect(await code('NONE', '2031-01-01')).toEqual([
      'CODE_NOT_IN_FORCE: The code is in force to 2030-12-31, and every date of the row lies outside that.',
    ]);
  });

  it('that no list has is shown where it is like one of the list, and else told by its shape', async () => {
    const outcome = async (text: string) => said('Ref,Received,Outcome', [`A1,01/07/2026,${text}`]);
    expect(await outcome('Uphled')).toEqual([
      'UNKNOWN_CODE: The value "Uphled" is no code and no label of the list "Verdict"; the nearest is "Upheld".',
    ]);
    expect(await outcome('Nothing')).toEqual([
      'UNKNOWN_CODE: The value (7 characters: letters) is no code and no label of the list "Verdict".',
    ]);
  });
});
