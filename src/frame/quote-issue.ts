import type { Issue } from './issue.js';
import { raise } from './raise.js';
import type { CsvFault } from './records.js';

/** The issue of a file that stops being delimited text; it says nothing of the text itself. */
export function quoteIssue(fault: CsvFault): Issue {
  const { code, row, line, column, limit, formula } = fault;
  const detail = {
    column,
    ...(code === 'RECORD_TOO_LARGE' ? { limit } : {}),
    ...(formula ? { formula: 'a formula written as text, ="..."' } : {}),
  };
  return raise(code, { row, line, detail });
}
