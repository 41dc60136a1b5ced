import { readXlsx, type Workbook as HucreBook } from 'hucre/xlsx';
import { barePackage } from './reading/bare-package.js';
import { openPackage } from './reading/open-package.js';
import { readCell, type ReadCell } from './reading/read-cell.js';
import { readContents, type Contents } from './reading/read-contents.js';
import { refuseOtherFiles } from './reading/recognise-file.js';
import { refusal } from './refusal.js';

/** A workbook that came in: its sheets in their order, and of each every cell that stands in it. */
export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
}

export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** In the order of rows, then of columns; a cell that is not here is blank. */
  readonly cells: readonly ReadCell[];
}

/**
 * Reads an .xlsx file that anybody may have made. Nothing is run, fetched, guessed or left out: what
 * is too large, damaged, no workbook or cannot be read for certain is refused before it takes memory.
 *
 * Throws a UserError with a code that begins with WORKBOOK, what was found and what to do.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  refuseOtherFiles(bytes);
  const contents = readContents(openPackage(bytes));
  const book = await readChecked(contents);
  return { sheets: contents.sheets.map((sheet, index) => readSheet(sheet, book.sheets[index])) };
}

async function readChecked(contents: Contents): Promise<HucreBook> {
  try {
    return await readXlsx(barePackage(contents));
  } catch {
    throw refusal('WORKBOOK_DAMAGED', 'The workbook is damaged: its cells cannot be read.');
  }
}

function readSheet(
  { name, hidden, cells }: Contents['sheets'][number],
  read: HucreBook['sheets'][number] | undefined,
): ReadSheet {
  const found = cells.map((cell) => {
    const value = read?.rows[cell.row - 1]?.[cell.column - 1];
    const formula = read?.cells?.get(`${cell.row - 1},${cell.column - 1}`)?.formula;
    return readCell(cell, { value, formula }, name);
  });
  refuseOthers(name, found, read);
  return { name, hidden, cells: found };
}

/** A value where the sheet has no cell would be hucre's own invention. */
function refuseOthers(
  name: string,
  cells: readonly ReadCell[],
  read: HucreBook['sheets'][number] | undefined,
): void {
  const filled = (value: unknown): boolean => value !== null && value !== '';
  const expected = cells.filter(({ value }) => filled(value)).length;
  const values = (read?.rows ?? []).reduce((sum, row) => sum + row.filter(filled).length, 0);
  if (values === expected) return;
  throw refusal(
    'WORKBOOK_DAMAGED',
    `Sheet "${name}" has ${expected} values, and ${values} were read.`,
  );
}
