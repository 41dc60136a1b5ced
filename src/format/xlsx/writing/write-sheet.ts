import type { Cell, WriteSheet } from 'hucre/xlsx';
import type { Print, Sheet } from '../../workbook.js';
import { parseCellRange } from '../../cell-address.js';
import { rowHeight } from './row-height.js';
import { safeText } from '../safe-text.js';
import { writeCell } from './write-cell.js';
import { writeHighlights, writeValidation } from './write-rules.js';

/** A sheet as hucre takes it, with all its cells in one map and every row with its height. */
export function writeSheet(sheet: Sheet): WriteSheet {
  const { name, columns, rows, frozen, filter } = sheet;
  const heights = rows.map((row) => row.height ?? rowHeight(row, columns));
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [],
    cells: cellsByPlace(sheet),
    rowDefs: new Map(heights.map((height, index) => [index, { height }])),
    ...(frozen === undefined ? {} : { freezePane: { ...frozen } }),
    ...(sheet.protect ? { protection: { ...locks } } : {}),
    dataValidations: sheet.validations.map(writeValidation),
    conditionalRules: writeHighlights(sheet.highlights),
    ...page(sheet.print),
    ...(filter === undefined ? {} : { autoFilter: { range: filter } }),
    ...(sheet.hidden === true ? { hidden: true } : {}),
    tables: (sheet.tables ?? []).map(({ name: table, cells, filter: filtered }) => ({
      name: table,
      range: cells,
      columns: headings(sheet, cells).map((heading) => ({ name: safeText(heading) })),
      style: 'TableStyleLight1',
      showRowStripes: false,
      showAutoFilter: filtered === true,
    })),
  };
}

function cellsByPlace(sheet: Sheet): Map<string, Partial<Cell>> {
  return new Map(
    sheet.rows.flatMap(({ cells }, row) =>
      cells.map((cell, column) => [`${row},${column}`, writeCell(cell)] as const),
    ),
  );
}

/** The headings of a table, which are the texts in the first row of its range. */
export function headings(sheet: Sheet, range: string): readonly string[] {
  const place = parseCellRange(range);
  if (place === null) return [];
  const row = sheet.rows[place.top - 1]?.cells.slice(place.left - 1, place.right) ?? [];
  return row.map(({ value }) => (typeof value === 'string' ? value : ''));
}

/** What is still allowed on a protected sheet: to move about, filter, and widen rows and columns. */
const locks = {
  sheet: true,
  objects: true,
  scenarios: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
  autoFilter: true,
};

function page({ orientation, fitWidth, header, footer }: Print): Partial<WriteSheet> {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation,
      ...(fitWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      ...(header === undefined ? {} : { oddHeader: `&L${pageLine(header)}` }),
      oddFooter: `${footer === undefined ? '' : `&L${pageLine(footer)}`}&R&P / &N`,
    },
  };
}

function pageLine(text: string): string {
  return safeText(text).replaceAll('&', '&&');
}
