import { describe, expect, it } from 'vitest';
import { issueKinds } from '../../../src/frame/checks/index.js';
import type { Issue } from '../../../src/frame/issue.js';
import type { IssueKind } from '../../../src/frame/issue-kind.js';
import { message, remedy } from '../../../src/frame/message.js';
import { inUtf16 } from '../support.js';
import { cases, opened } from './smallest-files.js';

/** What is said of the smallest file of each kind whose sentence tells numbers, names or places. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  FILE_IS_WORKBOOK: ['The file is an Excel workbook (.xlsx), whatever its name says.'],
  FILE_IS_PDF: ['The file is a PDF.'],
  FILE_IS_DOCUMENT: ['The file is a document (RTF).'],
  FILE_IS_DATABASE: ['The file is an SQLite database.'],
  FILE_IS_COMPRESSED: ['The file is a 7-Zip archive.'],
  FILE_IS_HTML: ['The file is a web page (HTML).'],
  FILE_IS_JSON: ['The file is JSON.'],
  FILE_IS_BINARY: ['The file has a NUL byte, the first on line 2; text has none.'],
  GZIP_TOO_LARGE: ['The gzip archive holds more than is unpacked here: over 1024 bytes.'],
  ENCODING_INVALID: ['The bytes are no valid UTF-8; line 2 is the first that does not fit.'],
  ENCODING_GUESSED: ['The file is no UTF-8 and was read as windows-1252.'],
  ENCODING_CONTRADICTED: [
    'The profile declares windows-1252, but the file is marked as utf-8 and was read so.',
  ],
  ROW_LIMIT: ['The file has 65536 rows, which is where an old Excel sheet (.xls) stops.'],
  CODE_LETTER_CASE: [
    '2 value(s) of "Outcome" differ from the code list in letter case alone, and were read as the codes and labels that they are.',
  ],
  TITLE_ROWS: ['2 row(s) above the header were passed over.'],
  MISSING_COLUMN: ['There is no column "Received".'],
  UNKNOWN_COLUMN: ['The column "Colour" is in no mapping of the profile and was left at the door.'],
  DUPLICATE_HEADER: ['Columns 1 and 4 are both called "ref".'],
  BLANK_HEADER: ['Column 1 has no header and was left at the door.'],
  TRAILING_BLANK_COLUMNS: ['2 column(s) after the last header have no header.'],
  HEADER_SHORT: ['The header has 3 columns, but 2 of 2 rows have 4.'],
  TOO_MANY_COLUMNS: ['The header has 2001 columns; at most 2000 are read.'],
  NO_ROWS: ['The file has a header and no rows of data (1 blank ones).'],
  BLANK_ROWS: ['1 row(s) are blank, 1 of them at the end of the file.'],
  QUOTE_NOT_CLOSED: ['Column 1 opens a quote that is not closed by the end of the file.'],
  QUOTE_MISPLACED: [
    'In column 1 a double quote stands inside an unquoted cell, or text follows a closing quote.',
  ],
  RECORD_TOO_LARGE: [
    'The row that begins here is larger than 1048576 bytes; column 2 is where it grows.',
  ],
  CELL_TOO_LONG: ['The cell has 1001 characters; at most 1000 are read there.'],
  SWALLOWED_ROWS: ['Column 2 holds 3 lines, some of which look like further rows of the table.'],
  ROW_TOO_LONG: ['The row has 4 cells, the header 3.'],
  ROW_TOO_SHORT: ['The row has 2 cells, the header 3.'],
  FILE_CUT_SHORT: ['The last row has 2 of 3 cells and the file ends without a line end.'],
  SPREADSHEET_ERROR: ['The cell holds #N/A, the error of a formula and not a value.'],
  SCIENTIFIC_NOTATION: [
    'The reference is in scientific notation (8 characters, digits and E): its last digits are lost.',
  ],
  CONTROL_CHARACTER: ['The cell holds a control character (code U+001B).'],
  REFERENCE_TURNED_DATE: ['The reference reads as a day or month of the calendar (as in 10-Mar).'],
  DAMAGED_TEXT: ['The cell holds what looks like UTF-8 read as Windows-1252.'],
  UNKNOWN_CODE: [
    'The value "Uphled" is no code and no label of the list "Verdict"; the nearest is "Upheld".',
  ],
  CODE_LABEL_MISMATCH: [
    'The code in the cell is not the code of the label beside it ("Upheld"); the label was taken.',
  ],
  CODE_NOT_IN_FORCE: [
    'The code is in force from 2024-01-01, and every date of the row lies outside that.',
  ],
  IMPOSSIBLE_DATE: ['There is no such day in the calendar.'],
  EXCEL_SERIAL_DATE: [
    'The cell holds a number where a date belongs; in Excel it would be 2026-07-01.',
  ],
  DATE_BEFORE_1900: ['The date lies in the year 1753.'],
  UNREADABLE_DATE: ['The cell cannot be read as a date: it follows no known pattern.'],
  DATE_IN_FUTURE: ['The date lies after 2026-12-31, the day for which the export is read.'],
  NOT_A_NUMBER: ['The cell holds no number (3 characters: letters, digits).'],
  IMPOSSIBLE_AGE: ['The age lies outside the limits of the row schema (16 to 100).'],
  OUT_OF_RANGE: [
    'The number lies outside the limits of the row schema (at least 0). The value counts as not stated.',
  ],
  MISSING_VALUE: ['"Received" is blank, and the row schema requires it.'],
  SCHEMA_VIOLATION: ['The value breaks the rule "maxLength" of the row schema (12).'],
  DATE_ORDER: ['Finalised lies before Received.'],
  REFERENCE_VARIANTS: [
    'The case reference differs from that of row 3 only in letter case, inner spaces or the form of its characters.',
    'The case reference differs from that of row 2 only in letter case, inner spaces or the form of its characters.',
  ],
  DUPLICATE_ROW: ['The row is the same in every cell as row 2.'],
  CONFLICTING_DUPLICATE: [
    'The row repeats case, allegation and subject of row 2, with other values in Outcome.',
  ],
  CONFLICTING_VALUES: [
    'A row of the same case (row 2) has another value, though there is one to a case.',
  ],
  LOST_LEADING_ZEROS: [
    'A number in the reference has 2 digits where others have 5, filled up with zeros.',
  ],
};

/** What is advised there, where the advice hangs on the file. */
const advice: Readonly<Record<string, string>> = {
  ENCODING_GUESSED:
    'Check a name with an accent, then declare "encoding": "windows-1252" in the profile, or export as CSV UTF-8.',
  ENCODING_CONTRADICTED: 'Set "encoding": "utf-8" or "auto" in the profile.',
  MISSING_COLUMN:
    'Add the column to the export, or change "column" of this field in the profile, or mark it "optional": true.',
  UNKNOWN_CODE:
    'Add the spelling to "values" of this field in the profile (perhaps as "Upheld"), or the code to the code list.',
  IMPOSSIBLE_DATE: 'Mend the date at the source.',
};

