import { isBlankRecord } from './blank-record.js';
import type { Detail, Issue } from './issue.js';
import type { TablePlan } from './plan.js';
import { raise } from './raise.js';
import type { CsvRecord } from './records.js';

/** More than half of the rows having one and the same surplus of cells: the header lacks a heading. */
export function shortHeader(rows: readonly CsvRecord[], width: number): Detail | null {
  const filled = rows.filter(({ cells }) => !isBlankRecord(cells));
  const longer = new Map<number, number>();
  for (const { cells } of filled) {
    if (cells.length > width) longer.set(cells.length, (longer.get(cells.length) ?? 0) + 1);
  }
  const found = [...longer].find(([, count]) => count * 2 > filled.length);
  if (found === undefined) return null;
  const [cells, count] = found;
  return { header: width, rows: count, of: filled.length, cells };
}

const limits: readonly (readonly [number, string])[] = [
  [65_535, 'an old Excel sheet (.xls)'],
  [65_536, 'an old Excel sheet (.xls)'],
  [1_048_575, 'an Excel sheet'],
  [1_048_576, 'an Excel sheet'],
];

/** What the number of rows and the end of the file give away. */
export function endOfFile(
  records: readonly CsvRecord[],
  rows: readonly CsvRecord[],
  plan: TablePlan,
  endsInLineEnd: boolean,
): readonly Issue[] {
  const issues: Issue[] = [];
  const blank = rows.filter(({ cells }) => isBlankRecord(cells)).length;
  const lastFilled = rows.findLastIndex(({ cells }) => !isBlankRecord(cells));
  if (lastFilled < 0) return [raise('NO_ROWS', { detail: blank > 0 ? { blank } : {} })];
  if (blank > 0) {
    const trailing = rows.length - 1 - lastFilled;
    const detail = { count: blank, ...(trailing > 0 ? { trailing } : {}) };
    issues.push(raise('BLANK_ROWS', { detail }));
  }
  const limit = limits.find(([count]) => count === records.length || count === rows.length);
  if (limit !== undefined) {
    issues.push(raise('ROW_LIMIT', { detail: { rows: records.length, program: limit[1] } }));
  }
  const last = records.at(-1);
  if (last !== undefined && last.cells.length < plan.width && !endsInLineEnd) {
    const detail = { cells: last.cells.length, columns: plan.width };
    issues.push(raise('FILE_CUT_SHORT', { row: last.row, line: last.line, detail }));
  }
  return issues;
}
