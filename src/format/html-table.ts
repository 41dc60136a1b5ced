import { escapeHtml } from './escape-html.js';
import { readableCell } from './readable-cell.js';
import { shorthandNotes } from './shorthand.js';
import type { Cell, Column, Table } from './table.js';

/**
 * A table as HTML: caption, column headings, the first column as row headings, notes below with any
 * shorthand in words. On screen a wide one scrolls within a region that the keyboard can reach.
 *
 * `id` is unique in the page and safe in an attribute; `ordinal` numbers the table among others.
 */
export function tableToHtml(table: Table, id: string, ordinal: number | null): string {
  const captionId = `${id}-caption`;
  const number = ordinal === null ? '' : `Table ${String(ordinal)}. `;
  return `<div class="table${sizeClass(table)}" id="${id}">
<div class="scroll" role="region" tabindex="0" aria-labelledby="${captionId}">
<table>
<caption><span id="${captionId}">${number}${escapeHtml(table.caption)}</span></caption>
<thead>
<tr>${table.columns.map(heading).join('')}</tr>
</thead>
<tbody>
${body(table)}</tbody>
</table>
</div>
${notes(table)}</div>
`;
}

/** A table of so many columns that it needs smaller type, and a sheet of paper laid across. */
export function isWide({ columns }: Table): boolean {
  return columns.length >= manyColumns;
}

/** A short table is kept on one sheet. */
function sizeClass(table: Table): string {
  const wide = isWide(table) ? ' wide' : '';
  return table.rows.length <= fewRows ? `${wide} short` : wide;
}

const manyColumns = 9;
const fewRows = 12;
/** A text of so many characters is a sentence, which a narrow column would pull out to a string. */
const longText = 60;

function heading(column: Column): string {
  return `<th scope="col"${cellClass(column, column.label)}>${escapeHtml(column.label)}</th>`;
}

function body(table: Table): string {
  if (table.rows.length > 0) return table.rows.map((row) => tableRow(row, table)).join('');
  return `<tr><td colspan="${String(table.columns.length)}">No rows.</td></tr>\n`;
}

function tableRow(row: readonly Cell[], table: Table): string {
  const cells = table.columns.map((column, index) => {
    const cell = row[index] ?? null;
    const text = readableCell(cell, column.kind);
    const inside = `${cellClass(column, text)}>${escapeHtml(text)}${column.bar === true ? bar(cell) : ''}`;
    return index === 0 ? `<th scope="row"${inside}</th>` : `<td${inside}</td>`;
  });
  return `<tr>${cells.join('')}</tr>\n`;
}

/** A drawing of a rate that stands in words beside it, so that who hears the page need not hear it twice. */
function bar(cell: Cell): string {
  if (typeof cell !== 'number') return '';
  const width = `${(Math.min(1, Math.max(0, cell)) * 100).toFixed(1)}%`;
  return `<svg class="bar" aria-hidden="true" focusable="false" width="112" height="10"><rect width="100%" height="10" fill="#ffffff" stroke="#3D3D3D" stroke-width="2"/><rect width="${width}" height="10" fill="#12436D"/></svg>`;
}

/** How a cell is set. A digest or a ticket may be broken anywhere, or it would push the table off the sheet. */
function cellClass(column: Column, text: string): string {
  if (column.kind !== 'text') return ' class="number"';
  if (/\S{28}/.test(text)) return ' class="unbroken"';
  return text.length > longText ? ' class="sentence"' : '';
}

function notes(table: Table): string {
  const lines = [...table.notes, ...shorthandNotes(table)];
  if (lines.length === 0) return '';
  return `<ul class="notes" aria-label="Notes to the table">
${lines.map((line) => `<li>${escapeHtml(line)}</li>\n`).join('')}</ul>
`;
}
