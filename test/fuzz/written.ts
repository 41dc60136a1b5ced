import type { Grid } from './mutators/grid.js';

/** A table as text: RFC 4180, quotes where they are needed. Written apart from the program's writer. */
export function written(grid: Grid): string {
  return grid.map((cells) => `${cells.map(writtenCell).join(',')}\r\n`).join('');
}

export function writtenCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
