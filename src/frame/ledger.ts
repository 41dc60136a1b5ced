import type { Ledger, Row, RowCounts } from './intake.js';

export const emptyLedger: Ledger = {
  sheetRows: 0,
  titleRows: 0,
  header: 0,
  records: 0,
  blank: 0,
  accepted: 0,
  rejected: 0,
};

/**
 * Accounts for the rows of a table that was read; `sheetRows` were counted where the file was split,
 * `counts` and `rows` where its rows were read. Where they do not agree a row was lost or made up,
 * which is a fault of this program, and nothing is returned.
 */
export function ledgerOf(
  sheetRows: number,
  titleRows: number,
  { counts, rows }: { readonly counts: RowCounts; readonly rows: readonly Row[] },
): Ledger {
  const { accepted, rejected, blank } = counts;
  const ledger = {
    sheetRows,
    titleRows,
    header: 1,
    records: rows.length,
    blank,
    accepted,
    rejected,
  };
  if (
    ledger.records !== accepted + rejected ||
    ledger.records + blank !== counts.rows ||
    titleRows + ledger.header + ledger.records + blank !== sheetRows
  ) {
    throw new Error('rows are not accounted for');
  }
  return ledger;
}
