import { escapeTerminal } from './escape-terminal.js';
import { readableCell } from './readable-cell.js';
import { shorthandNotes } from './shorthand.js';
import type { Table } from './table.js';
import { lengthOf, wrapText } from './wrap-text.js';

/**
 * A table as aligned plain text for a terminal: text left, numbers right, notes below.
 *
 * Long cells and headings run on over several lines and nothing is cut off; characters of the data
 * that a terminal would obey are shown as `\u{..}`.
 */
export function tableToText(table: Table): string {
  const labels = table.columns.map((column) => escapeTerminal(column.label));
  const rows = table.rows.map((row) =>
    table.columns.map((column, index) =>
      escapeTerminal(readableCell(row[index] ?? null, column.kind)),
    ),
  );
  const head = labels.map((label) => wrapWords(label, headingWidth));
  const body = rows.map((row) => row.map((cell) => wrapWords(cell, cellWidth)));
  const widths = labels.map((_, index) => widest([head, ...body].map((row) => row[index] ?? [])));
  const write = (row: readonly Lines[]): readonly string[] => writeRow(row, widths, table);
  const notes = [...table.notes, ...shorthandNotes(table)].map(escapeTerminal);
  return [
    escapeTerminal(table.caption),
    '',
    ...write(head),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...(body.length === 0 ? ['No rows.'] : body.flatMap(write)),
    ...(notes.length === 0 ? [] : ['', ...notes]),
    '',
  ].join('\n');
}

type Lines = readonly string[];

const headingWidth = 16;
const cellWidth = 40;

/** A word longer than the width, such as a ticket, stays whole so that it can be copied. */
function wrapWords(text: string, width: number): Lines {
  return wrapText(text, Math.max(width, ...text.split(' ').map(lengthOf)));
}

function writeRow(row: readonly Lines[], widths: readonly number[], table: Table): Lines {
  const height = Math.max(1, ...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, index) => {
        const text = row[index]?.[line] ?? '';
        const padding = ' '.repeat(width - lengthOf(text));
        return table.columns[index]?.kind === 'text' ? text + padding : padding + text;
      })
      .join('  ')
      .trimEnd(),
  );
}

function widest(cells: readonly Lines[]): number {
  return cells.reduce((width, lines) => Math.max(width, ...lines.map(lengthOf)), 0);
}