/** A word of a template in braces; what falls away without its word stands in brackets. */
const hasGap = (template: string): boolean => /\{\w+\}/.test(template);
const kinds: readonly (readonly [string, IssueKind])[] = Object.entries(issueKinds);
const told = cases.filter(({ code }) => sentences[code] !== undefined);

describe('the sentence of an issue', () => {
  it.each(told)(
    '$code tells what was found in the smallest file, whichever reader reads it',
    async (smallest) => {
      const { code, content, changes } = smallest;
      const intake = await opened(content, changes);
      const issues = [...intake.fileIssues, ...intake.issues].filter(
        (issue) => issue.code === code,
      );
      expect(issues.map(message)).toEqual(sentences[code]);
      if (typeof content === 'string') {
        const wide = await opened(inUtf16(content), changes);
        const others = [...wide.fileIssues, ...wide.issues].filter((issue) => issue.code === code);
        expect(others).toEqual(issues);
      }
      if (advice[code] !== undefined) expect(remedy(issues[0]!)).toBe(advice[code]);
    },
  );

  it('is written out here for every kind that tells something of the file', () => {
    const gapped = kinds.filter(([, { sentence }]) => hasGap(sentence)).map(([code]) => code);
    expect(gapped.filter((code) => sentences[code] === undefined)).toEqual([]);
    const advising = kinds.filter(([, { fix }]) => hasGap(fix)).map(([code]) => code);
    expect(advising.filter((code) => advice[code] === undefined)).toEqual([]);
  });

  it('is refused of a code that no kind has', () => {
    const issue: Issue = {
      code: 'NO_SUCH_KIND',
      severity: 'error',
      row: 2,
      line: 2,
      field: null,
      detail: {},
    };
    for (const say of [message, remedy]) {
      expect(() => say(issue)).toThrow('no issue kind NO_SUCH_KIND');
    }
  });
});
