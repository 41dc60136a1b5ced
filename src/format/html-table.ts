import { escapeHtml } from './escape-html.js';
import { readableCell } from './readable-cell.js';
import { shorthandNotes } from './shorthand.js';
import type { Cell, Column, Table } from './table.js';

/**
 * A table as HTML: caption, column headings, the first column as row headings, notes below with any
 * shorthand in words. On screen a wide one scrolls within a region that the keyboard can reach.
 *
 * `id` is unique in the page and safe in an attribute.
 */
export function tableToHtml(table: Table, id: string): string {
  const captionId = `${id}-caption`;
  return `<div class="table${sizeClass(table)}" id="${id}">
<div class="scroll" role="region" tabindex="0" aria-labelledby="${captionId}">
<table>
<caption><span id="${captionId}">${escapeHtml(table.caption)}</span></caption>
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

/** A wide table needs smaller type to fit a sheet of paper; a short one is kept on one sheet. */
function sizeClass(table: Table): string {
  const wide = table.columns.length >= manyColumns ? ' wide' : '';
  return table.rows.length <= fewRows ? `${wide} short` : wide;
}

const manyColumns = 9;
const fewRows = 12;

function heading(column: Column): string {
  return `<th scope="col"${cellClass(column, column.label)}>${escapeHtml(column.label)}</th>`;
}

function body(table: Table): string {
  if (table.rows.length > 0) return table.rows.map((row) => tableRow(row, table)).join('');
  return `<tr><td colspan="${String(table.columns.length)}">No rows.</td></tr>\n`;
}

function tableRow(row: readonly Cell[], table: Table): string {
  const cells = table.columns.map((column, index) => {
    const text = readableCell(row[index] ?? null, column.kind);
    const inside = `${cellClass(column, text)}>${escapeHtml(text)}`;
    return index === 0 ? `<th scope="row"${inside}</th>` : `<td${inside}</td>`;
  });
  return `<tr>${cells.join('')}</tr>\n`;
}

/** A digest or a ticket may be broken anywhere, or it would push the table off the sheet. */
function cellClass(column: Column, text: string): string {
  if (column.kind !== 'text') return ' class="number"';
  return /\S{28}/.test(text) ? ' class="unbroken"' : '';
}

function notes(table: Table): string {
  const lines = [...table.notes, ...shorthandNotes(table)];
  if (lines.length === 0) return '';
  return `<ul class="notes" aria-label="Notes to the table">
${lines.map((line) => `<li>${escapeHtml(line)}</li>\n`).join('')}</ul>
`;
}
