import { spreadsheetError } from '../../frame/checks/spreadsheet.js';
import type { SheetCell } from './sheet-rows.js';

/** How this program writes CSV cells, handed in by whoever knows both sides. */
export interface CsvWriting {
  /** The address of a cell; row and column count from 1. */
  readonly address: (row: number, column: number) => string;
  /** Takes back what was put before a text that a spreadsheet would have run. */
  readonly restore: (text: string) => string;
}

/**
 * The cells of a CSV file with the addresses that a spreadsheet shows for them, blank ones left out.
 * Records are all records of the file, header and blank ones included, texts as they stand in it.
 *
 * A text that begins with = and that this program did not write so is a formula, and one such as
 * #N/A the error of one. All else is text: a CSV file knows neither days nor numbers.
 */
export function cellsOfRecords(
  records: readonly (readonly string[])[],
  { address, restore }: CsvWriting,
): readonly SheetCell[] {
  return records.flatMap((record, row) =>
    record.flatMap((raw, column): readonly SheetCell[] => {
      if (raw === '') return [];
      const at = address(row + 1, column + 1);
      return [{ address: at, value: restore(raw), ...kindOf(raw.trim()) }];
    }),
  );
}

function kindOf(text: string): Pick<SheetCell, 'kind' | 'formula'> {
  if (spreadsheetError.cell(text) !== null) return { kind: 'error', formula: null };
  return { kind: 'text', formula: text.startsWith('=') ? text : null };
}
