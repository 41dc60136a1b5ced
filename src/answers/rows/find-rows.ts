import {
  openColumns,
  type IssuedChecklist,
  type IssuedLine,
  type TableName,
} from '../issued-checklist.js';
import { cellText } from '../sheets/cell-text.js';
import type { LaidSheet } from '../sheets/lay-sheet.js';
import { columnOf, type SheetCell } from '../sheets/sheet-rows.js';
import { identityFaults } from './identity-faults.js';
import type { FindLine } from './line-index.js';

/** A row that came back, held against what was issued. */
export interface FoundRow<Line extends IssuedLine = IssuedLine> {
  readonly sheet: LaidSheet;
  readonly table: TableName;
  readonly row: number;
  /** The cells by the names of their columns, blank ones left out. */
  readonly cells: ReadonlyMap<string, SheetCell>;
  /** The row that was issued for its case and question; null where none was. */
  readonly issued: Line | null;
  /** It is of this draw and this question set. */
  readonly belongs: boolean;
}

/**
 * The rows of a sheet of one table. Rows that do not name both a case and a question and have nothing
 * filled in are left out: blank ones, and headings between the questions.
 */
export function findRows<Line extends IssuedLine>(
  sheet: LaidSheet,
  table: TableName,
  find: FindLine<Line>,
  issued: IssuedChecklist,
): readonly FoundRow<Line>[] {
  if (sheet.table !== table) return [];
  const names = new Map([...sheet.columns].map(([name, letters]) => [letters, name]));
  const key = table === 'checklist' ? ['unit_id', 'question_id'] : ['unit_id'];
  return sheet.rows.flatMap(({ row, cells: line }): readonly FoundRow<Line>[] => {
    const cells = new Map(
      line.flatMap((cell): readonly (readonly [string, SheetCell])[] => {
        const name = names.get(columnOf(cell));
        const blank = cellText(cell) === '' && cell.formula === null;
        return name === undefined || blank ? [] : [[name, cell]];
      }),
    );
    const filledIn = openColumns[table].some((name) => cells.has(name));
    if (!filledIn && !key.every((name) => cells.has(name))) return [];
    const belongs = identityFaults(sheet, table, cells, issued).length === 0;
    const found = find(cellText(cells.get('unit_id')), cellText(cells.get('question_id')));
    return [{ sheet, table, row, cells, issued: found, belongs }];
  });
}

/** The text of a cell of a row; '' for a blank one and for a column that the sheet lacks. */
export function textIn({ cells }: FoundRow, column: string): string {
  return cellText(cells.get(column));
}

/** The cells of a row that were typed in; what a formula shows, or the error of one, is no statement. */
export function typedCells({ cells }: FoundRow): ReadonlyMap<string, SheetCell> {
  return new Map(
    [...cells].filter(([, { kind, formula }]) => kind !== 'error' && formula === null),
  );
}
