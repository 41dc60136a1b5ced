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

/** The patterns take long over long runs of spaces. */
const longestFooter = 100;

const total =
  /^(?:(?:grand|sub|overall|report)[\s-]*)?totals?(?:\s+(?:rows|records|cases|number|count)\b.*)?\s*[:=]?\s*\d*$/i;
const footer =
  /^(?:end of (?:report|file|data|list)|(?:row|record|case) count\b.*|count\s*[:=]?\s*\d+|\(?\d[\d,]*\s+(?:rows?|records?|cases?)(?:\s+(?:affected|returned|selected|found))?\)?)[.\s]*$/i;
