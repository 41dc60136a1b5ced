import type { Table } from '../../format/table.js';

/**
 * The tables that a workbook can hold, in their order, the largest left out where all together are
 * too much: a workbook that no program opens would help nobody, and every table is a CSV file as well.
 */
export function fittingTables<One extends Table>(tables: readonly One[]): readonly One[] {
  const fitting = new Set<One>();
  const texts = new Set<string>();
  let cells = 0;
  let letters = 0;
  const bySize = tables
    .filter(({ columns, rows }) => columns.length <= mostColumns && rows.length <= mostRows)
    .toSorted((left, right) => cellsOf(left) - cellsOf(right));
  for (const table of bySize) {
    cells += cellsOf(table);
    for (const text of textsOf(table)) {
      if (!texts.has(text)) letters += text.length;
      texts.add(text);
    }
    const isTooMuch = cells > mostCells || letters > mostLetters || texts.size > mostTexts;
    if (isTooMuch || fitting.size === mostTables) break;
    fitting.add(table);
  }
  return tables.filter((table) => fitting.has(table));
}

/** Below what `workbookToXlsx` takes, which leaves room for headings, cover, contents and notes. */
const mostCells = 90_000;
const mostRows = 19_000;
const mostColumns = 256;
const mostTables = 190;
/** Each different text is written once; with the cells they must fit into 8 MB. */
const mostTexts = 45_000;
const mostLetters = 1_500_000;

function cellsOf({ columns, rows }: Table): number {
  return columns.length * (rows.length + 1);
}

function textsOf({ rows, notes }: Table): readonly string[] {
  return [...notes, ...rows.flatMap((row) => row.filter((cell) => typeof cell === 'string'))];
}
