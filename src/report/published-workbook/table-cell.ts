import { machineNumber, readableNumber } from '../../format/numbers.js';
import type { Cell, ColumnKind } from '../../format/table.js';
import type { SheetCell, StyleName } from '../../format/workbook.js';

/**
 * A cell of a table as a cell of a sheet: a number is a number, to the digits that the CSV file has,
 * shown as its kind is read; shorthand in its place stands at the right as it would.
 */
export function tableCell(value: Cell, kind: ColumnKind): SheetCell {
  const style = styles[kind];
  if (typeof value !== 'number') return { value, style };
  const isFinite = Number.isFinite(value);
  return {
    value: isFinite ? Number(machineNumber(value, kind)) : readableNumber(value, kind),
    style,
  };
}

/** The style of a heading over cells of a kind. */
export function headingStyle(kind: ColumnKind): StyleName {
  return kind === 'text' ? 'heading' : 'number-heading';
}

/** A p-value and a weight need more than two decimals. */
const styles: Readonly<Record<ColumnKind, StyleName>> = {
  text: 'text',
  count: 'count',
  rate: 'percentage',
  difference: 'percentage',
  ratio: 'decimal',
  days: 'decimal',
  'p-value': 'number',
  number: 'number',
};
