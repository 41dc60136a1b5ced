import type { IssueKind } from '../issue-kind.js';

export const totalsRow = {
  code: 'TOTALS_ROW',
  severity: 'error',
  title: 'Row of totals',
  sentence: 'The row is a total or a footer of the report, not a case.',
  cause: 'The report adds a line of totals, a count of rows or a note below the table.',
  fix: 'Switch totals and footers off in the report, or delete the row.',
  explain: 'Read as a case it would be one unit more, that no file belongs to.',
  shape: (cells) => {
    const first = cells.find((cell) => cell !== '' && cell.trim() !== '')?.trim() ?? '';
    if (first.length > longestFooter) return null;
    const isTotal = total.test(first);
    if (!isTotal && !footer.test(first)) return null;
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    const few = isTotal ? filled <= Math.max(2, cells.length / 2) : filled === 1;
    return few ? {} : null;
  },
} satisfies IssueKind;

export const endOfFileMark = {
  code: 'END_OF_FILE_MARK',
  severity: 'error',
  title: 'End-of-file mark of old systems',
  sentence: 'The row is Ctrl-Z alone, which marks the end of a file on old systems, and no case.',
  cause: 'The export comes from a system that still writes the mark of CP/M and MS-DOS.',
  fix: 'Nothing is lost if it is the last row. Have the mark switched off, or delete it in an editor.',
  explain:
    'Programs differ: some end the file at the mark, some read it as a row of one cell. Here rows behind it are read as well, so look whether any should not be there.',
  shape: (cells) => (cells.length === 1 && /^\u001a+$/.test(cells[0] ?? '') ? {} : null),
} satisfies IssueKind;

/** The patterns take long over long runs of spaces. */
const longestFooter = 100;

const total =
  /^(?:(?:grand|sub|overall|report)[\s-]*)?totals?(?:\s+(?:rows|records|cases|number|count)\b.*)?\s*[:=]?\s*\d*$/i;
const footer =
  /^(?:end of (?:report|file|data|list)|(?:row|record|case) count\b.*|count\s*[:=]?\s*\d+|\(?\d[\d,]*\s+(?:rows?|records?|cases?)(?:\s+(?:affected|returned|selected|found))?\)?)[.\s]*$/i;
