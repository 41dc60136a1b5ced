import type { Table } from '../../format/table.js';

/**
 * The tables that a workbook can hold, in their order, the largest left out where all together are
 * too much: a workbook that no program opens would help nobody, and every table is a CSV file as well.
 */
export function fittingTables(tables: readonly Table[]): readonly Table[] {
  const fitting = new Set<Table>();
  let cells = 0;
  for (const table of tables.toSorted((left, right) => cellsOf(left) - cellsOf(right))) {
    cells += cellsOf(table);
    if (cells > mostCells || table.rows.length > mostRows) break;
    fitting.add(table);
  }
  return tables.filter((table) => fitting.has(table));
}

/** Below what `workbookToXlsx` takes, which leaves room for headings, cover, contents and notes. */
const mostCells = 90_000;
const mostRows = 19_000;

function cellsOf({ columns, rows }: Table): number {
  return columns.length * (rows.length + 1);
}
