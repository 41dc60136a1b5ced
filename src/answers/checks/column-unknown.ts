import type { AnswerCheck } from '../check.js';

export const columnUnknown = {
  code: 'COLUMN_UNKNOWN',
  severity: 'warning',
  title: 'Column that was not issued',
  sentence: 'Column {letters} was not issued and is not read; {filled} of its cells are filled.',
  cause: 'A reviewer added a column, wrote beside the table, or changed a heading.',
  fix: 'Move what matters to the comment, and delete the column.',
  explain:
    'Only columns that were issued are read, so nothing that was written beside the table can reach a report by accident. The heading is in the restricted list of issues.',
  sheets: (sheets) =>
    sheets.flatMap((sheet) =>
      sheet.table === null
        ? []
        : sheet.strange.map(({ letters, heading, filled }) => ({
            sheet,
            letters,
            detail: { letters, filled },
            now: heading,
          })),
    ),
} satisfies AnswerCheck;
