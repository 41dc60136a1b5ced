import type { IssueKind } from '../issue-kind.js';
import type { Row } from '../intake.js';
import type { TableFinding } from '../check.js';

export const duplicateRow = {
  code: 'DUPLICATE_ROW',
  severity: 'warning',
  title: 'Row repeated exactly',
  sentence: 'The row is the same in every cell as row {first}.',
  cause: 'A join in the report doubled it, or two exports were put together.',
  fix: 'Check whether the report lists one thing twice; counts of rows are too high by these rows.',
  explain:
    'Cases, allegations and subjects are counted by their references, so a repeated row does not change them. Counts of rows it does, and where an export has no references each row counts as a record.',
  table: ({ rows }) => {
    const seen = new Map<number, Row[]>();
    return rows.flatMap((row): readonly TableFinding[] => {
      const digest = digestOf(row.cells);
      const alike = seen.get(digest);
      if (alike === undefined) {
        seen.set(digest, [row]);
        return [];
      }
      const first = alike.find(({ cells }) => isSame(cells, row.cells));
      if (first === undefined) alike.push(row);
      return first === undefined ? [] : [{ row, field: null, detail: { first: first.row } }];
    });
  },
} satisfies IssueKind;

/** A number for the cells of a row (FNV-1a, 32 bits): the rows themselves, joined, would fill the memory. */
function digestOf(cells: readonly string[]): number {
  let digest = 0x811c9dc5;
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at += 1) {
      digest = Math.imul(digest ^ cell.charCodeAt(at), 0x01000193);
    }
    digest = Math.imul(digest ^ 0x1f, 0x01000193);
  }
  return digest;
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((cell, index) => cell === right[index]);
}
