import { gzipSync } from 'node:zlib';
import { openExport } from '../../../src/cli/open-export.js';
import type { Intake } from '../../../src/frame/intake.js';
import type { Profile } from '../../../src/frame/profile.js';
import { memoryShell } from '../../../src/shell/memory-shell.js';
import { smallLibrary, smallProfile } from '../support.js';

const table = 'Ref,Received,Outcome\r\nA1,01/07/2026,Upheld\r\n';
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/**
 * Each kind with the smallest file that has it: [code, what is told, file, changes to the profile].
 * Lines are joined by CRLF and end with one, bytes are as they are.
 */
const smallest: readonly (readonly [
  string,
  string,
  readonly string[] | Uint8Array,
  Partial<Profile>?,
])[] = [
  ['FILE_EMPTY', 'E FILE_EMPTY - -', bytes('\r\n \r\n')],
  [
    'FILE_IS_WORKBOOK',
    'E FILE_IS_WORKBOOK - -',
    bytes(
      'PK\u0003\u0004\u0014\0\u0006\0\b\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\u000f\0\0\0xl/workbook.xml',
    ),
  ],
  ['FILE_IS_PDF', 'E FILE_IS_PDF - -', bytes('%PDF-1.7\n')],
  ['FILE_IS_DOCUMENT', 'E FILE_IS_DOCUMENT - -', bytes('{\\rtf1\\ansi Ref, Received}')],
  ['FILE_IS_DATABASE', 'E FILE_IS_DATABASE - -', bytes('SQLite format 3\0')],
  ['FILE_IS_COMPRESSED', 'E FILE_IS_COMPRESSED - -', bytes('7z\u00bc\u00af\u0027\u001c')],
  ['FILE_IS_HTML', 'E FILE_IS_HTML - -', bytes('<!-- log in --><html>')],
  ['FILE_IS_JSON', 'E FILE_IS_JSON - -', bytes('{"Ref":"A1"}\n{"Ref":"A2"}\n')],
  ['FILE_IS_BINARY', 'E FILE_IS_BINARY - -', bytes(table.replace('A1', 'A\0'))],
  [
    'GZIP_TOO_LARGE',
    'E GZIP_TOO_LARGE - -',
    gzipSync(table + ' '.repeat(1024)),
    { limits: { unpackedBytes: 1024 } },
  ],
  ['GZIP_CUT_SHORT', 'E GZIP_CUT_SHORT - -', gzipSync(table).subarray(0, -4)],
  ['GZIP_DAMAGED', 'E GZIP_DAMAGED - -', Buffer.concat([gzipSync(table), bytes('more')])],
  ['ENCODING_INVALID', 'E ENCODING_INVALID - -', bytes(table.replace('A1', 'A\u0081'))],
  ['ENCODING_GUESSED', 'W ENCODING_GUESSED - -', bytes(table.replace('A1', '\u00c91'))],
  [
    'ENCODING_CONTRADICTED',
    'W ENCODING_CONTRADICTED - -',
    bytes(`\u00ef\u00bb\u00bf${table}`),
    { encoding: 'windows-1252' },
  ],
  [
    'ROW_LIMIT',
    'W ROW_LIMIT - -',
    [
      'Ref,Received,Outcome',
      ...Array.from({ length: 65_535 }, (_, index) => `A${String(index)},01/07/2026,Upheld`),
    ],
  ],
  [
    'ROWS_WITHOUT_REFERENCES',
    'W ROWS_WITHOUT_REFERENCES - -',
    ['Received,Outcome', '01/07/2026,Upheld'],
    {
      schema: 'records',
      reference: 'row',
      fields: { date_received: { column: 'Received' }, outcome: { column: 'Outcome' } },
    },
  ],
  ['NO_FINAL_LINE_END', 'W NO_FINAL_LINE_END - 2', bytes(table.trimEnd())],
  [
    'END_OF_FILE_MARK',
    'E END_OF_FILE_MARK - 3',
    ['Ref,Received,Outcome', 'A1,01/07/2026,Upheld', '\u001a'],
  ],
  [
    'CODE_LETTER_CASE',
    'W CODE_LETTER_CASE outcome -',
    [
      'Ref,Received,Outcome',
      'A1,01/07/2026,part',
      'A2,01/07/2026,UPHELD',
      'A3,01/07/2026,NO FINDING',
    ],
  ],
  [
    'TITLE_ROWS',
    'W TITLE_ROWS - 3',
    ['Complaints report', '', 'Ref,Received,Outcome', 'A1,01/07/2026,Upheld'],
  ],
  [
    'MISSING_COLUMN',
    'E MISSING_COLUMN date_received 1',
    ['Ref,Date Received,Outcome', 'A1,01/07/2026,Upheld'],
  ],
  [
    'UNKNOWN_COLUMN',
    'W UNKNOWN_COLUMN Colour 1',
    ['Ref,Received,Outcome,Colour', 'A1,01/07/2026,Upheld,red'],
  ],
  [
    'DUPLICATE_HEADER',
    'E DUPLICATE_HEADER ref 1',
    ['Ref,Received,Outcome,ref ', 'A1,01/07/2026,Upheld,A2'],
  ],
  ['BLANK_HEADER', 'W BLANK_HEADER - 1', [',Ref,Received,Outcome', '1,A1,01/07/2026,Upheld']],
  [
    'TRAILING_BLANK_COLUMNS',
    'W TRAILING_BLANK_COLUMNS - 1',
    ['Ref,Received,Outcome,,', 'A1,01/07/2026,Upheld,,'],
  ],
  [
    'HEADER_SHORT',
    'E HEADER_SHORT - 1',
    ['Ref,Received,Outcome', '1,A1,01/07/2026,Upheld', '2,A2,01/07/2026,Upheld'],
  ],
  [
    'TOO_MANY_COLUMNS',
    'E TOO_MANY_COLUMNS - 1',
    [`Ref,Received,Outcome${',x'.repeat(1998)}`, 'A1,01/07/2026,Upheld'],
  ],
  ['NO_ROWS', 'E NO_ROWS - -', ['Ref,Received,Outcome', ',,']],
  ['BLANK_ROWS', 'W BLANK_ROWS - -', ['Ref,Received,Outcome', 'A1,01/07/2026,Upheld', ' ,,\t']],
  [
    'QUOTE_NOT_CLOSED',
    'E QUOTE_NOT_CLOSED - 2',
    ['Ref,Received,Outcome', '"A1,01/07/2026,Upheld', 'A2,01/07/2026,Upheld'],
  ],
  ['QUOTE_MISPLACED', 'E QUOTE_MISPLACED - 2', ['Ref,Received,Outcome', 'A"1",01/07/2026,Upheld']],
  [
    'RECORD_TOO_LARGE',
    'E RECORD_TOO_LARGE - 2',
    ['Ref,Received,Outcome', `A1,"${'x'.repeat(1 << 20)}",Upheld`],
  ],
  [
    'LOOKALIKE_CHARACTER',
    'W LOOKALIKE_CHARACTER case_ref 2',
    ['Ref,Received,Outcome', 'A\u20131,01/07/2026,Upheld'],
  ],
  [
    'CELL_TOO_LONG',
    'E CELL_TOO_LONG outcome 2',
    ['Ref,Received,Outcome', `A1,01/07/2026,${'x'.repeat(1001)}`],
  ],
  [
    'SWALLOWED_ROWS',
    'E SWALLOWED_ROWS - 2',
    [
      'Ref,Received,Outcome',
      'A1,"01/07/2026,Upheld',
      'A2,01/07/2026,Upheld',
      'A3,01/07/2026",Upheld',
      'A4,01/07/2026,Upheld',
    ],
  ],
  [
    'TOTALS_ROW',
    'E TOTALS_ROW - 3',
    ['Ref,Received,Outcome', 'A1,01/07/2026,Upheld', 'Total: 1,,'],
  ],
  [
    'ROW_TOO_LONG',
    'E ROW_TOO_LONG - 3',
    [
      'Ref,Received,Outcome',
      'A1,01/07/2026,Upheld',
      'A2,01/07/2026,Upheld,more',
      'A3,01/07/2026,Upheld',
    ],
  ],
  [
    'ROW_TOO_SHORT',
    'E ROW_TOO_SHORT - 2',
    ['Ref,Received,Outcome', 'A1,01/07/2026', 'A2,01/07/2026,Upheld'],
  ],
  ['FILE_CUT_SHORT', 'W FILE_CUT_SHORT - 3', bytes(`${table}A2,01/0`)],
  [
    'SPREADSHEET_ERROR',
    'E SPREADSHEET_ERROR outcome 2',
    ['Ref,Received,Outcome', 'A1,01/07/2026,#N/A'],
  ],
  [
    'FORMULA_TEXT',
    'E FORMULA_TEXT case_ref 2',
    ['Ref,Received,Outcome', '"=""001""",01/07/2026,Upheld'],
  ],
  [
    'LEADING_APOSTROPHE',
    'E LEADING_APOSTROPHE case_ref 2',
    ['Ref,Received,Outcome', "'001,01/07/2026,Upheld"],
  ],
  [
    'SCIENTIFIC_NOTATION',
    'E SCIENTIFIC_NOTATION case_ref 2',
    ['Ref,Received,Outcome', '1.23E+11,01/07/2026,Upheld'],
  ],
  [
    'INVISIBLE_CHARACTER',
    'W INVISIBLE_CHARACTER case_ref 2',
    ['Ref,Received,Outcome', 'A\u200b1\u00a0,01/07/2026,Upheld'],
  ],
  [
    'CONTROL_CHARACTER',
    'E CONTROL_CHARACTER case_ref 2',
    ['Ref,Received,Outcome', 'A\u001b1,01/07/2026,Upheld'],
  ],
  [
    'REPEATED_HEADER',
    'E REPEATED_HEADER - 3',
    [
      'Ref,Received,Outcome',
      'A1,01/07/2026,Upheld',
      'Ref,Received,Outcome',
      'A2,01/07/2026,Upheld',
    ],
  ],
  [
    'REFERENCE_TURNED_DATE',
    'E REFERENCE_TURNED_DATE case_ref 2',
    ['Ref,Received,Outcome', '10-Mar,01/07/2026,Upheld'],
  ],
  [
    'DAMAGED_TEXT',
    'W DAMAGED_TEXT summary 2',
    ['Ref,Received,Outcome,Summary', 'A1,01/07/2026,Upheld,caf\u00c3\u00a9'],
  ],
  ['UNKNOWN_CODE', 'E UNKNOWN_CODE outcome 2', ['Ref,Received,Outcome', 'A1,01/07/2026,Uphled']],
  [
    'CODE_LABEL_MISMATCH',
    'W CODE_LABEL_MISMATCH outcome 2',
    ['Ref,Received,Outcome', 'A1,01/07/2026,PART Upheld'],
  ],
  [
    'CODE_NOT_IN_FORCE',
    'W CODE_NOT_IN_FORCE outcome 2',
    ['Ref,Received,Outcome', 'A1,01/07/2023,Partly upheld'],
  ],
  [
    'AMBIGUOUS_DATE',
    'E AMBIGUOUS_DATE date_received 2',
    ['Ref,Received,Outcome', 'A1,01/07/2026,Upheld'],
    { dates: 'iso' },
  ],
  [
    'IMPOSSIBLE_DATE',
    'E IMPOSSIBLE_DATE date_received 2',
    ['Ref,Received,Outcome', 'A1,31/06/2026,Upheld'],
  ],
  [
    'EXCEL_SERIAL_DATE',
    'E EXCEL_SERIAL_DATE date_received 2',
    ['Ref,Received,Outcome', 'A1,46204,Upheld'],
  ],
  [
    'DATE_BEFORE_1900',
    'E DATE_BEFORE_1900 date_received 2',
    ['Ref,Received,Outcome', 'A1,01/01/1753,Upheld'],
  ],
  [
    'UNREADABLE_DATE',
    'E UNREADABLE_DATE date_received 2',
    ['Ref,Received,Outcome', 'A1,yesterday,Upheld'],
  ],
  [
    'TIME_OF_DAY',
    'W TIME_OF_DAY date_received 2',
    ['Ref,Received,Outcome', 'A1,01/07/2026 09:30,Upheld'],
  ],
  [
    'DATE_IN_FUTURE',
    'W DATE_IN_FUTURE date_received 2',
    ['Ref,Received,Outcome', 'A1,01/07/2027,Upheld'],
  ],
  [
    'NOT_A_NUMBER',
    'E NOT_A_NUMBER officer_age 2',
    ['Ref,Received,Outcome,Age', 'A1,01/07/2026,Upheld,1e2'],
  ],
  [
    'IMPOSSIBLE_AGE',
    'E IMPOSSIBLE_AGE officer_age 2',
    ['Ref,Received,Outcome,Age', 'A1,01/07/2026,Upheld,930'],
  ],
  [
    'OUT_OF_RANGE',
    'W OUT_OF_RANGE days 2',
    ['Ref,Received,Outcome,Days', 'A1,01/07/2026,Upheld,-1'],
  ],
  [
    'MISSING_REFERENCE',
    'E MISSING_REFERENCE case_ref 2',
    ['Ref,Received,Outcome', ',01/07/2026,Upheld'],
  ],
  ['MISSING_VALUE', 'E MISSING_VALUE date_received 2', ['Ref,Received,Outcome', 'A1,,Upheld']],
  [
    'SCHEMA_VIOLATION',
    'E SCHEMA_VIOLATION station 2',
    ['Ref,Received,Outcome,Station', 'A1,01/07/2026,Upheld,thirteen char'],
  ],
  [
    'DATE_ORDER',
    'W DATE_ORDER date_finalised 2',
    ['Ref,Received,Outcome,Finalised', 'A1,02/07/2026,Upheld,01/07/2026'],
  ],
  [
    'REFERENCE_VARIANTS',
    'E REFERENCE_VARIANTS case_ref 3',
    ['Ref,Received,Outcome', 'CO/1,01/07/2026,Upheld', 'co/ 1,01/07/2026,Upheld'],
  ],
  [
    'DUPLICATE_ROW',
    'W DUPLICATE_ROW - 4',
    [
      'Ref,Received,Outcome',
      'A1,01/07/2026,Upheld',
      'A2,01/07/2026,Upheld',
      'A1,01/07/2026,Upheld',
    ],
  ],
  [
    'CONFLICTING_DUPLICATE',
    'W CONFLICTING_DUPLICATE - 3',
    [
      'Ref,Allegation,Subject,Received,Outcome',
      'A1,1,P7,01/07/2026,Upheld',
      'A1,1,P7,01/07/2026,PART',
      'A1,2,P7,01/07/2026,PART',
      'A1,1,P8,01/07/2026,PART',
    ],
  ],
  [
    'CONFLICTING_VALUES',
    'W CONFLICTING_VALUES date_received 4',
    [
      'Ref,Received,Outcome',
      'A1,01/07/2026,Upheld',
      'A1,01/07/2026,PART',
      'A1,02/07/2026,Upheld',
      'A1,03/07/2026,Upheld',
    ],
  ],
  [
    'LOST_LEADING_ZEROS',
    'W LOST_LEADING_ZEROS case_ref 12',
    [
      'Ref,Received,Outcome',
      ...Array.from({ length: 10 }, (_, index) => `CO/0000${String(index)}/26,01/07/2026,Upheld`),
      'CO/77/26,01/07/2026,Upheld',
    ],
  ],
];

/** The same as contents, with the profile's changes. */
export const cases = smallest.map(([code, expected, file, changes = {}]) => ({
  code,
  expected,
  content: file instanceof Uint8Array ? file : `${file.join('\r\n')}\r\n`,
  changes,
}));

/** Reads a file as every command does. */
export async function opened(
  content: string | Uint8Array,
  changes: Partial<Profile>,
): Promise<Intake> {
  const shell = memoryShell({ 'export.csv': content }, noAssets);
  const profile = { ...smallProfile, ...changes };
  return openExport('export.csv', profile, smallLibrary, shell, '2026-12-31');
}

const noAssets = {
  asset: () => Promise.reject(new Error('nothing ships')),
  assetNames: () => Promise.reject(new Error('nothing ships')),
};
