import { readableNumber } from '../../format/numbers.js';
import type { Cell, Column, Table } from '../../format/table.js';

/** A column of a page: one of the table as it is, or a figure with its two limits in words. */
export type PageColumn = string | { readonly figure: string; readonly label: string };

/**
 * A table with fewer columns, for a page: those named, in that order. A figure takes its limits from
 * the columns `<figure>_low` and `<figure>_high` into one cell, "1.80 (1.10 to 3.00)".
 */
export function pageTable(table: Table, wanted: readonly PageColumn[]): Table {
  const chosen = wanted.map((one) => placed(table, one));
  return {
    ...table,
    columns: chosen.map(({ column }) => column),
    rows: table.rows.map((row) => chosen.map(({ ofRow }) => ofRow(row))),
  };
}

interface Placed {
  readonly column: Column;
  readonly ofRow: (row: readonly Cell[]) => Cell;
}

function placed({ columns }: Table, wanted: PageColumn): Placed {
  const place = (name: string): number => {
    const found = columns.findIndex((column) => column.name === name);
    if (found === -1) throw new RangeError(`A table has no column ${name}.`);
    return found;
  };
  if (typeof wanted === 'string') {
    const index = place(wanted);
    const [column] = columns.slice(index);
    if (column === undefined) throw new RangeError(`A table has no column ${wanted}.`);
    return { column, ofRow: (row) => row[index] ?? null };
  }
  const { figure, label } = wanted;
  const at = [place(figure), place(`${figure}_low`), place(`${figure}_high`)] as const;
  const kind = columns[at[0]]?.kind ?? 'number';
  return {
    column: { name: figure, label, kind: 'text' },
    ofRow: (row) => {
      const [value, low, high] = at.map((index) => row[index]);
      if (typeof value !== 'number') {
        return typeof low === 'number' && typeof high === 'number'
          ? `${readableNumber(low, kind)} to ${readableNumber(high, kind)}`
          : (value ?? null);
      }
      const middle = readableNumber(value, kind);
      return typeof low === 'number' && typeof high === 'number'
        ? `${middle} (${readableNumber(low, kind)} to ${readableNumber(high, kind)})`
        : middle;
    },
  };
}

/** The columns of a page for comparisons that stand in one table; `part` is what its first says. */
export function comparisonPage(part: string, percent: string): readonly PageColumn[] {
  return [
    part,
    'group',
    'events',
    'members',
    { figure: 'rate', label: `Rate and ${percent} interval` },
    { figure: 'ratio', label: `Ratio and ${percent} interval` },
    'value_status',
    'sentence',
  ];
}
