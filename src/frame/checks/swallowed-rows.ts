import type { IssueKind } from '../issue-kind.js';
import type { TablePlan } from '../plan.js';

export const swallowedRows = {
  code: 'SWALLOWED_ROWS',
  severity: 'error',
  title: 'Cell that holds further rows',
  sentence:
    'Column {column} holds {lines} lines, some of which look like further rows of the table.',
  cause:
    'A double quote is opened in this row and closed in a later one; what lies between became one cell.',
  fix: 'At this row, close the quote where the text ends or write the one inside it twice (""), so that the rows come apart again.',
  explain:
    'All common readers accept this without a word: three cases become one valid row, and two cases are gone. The row is rejected. If the text is genuine, put it on one line at the source.',
  shape: (cells, plan) => {
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? '';
      if (!cell.includes('\n') && !cell.includes('\r')) continue;
      const lines = cell.split(/\r\n|\n|\r/);
      if (holdsRows(lines, index, cells, plan)) return { column: index + 1, lines: lines.length };
    }
    return null;
  },
} satisfies IssueKind;

/**
 * A line has a reference of the row's own shape where the reference belongs; or the lines have just
 * the delimiters that the pieces of whole rows would have.
 */
function holdsRows(
  lines: readonly string[],
  index: number,
  cells: readonly string[],
  { delimiter, referenceIndex, width }: TablePlan,
): boolean {
  const pieces = lines.map((line) => line.split(delimiter));
  const shape = shapeOf(cells[referenceIndex] ?? '');
  const needed = Math.max(1, cells.length === width ? index : 2);
  const refers = pieces
    .slice(1)
    .some((piece) => piece.length > needed && shapeOf(piece[referenceIndex] ?? '') === shape);
  // The line in which the quote opens may go on to the reference of the row that was begun there.
  const opening = pieces[0] ?? [];
  const begun =
    referenceIndex > index &&
    opening.length === width - index &&
    shapeOf(opening[referenceIndex - index] ?? '') === shape;
  if (referenceIndex >= 0 && shape.includes('9') && (refers || begun)) return true;
  const [first = [], ...rest] = pieces.filter(
    (piece) => piece.length > 1 || piece[0]?.trim() !== '',
  );
  const last = rest.at(-1) ?? [];
  const middle = rest.slice(0, -1);
  return (
    width >= 5 &&
    rest.length > 0 &&
    first.length === width - index &&
    last.length === index + 1 &&
    middle.every((piece) => piece.length === width) &&
    (middle.length > 0 ||
      (first.length > 2 && last.length > 2) ||
      // At the first or last column one of the two is nearly a whole row, which prose, with its
      // spaces after commas, seldom is.
      [...first.slice(1), ...last.slice(1)].every((cell) => !cell.startsWith(' ')))
  );
}

/** Letters as A and digits as 9, runs shortened: CO/00123/25 is A/9/9. */
function shapeOf(text: string): string {
  return text
    .trim()
    .replace(/"/g, '')
    .replace(/\p{L}+/gu, 'A')
    .replace(/\p{Nd}+/gu, '9');
}
