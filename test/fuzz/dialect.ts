/** How a table is written down. */
export interface Dialect {
  readonly delimiter: string;
  /** Which cells are in quotes: all, those that need them, or every other one besides. */
  readonly quotes: 'all' | 'needed' | 'some';
  /** The line ends, taken in turn. */
  readonly ends: readonly string[];
  readonly finalEnd: boolean;
}

export interface WrittenTable {
  readonly text: string;
  /** The physical line on which each row begins, from 1. */
  readonly lines: readonly number[];
  /** How many physical lines there are. */
  readonly end: number;
}

/** Writes a table down and counts the lines as it goes; it shares nothing with the program's writer. */
export function writeTable(
  rows: readonly (readonly string[])[],
  { delimiter, quotes, ends, finalEnd }: Dialect,
): WrittenTable {
  const lines: number[] = [];
  let text = '';
  let line = 1;
  for (const [index, cells] of rows.entries()) {
    lines.push(line);
    const isLast = index === rows.length - 1;
    const row = cells
      .map((cell, column) => {
        const isNeeded = [delimiter, '"', '\r', '\n'].some((sign) => cell.includes(sign));
        const isChosen = quotes === 'all' || (quotes === 'some' && (index + column) % 2 === 0);
        return isNeeded || isChosen ? `"${cell.split('"').join('""')}"` : cell;
      })
      .join(delimiter);
    const end = isLast && !finalEnd ? '' : (ends[index % ends.length] ?? '\n');
    text += row + end;
    line += row.split(/\r\n|\r|\n/).length - 1 + (end === '' ? 0 : 1);
  }
  return { text, lines, end: finalEnd ? line - 1 : line };
}
