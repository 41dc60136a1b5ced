import { isBlankRecord } from './blank-record.js';
import type { Detail, Issue } from './issue.js';
import { raise } from './raise.js';
import type { CsvRecord } from './records.js';

/** How the records below the header are laid out, gathered one by one. */
export interface TableShape {
  rows: number;
  filled: number;
  /** How many filled rows have so many cells. */
  readonly widths: Map<number, number>;
  /** Blank rows since the last filled one. */
  trailing: number;
  last: { readonly row: number; readonly line: number; readonly cells: number } | null;
}

export function emptyShape(): TableShape {
  return { rows: 0, filled: 0, widths: new Map(), trailing: 0, last: null };
}

/** The shape of records that are all at hand. */
export function shapeOf(rows: readonly CsvRecord[]): TableShape {
  const shape = emptyShape();
  for (const record of rows) {
    takeShape(shape, record.cells.length, record, isBlankRecord(record.cells));
  }
  return shape;
}

/** Takes the next record into the shape. */
export function takeShape(
  shape: TableShape,
  cells: number,
  { row, line }: { readonly row: number; readonly line: number },
  isBlank: boolean,
): void {
  if (!isBlank) {
    takeRows(shape, 1, cells, { row, line });
    return;
  }
  shape.rows += 1;
  shape.last = { row, line, cells };
  shape.trailing += 1;
}

/** Takes so many filled rows of so many cells into the shape; `last` is the place of the last. */
export function takeRows(
  shape: TableShape,
  count: number,
  cells: number,
  { row, line }: { readonly row: number; readonly line: number },
): void {
  shape.rows += count;
  shape.last = { row, line, cells };
  shape.trailing = 0;
  shape.filled += count;
  shape.widths.set(cells, (shape.widths.get(cells) ?? 0) + count);
}

/** More than half of the rows having one and the same surplus of cells: the header lacks a heading. */
export function shortHeader({ widths, filled }: TableShape, width: number): Detail | null {
  const found = [...widths].find(([cells, count]) => cells > width && count * 2 > filled);
  if (found === undefined) return null;
  const [cells, count] = found;
  return { header: width, rows: count, of: filled, cells };
}

const limits: readonly (readonly [number, string])[] = [
  [65_535, 'an old Excel sheet (.xls)'],
  [65_536, 'an old Excel sheet (.xls)'],
  [1_048_575, 'an Excel sheet'],
  [1_048_576, 'an Excel sheet'],
];

/** What the number of rows and the end of the file give away; `records` counts header and titles too. */
export function endOfFile(
  shape: TableShape,
  records: number,
  width: number,
  endsInLineEnd: boolean,
): readonly Issue[] {
  const issues: Issue[] = [];
  const { rows, filled, trailing, last } = shape;
  const blank = rows - filled;
  if (filled === 0) return [raise('NO_ROWS', { detail: blank > 0 ? { blank } : {} })];
  if (blank > 0) {
    const detail = { count: blank, ...(trailing > 0 ? { trailing } : {}) };
    issues.push(raise('BLANK_ROWS', { detail }));
  }
  const limit = limits.find(([count]) => count === records || count === rows);
  if (limit !== undefined) {
    issues.push(raise('ROW_LIMIT', { detail: { rows: records, program: limit[1] } }));
  }
  if (last !== null && !endsInLineEnd) {
    const { row, line, cells } = last;
    const isCut = cells < width;
    const detail = isCut ? { cells, columns: width } : {};
    issues.push(raise(isCut ? 'FILE_CUT_SHORT' : 'NO_FINAL_LINE_END', { row, line, detail }));
  }
  return issues;
}
