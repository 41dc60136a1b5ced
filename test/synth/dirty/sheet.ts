import { csvCell } from '../csv-text.js';
import type { ExpectedIssue, FileExpectation } from './expectation.js';

/** One row of a dirty sheet while faults are being planted in it. */
export interface SheetRow {
  readonly kind: 'above' | 'header' | 'data' | 'blank';
  /** The cells; ignored once `raw` is set. */
  cells: string[];
  /** The row as it stands in the file, without its line end, where plain quoting will not do. */
  raw?: string;
  rejected: boolean;
  readonly issues: PlantedIssue[];
}

export interface PlantedIssue {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly field: string | null;
}

export function dataRow(cells: readonly string[]): SheetRow {
  return { kind: 'data', cells: [...cells], rejected: false, issues: [] };
}

export function rowAs(
  kind: SheetRow['kind'],
  raw: string,
  issues: readonly PlantedIssue[] = [],
): SheetRow {
  return { kind, cells: [], raw, rejected: false, issues: [...issues] };
}

/** Marks what a reader must say about a row; an error rejects it. */
export function plant(row: SheetRow, code: string, field: string | null): void {
  row.issues.push({ code, severity: 'error', field });
  row.rejected = true;
}

/** Marks what a reader must say about a row that it keeps. */
export function plantWarning(row: SheetRow, code: string, field: string | null): void {
  row.issues.push({ code, severity: 'warning', field });
}

/** Puts the rows together as CRLF text and works out where each row, and so each issue, stands. */
export function layOut(rows: readonly SheetRow[]): {
  readonly text: string;
  readonly counts: FileExpectation['counts'];
  readonly issues: readonly ExpectedIssue[];
} {
  let text = '';
  let line = 1;
  const issues: ExpectedIssue[] = [];
  for (const [index, row] of rows.entries()) {
    const raw = row.raw ?? row.cells.map(csvCell).join(',');
    for (const { code, severity, field } of row.issues) {
      issues.push({ code, severity, row: index + 1, line, field });
    }
    text += `${raw}\r\n`;
    line += 1 + (raw.match(/\r\n|\n|\r/g) ?? []).length;
  }
  const data = rows.filter(({ kind }) => kind === 'data');
  const rejected = data.filter((row) => row.rejected).length;
  const blank = rows.filter(({ kind }) => kind === 'blank').length;
  return {
    text,
    counts: { rows: data.length + blank, accepted: data.length - rejected, rejected, blank },
    issues,
  };
}
