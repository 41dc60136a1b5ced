/** How many physical line ends a text holds; CRLF is one. */
export function countLineEnds(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

/** How many line ends of each kind. */
export interface LineEnds {
  CRLF: number;
  LF: number;
  CR: number;
}

/**
 * The line ends between the rows of a file: what its text holds, less what its cells hold, as a text
 * in quotes may have line ends of another kind.
 */
export function lineEndsOf(
  pieces: readonly string[],
  records: readonly { readonly cells: readonly string[] }[],
): LineEnds {
  const found = { CRLF: 0, LF: 0, CR: 0 };
  const add = (text: string, times: number): void => {
    for (const [end] of text.matchAll(/\r\n|\n|\r/g)) {
      found[end === '\r\n' ? 'CRLF' : end === '\n' ? 'LF' : 'CR'] += times;
    }
  };
  let carried = '';
  for (const piece of pieces) {
    const text = carried + piece;
    carried = text.endsWith('\r') ? '\r' : '';
    add(carried === '' ? text : text.slice(0, -1), 1);
  }
  add(carried, 1);
  for (const { cells } of records) {
    for (const cell of cells) if (/[\r\n]/.test(cell)) add(cell, -1);
  }
  return found;
}

/** The kind of line end that ends the rows of a file. */
export function kindOfLineEnd(ends: LineEnds): 'CRLF' | 'LF' | 'CR' | 'mixed' | 'none' {
  const kinds = (['CRLF', 'LF', 'CR'] as const).filter((kind) => ends[kind] > 0);
  return kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'none');
}
