import { csvText } from '../csv-text.js';
import type { DirtyFile, ExpectedIssue } from './expectation.js';
import { read, refused } from './small-file.js';
import { columnAt, smallSheet } from './small-sheet.js';

const { header, rows } = smallSheet;

/** Files whose headers do not fit their rows or the profile. */
export function headerFiles(): readonly DirtyFile[] {
  const outcome = columnAt('Outcome');
  const without = (cells: readonly string[]): readonly string[] => cells.toSpliced(outcome, 1);
  const beside = (cells: readonly string[], cell: string): readonly string[] =>
    cells.toSpliced(outcome + 1, 0, cell);
  const inHeader = (code: string, severity: ExpectedIssue['severity'], field: string | null) => ({
    code,
    severity,
    row: 1,
    line: 1,
    field,
  });
  return [
    refused(
      'header-one-short.csv',
      'rows that begin with a number the header does not name',
      csvText([header, ...rows.map((row, index) => [String(index + 1), ...row])]),
      [inHeader('HEADER_SHORT', 'error', null)],
    ),
    refused(
      'duplicate-header.csv',
      'two columns called Outcome',
      csvText([beside(header, 'OUTCOME'), ...rows.map((row) => beside(row, 'Withdrawn'))]),
      [inHeader('DUPLICATE_HEADER', 'error', 'OUTCOME')],
    ),
    refused(
      'missing-column.csv',
      'no column of outcomes',
      csvText([header, ...rows].map(without)),
      [inHeader('MISSING_COLUMN', 'error', 'outcome')],
    ),
    read(
      'blank-header.csv',
      'a column with content and no heading, left at the door',
      csvText([beside(header, ''), ...rows.map((row) => beside(row, 'x'))]),
      [inHeader('BLANK_HEADER', 'warning', null)],
    ),
  ];
}
