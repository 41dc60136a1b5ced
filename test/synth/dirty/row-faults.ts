import { csvCell } from '../csv-text.js';
import type { Pool } from './pool.js';
import { dataRow, plant, plantWarning } from './sheet.js';

/** Plants one fault, in rows that no other fault has touched. */
export type RowFault = (pool: Pool) => void;

/** Writes a text over a cell and marks the error that must come of it. */
function spoil(header: string, field: string, code: string, text: (clean: string) => string) {
  return (pool: Pool): void => {
    const row = pool.takeOne();
    pool.write(row, header, text(pool.cell(row, header)));
    plant(row, code, field);
  };
}

/** The same for a fault that keeps its row. */
function stain(header: string, field: string, code: string, text: (clean: string) => string) {
  return (pool: Pool): void => {
    const row = pool.takeOne();
    pool.write(row, header, text(pool.cell(row, header)));
    plantWarning(row, code, field);
  };
}

/** Faults of a single cell, one row each. */
const cellFaults: readonly RowFault[] = [
  spoil('Case Reference', 'case_ref', 'SCIENTIFIC_NOTATION', () => '1.23E+11'),
  spoil('Case Reference', 'case_ref', 'MISSING_REFERENCE', () => ''),
  spoil('Case Reference', 'case_ref', 'FORMULA_TEXT', (clean) => `="${clean}"`),
  spoil('Case Reference', 'case_ref', 'LEADING_APOSTROPHE', (clean) => `'${clean}`),
  spoil('Case Reference', 'case_ref', 'CONTROL_CHARACTER', (clean) => `${clean}\u0007`),
  stain('Case Reference', 'case_ref', 'INVISIBLE_CHARACTER', (clean) => `${clean}\u200b`),
  stain('Case Reference', 'case_ref', 'LOST_LEADING_ZEROS', (clean) => clean.replace(/\/0+/, '/')),
  spoil('Date Received', 'date_received', 'EXCEL_SERIAL_DATE', () => '46212'),
  spoil('Date Received', 'date_received', 'IMPOSSIBLE_DATE', () => '30/02/2026'),
  spoil('Date Received', 'date_received', 'DATE_BEFORE_1900', () => '14/07/1826'),
  stain('Date Finalised', 'date_finalised', 'DATE_IN_FUTURE', () => '30/09/2106'),
  stain('Date Recorded', 'date_recorded', 'DATE_ORDER', () => '01/01/2026'),
  stain('Date Recorded', 'date_recorded', 'IMPOSSIBLE_DATE', () => '31/06/2026'),
  spoil('Outcome', 'outcome', 'SPREADSHEET_ERROR', () => '#N/A'),
  spoil('Outcome', 'outcome', 'UNKNOWN_CODE', () => 'Sorted out on the telephone'),
  stain('Severity Assessment', 'severity', 'SPREADSHEET_ERROR', () => '#REF!'),
  stain('Handling', 'handling', 'INVISIBLE_CHARACTER', () => 'Outside\u00a0Schedule 3'),
  stain('Officer Age Band', 'officer_age_band', 'UNKNOWN_CODE', () => '-1'),
  stain('Complainant Age Band', 'complainant_age_band', 'UNKNOWN_CODE', () => '930'),
  stain('Officer Ethnicity', 'officer_ethnicity', 'UNKNOWN_CODE', () => 'White/Brit.'),
];

/** A category that says one thing by its code and another by its label: the label wins. */
const contradictingCode: RowFault = (pool) => {
  const row = pool.takeOne();
  pool.write(row, 'Allegation Category', 'F Discriminatory behaviour');
  pool.write(row, 'Allegation Sub-category', 'F9 Sex');
  plantWarning(row, 'CODE_LABEL_MISMATCH', 'allegation_subcategory');
};

/** Two more spellings of W1, both allowed; that in small letters is told once for the file. */
const spellingsOfOneEthnicity: RowFault = (pool) => {
  pool.write(pool.takeOne(), 'Officer Ethnicity', 'White British');
  pool.write(pool.takeOne(), 'Officer Ethnicity', 'w1');
};

const raggedShort: RowFault = (pool) => {
  const row = pool.takeOne();
  row.cells.splice(-4);
  plant(row, 'ROW_TOO_SHORT', null);
};

const raggedLong: RowFault = (pool) => {
  const row = pool.takeOne();
  row.cells.push('one cell', 'too many');
  plant(row, 'ROW_TOO_LONG', null);
};

/** A quote opened in one row and closed two rows later makes three rows one valid row. */
const swallowedRows: RowFault = (pool) => {
  const index = pool.rows.findIndex((_, at) =>
    [0, 1, 2].every((step) => {
      const row = pool.rows[at + step];
      return row !== undefined && row.issues.length === 0 && isUnquoted(row.cells);
    }),
  );
  const [opens, between, closes] = pool.rows.slice(index, index + 3);
  if (opens === undefined || between === undefined || closes === undefined) {
    throw new Error('no three plain rows stand together');
  }
  const summary = opens.cells.length - 3;
  const texts = [opens, between, closes].map(({ cells }) => cells.join(','));
  const before = opens.cells.slice(0, summary).join(',');
  const rest = closes.cells.slice(0, summary + 1).join(',');
  const after = closes.cells.slice(summary + 1).join(',');
  opens.raw = `${before},"${opens.cells[summary] ?? ''}\r\n${texts[1] ?? ''}\r\n${rest}",${after}`;
  plant(opens, 'SWALLOWED_ROWS', null);
  pool.remove(between);
  pool.remove(closes);
};

function isUnquoted(cells: readonly string[]): boolean {
  return cells.every((cell) => csvCell(cell) === cell && !cell.includes('"'));
}

/** Faults that lie between rows. */
const exactDuplicate: RowFault = (pool) => {
  const row = pool.takeOne();
  const again = dataRow(row.cells);
  pool.insertAfter(row, again);
  plantWarning(again, 'DUPLICATE_ROW', null);
};

/** The rows of one case tell two dates of receipt. */
const conflictWithinCase: RowFault = (pool) => {
  const [first, second] = pool.take(2);
  if (first === undefined || second === undefined) throw new Error('a case of two rows is needed');
  pool.write(second, 'Date Received', '02/03/2026');
  plantWarning(second, 'CONFLICTING_VALUES', 'date_received');
};

/** One case under two references that look alike. */
function alikeReference(alter: (clean: string) => string): RowFault {
  return (pool) => {
    const [first, second] = pool.take(2);
    if (first === undefined || second === undefined)
      throw new Error('a case of two rows is needed');
    pool.write(second, 'Case Reference', alter(pool.cell(second, 'Case Reference')));
    plant(first, 'REFERENCE_VARIANTS', 'case_ref');
    plant(second, 'REFERENCE_VARIANTS', 'case_ref');
  };
}

/** Every fault of the main dirty file, in the order in which the rows are taken. */
export const rowFaults: readonly RowFault[] = [
  ...cellFaults,
  contradictingCode,
  spellingsOfOneEthnicity,
  raggedShort,
  raggedLong,
  exactDuplicate,
  conflictWithinCase,
  alikeReference((clean) => clean.toLowerCase()),
  alikeReference((clean) => clean.replace('/', ' / ')),
  alikeReference((clean) => clean.replace('/', '\uff0f')),
  swallowedRows,
];
