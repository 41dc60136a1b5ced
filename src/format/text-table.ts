import { escapeTerminal } from './escape-terminal.js';
import { readableCell } from './readable-cell.js';
import { shorthandNotes } from './shorthand.js';
import type { Table } from './table.js';
import { lengthOf, wrapText } from './wrap-text.js';

/**
 * A table as aligned plain text for a terminal: text left, numbers right, notes below.
 *
 * Long cells and headings run on over several lines and nothing is cut off; characters of the data
 * that a terminal would obey are shown as `\u{..}`. Where it is wider than `width` with the narrowest
 * columns that its words and numbers allow, each row becomes a list of its own.
 */
export function tableToText(table: Table, width = Number.POSITIVE_INFINITY): string {
  const labels = table.columns.map((column) => escapeTerminal(column.label));
  const rows = table.rows.map((row) =>
    table.columns.map((column, index) =>
      escapeTerminal(readableCell(row[index] ?? null, column.kind)),
    ),
  );
  const laidOut = layouts
    .map((layout) => inColumns(table, labels, rows, layout))
    .find((lines) => widestOf(lines) <= width);
  const notes = [...table.notes, ...shorthandNotes(table)].map(escapeTerminal);
  return [
    ...hanging(escapeTerminal(table.caption), width),
    '',
    ...(laidOut ?? asLists(labels, rows, width)),
    ...(notes.length === 0 ? [] : ['', ...notes.flatMap((note) => hanging(note, width))]),
    '',
  ].join('\n');
}

type Lines = readonly string[];

interface Layout {
  readonly heading: number;
  readonly cell: number;
  readonly gap: number;
}

/** The widest is what is read best; a narrower one is tried only where that does not fit. */
const layouts: readonly Layout[] = [
  { heading: 16, cell: 40, gap: 2 },
  { heading: 12, cell: 28, gap: 2 },
  { heading: 8, cell: 20, gap: 2 },
  { heading: 1, cell: 14, gap: 1 },
];

function inColumns(
  table: Table,
  labels: Lines,
  rows: readonly Lines[],
  { heading, cell, gap }: Layout,
): Lines {
  const head = labels.map((label) => wrapWords(label, heading));
  const body = rows.map((row) => row.map((text) => wrapWords(text, cell)));
  const widths = labels.map((_, index) => widest([head, ...body].map((row) => row[index] ?? [])));
  const between = ' '.repeat(gap);
  const write = (row: readonly Lines[]): Lines => writeRow(row, widths, between, table);
  return [
    ...write(head),
    widths.map((width) => '-'.repeat(width)).join(between),
    ...(body.length === 0 ? ['No rows.'] : body.flatMap(write)),
  ];
}

/** Row by row, one line for each column; the first column names the row. */
function asLists(labels: Lines, rows: readonly Lines[], width: number): Lines {
  const column = Math.max(...labels.slice(1).map(lengthOf), 0) + 2;
  const lines = rows.flatMap((row) => [
    ...wrapWords(`${labels[0] ?? ''}: ${row[0] ?? ''}`, width),
    ...row.slice(1).flatMap((text, index) => {
      const label = labels[index + 1] ?? '';
      // Where label and value do not fit side by side, the value stands below.
      if (2 + column + Math.max(...text.split(' ').map(lengthOf)) > width) {
        return [...setIn(label, 2, width), ...(text === '' ? [] : setIn(text, 4, width))];
      }
      return wrapWords(text, width - 2 - column).map((line, place) =>
        `  ${(place === 0 ? label : '').padEnd(column)}${line}`.trimEnd(),
      );
    }),
    '',
  ]);
  return lines.length === 0 ? ['No rows.'] : lines.slice(0, -1);
}

/** Lines of which all but the first are set in, so that two notes can be told apart. */
function hanging(text: string, width: number): Lines {
  if (lengthOf(text) <= width) return [text];
  return wrapWords(text, width - 2).map((line, place) => (place === 0 ? line : `  ${line}`));
}

function setIn(text: string, indent: number, width: number): Lines {
  return wrapWords(text, width - indent).map((line) => ' '.repeat(indent) + line);
}

function widestOf(lines: Lines): number {
  return Math.max(...lines.map(lengthOf));
}

/** A word longer than the width, such as a ticket, stays whole so that it can be copied. */
function wrapWords(text: string, width: number): Lines {
  return wrapText(text, Math.max(width, ...text.split(' ').map(lengthOf)));
}

function writeRow(
  row: readonly Lines[],
  widths: readonly number[],
  between: string,
  table: Table,
): Lines {
  const height = Math.max(1, ...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, index) => {
        const text = row[index]?.[line] ?? '';
        const padding = ' '.repeat(width - lengthOf(text));
        return table.columns[index]?.kind === 'text' ? text + padding : padding + text;
      })
      .join(between)
      .trimEnd(),
  );
}

function widest(cells: readonly Lines[]): number {
  return cells.reduce((width, lines) => Math.max(width, ...lines.map(lengthOf)), 0);
}
