import { describe, expect, it } from 'vitest';
import { message } from '../../src/frame/message.js';
import { quoteIssue } from '../../src/frame/quote-issue.js';

describe('a file that stops being delimited text', () => {
  const fault = { row: 4, line: 6, column: 3, limit: 1_048_576, formula: false };

  it('is told with row, line and column, and with the limit where there is one', () => {
    expect(quoteIssue({ ...fault, code: 'QUOTE_NOT_CLOSED' })).toEqual({
      code: 'QUOTE_NOT_CLOSED',
      severity: 'error',
      field: null,
      row: 4,
      line: 6,
      detail: { column: 3 },
    });
    expect(quoteIssue({ ...fault, code: 'RECORD_TOO_LARGE' }).detail).toEqual({
      column: 3,
      limit: 1_048_576,
    });
  });

  it('is told to hold a formula where that is what the quotes are for', () => {
    expect(message(quoteIssue({ ...fault, code: 'QUOTE_MISPLACED', formula: true }))).toBe(
      'In column 3 a double quote stands inside an unquoted cell, or text follows a closing quote; the cell is a formula written as text, ="...".',
    );
  });
});
