import { parseCellAddress, parseCellRange } from '../../cell-address.js';
import type { Sheet } from '../../workbook.js';
import { headings } from './write-sheet.js';

/**
 * Throws a RangeError for a table that Excel would "repair" by taking it away: a name that is none or
 * stands twice, or headings that are not all different lines of text.
 */
export function checkTables(sheets: readonly Sheet[]): void {
  const names = new Set<string>();
  for (const sheet of sheets) {
    for (const { name, cells, filter } of sheet.tables ?? []) {
      if (filter === true && sheet.filter !== undefined) {
        throw new RangeError(`Table ${name} and its sheet "${sheet.name}" both have a filter.`);
      }
      const key = name.toLowerCase();
      const isName = /^[A-Za-z][A-Za-z0-9_]{0,99}$/.test(name) && !/^(?:r|c|r\d*c\d*)$/.test(key);
      if (!isName || parseCellAddress(name.toUpperCase()) !== null || names.has(key)) {
        throw new RangeError(`"${name}" cannot be the name of a table.`);
      }
      names.add(key);
      checkHeadings(name, cells, headings(sheet, cells));
    }
  }
}

function checkHeadings(name: string, cells: string, found: readonly string[]): void {
  const place = parseCellRange(cells);
  const width = place === null ? 0 : place.right - place.left + 1;
  const different = new Set(found.map((heading) => heading.toLowerCase()));
  const lines = found.every((heading) => /^[^\p{Cc}]{1,255}$/u.test(heading));
  if (place === null || place.bottom === place.top || !lines || different.size !== width) {
    throw new RangeError(
      `Table ${name}: ${cells} has no row of headings that differ, each a line of text, with rows below.`,
    );
  }
}
