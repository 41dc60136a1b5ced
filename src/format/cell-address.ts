/** The address of a cell: row 7, column 2 is B7. Both count from 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The letters of a column, counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** Row and column of an address such as B7, or null when the text is none. */
export function parseCellAddress(
  text: string,
): { readonly row: number; readonly column: number } | null {
  const parts = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(text);
  if (parts?.[1] === undefined) return null;
  const column = Array.from(parts[1]).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(parts[2]), column };
}

/** First and last cell of a range such as C2:C27 or C2, or null when the text is none. */
export function parseCellRange(text: string): {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
} | null {
  const ends = text.split(':').map(parseCellAddress);
  const first = ends[0];
  const last = ends[ends.length - 1];
  if (ends.length > 2 || !first || !last) return null;
  if (last.row < first.row || last.column < first.column) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
