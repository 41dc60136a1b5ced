import { parseCellRange } from '../../cell-address.js';
import type { Sheet, Workbook } from '../../workbook.js';
import { checkCell } from './check-cell.js';
import { limits } from '../limits.js';
import { hasLoneSurrogate } from '../safe-text.js';
import { checkTables } from './check-tables.js';

/**
 * Throws a RangeError, which names the place, for what no spreadsheet program could show as it is
 * meant, or what our own reader would refuse; hucre writes much of it without a word.
 */
export function checkWorkbook(workbook: Workbook): void {
  const { properties, sheets } = workbook;
  checkSize(sheets);
  if (!/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(properties.language)) {
    throw new RangeError(`"${properties.language}" is no language, such as en-GB.`);
  }
  for (const [name, text] of Object.entries(properties)) {
    if (text === '' || /[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text)) {
      throw new RangeError(`The ${name} of a workbook is a line of text, without controls.`);
    }
  }
  if (!sheets.some(({ hidden }) => hidden !== true)) {
    throw new RangeError('A workbook shows at least one sheet.');
  }
  const names = sheets.map(({ name }) => name.toLowerCase());
  for (const [index, sheet] of sheets.entries()) {
    checkName(sheet.name);
    if (names.indexOf(sheet.name.toLowerCase()) < index) {
      throw new RangeError(`Two sheets have the name "${sheet.name}".`);
    }
    checkSheet(sheet, workbook);
  }
  checkTables(sheets);
}

function checkName(name: string): void {
  const fits = /^[^[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]{1,31}$/u.test(name) && name.length <= 31;
  if (!fits || /^'|'$/.test(name) || name.toLowerCase() === 'history') {
    throw new RangeError(`"${name}" cannot be the name of a sheet.`);
  }
}

function checkSheet(sheet: Sheet, { sheets }: Workbook): void {
  const at = (what: string): string => `Sheet "${sheet.name}": ${what}`;
  const widest = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  if (widest > sheet.columns.length) {
    throw new RangeError(at(`${widest} cells in a row and ${sheet.columns.length} columns.`));
  }
  if (!sheet.columns.every(({ width }) => width >= 1 && width <= 255)) {
    throw new RangeError(at('the width of a column is 1 to 255.'));
  }
  for (const [row, { cells }] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries())
      checkCell(cell, sheet, row + 1, column + 1, sheets);
  }
  for (const { cells, rule, prompt, error } of sheet.validations) {
    checkRanges(cells, at);
    if (rule.kind === 'list' && !sheets.some(({ name }) => name === rule.sheet)) {
      throw new RangeError(at(`a list stands on "${rule.sheet}", which is no sheet.`));
    }
    for (const { title, text } of [error, ...(prompt === undefined ? [] : [prompt])]) {
      const whole = !hasLoneSurrogate(title + text);
      if (!whole || title.length > 32 || text.length > 255) {
        throw new RangeError(at(`a notice has 32 characters for its title and 255 for "${text}".`));
      }
    }
  }
  for (const { cells } of sheet.highlights) checkRanges(cells, at);
  if (sheet.print.area !== undefined) checkRanges(sheet.print.area, at);
  for (const line of [sheet.print.header ?? '', sheet.print.footer ?? '']) {
    if (line.length > 200 || /[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(line)) {
      throw new RangeError(at('a line in print has at most 200 characters, without controls.'));
    }
  }
}

function checkRanges(ranges: string, at: (what: string) => string): void {
  if (!ranges.split(' ').every((range) => parseCellRange(range) !== null)) {
    throw new RangeError(at(`"${ranges}" are no ranges of cells.`));
  }
}

function checkSize(sheets: readonly Sheet[]): void {
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const texts = new Set(cells.map(({ value }) => value).filter((one) => typeof one === 'string'));
  const found = {
    sheets: sheets.length,
    rows: Math.max(0, ...sheets.map(({ rows }) => rows.length)),
    columns: Math.max(0, ...sheets.map(({ columns }) => columns.length)),
    cells: cells.length,
    places: sheets.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0),
    texts: texts.size,
  };
  for (const name of ['sheets', 'rows', 'columns', 'cells', 'places', 'texts'] as const) {
    if (found[name] > limits[name]) {
      throw new RangeError(`${found[name]} ${name}; a workbook has at most ${limits[name]}.`);
    }
  }
}
