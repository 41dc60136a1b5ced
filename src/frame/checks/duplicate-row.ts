import type { IssueKind } from '../issue-kind.js';
import type { Row } from '../intake.js';

export const duplicateRow = {
  code: 'DUPLICATE_ROW',
  severity: 'warning',
  title: 'Row repeated exactly',
  sentence: 'The row is the same in every cell as row {first}.',
  cause: 'A join in the report doubled it, or two exports were put together.',
  fix: 'Check whether the report lists one thing twice; counts of rows are too high by these rows.',
  explain:
    'Cases, allegations and subjects are counted by their references, so a repeated row does not change them. Counts of rows it does.',
  table: ({ rows }) => {
    const seen = new Map<string, Row>();
    return rows.flatMap((row) => {
      const key = row.cells.join('\u0000');
      const first = seen.get(key);
      if (first === undefined) seen.set(key, row);
      return first === undefined ? [] : [{ row, field: null, detail: { first: first.row } }];
    });
  },
} satisfies IssueKind;
