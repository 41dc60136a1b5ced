import { neutralise } from './neutralise.js';
import { shorthandNotes } from './shorthand.js';
import { plainSymbols } from './symbols.js';
import type { Cell, Column, ColumnKind, Table } from './table.js';

/** A column of a CSV file as a reader of files needs to know it. */
export interface CsvColumn {
  /** As it stands in the file. */
  readonly header: string;
  readonly label: string;
  readonly holds: CellType;
  /** What a number of it means; undefined where the label says all. */
  readonly meaning: string | undefined;
}

/** `decimal` has no exponent, which a p-value (`float`) may have. */
export type CellType = 'text' | 'integer' | 'decimal' | 'float';

/**
 * The columns of the file that `tableToCsv` writes. A column of numbers in which some cell is neither
 * a number nor shorthand is said to hold text, as a reader would refuse it otherwise.
 */
export function csvColumns(table: Table): readonly CsvColumn[] {
  return table.columns.map((column, index) => {
    const isOfNumbers = table.rows.every((row) => isNumberOrMissing(row[index] ?? null));
    const kind = isOfNumbers ? column.kind : 'text';
    return {
      header: neutralise(column.name),
      label: column.label,
      holds: cellTypes[kind],
      meaning: meanings[kind],
    };
  });
}

/**
 * What a cell holds that is no number a reader can take: nothing, shorthand, or an end that is open,
 * which is written `Inf` in our files and `INF` where a datatype knows it.
 */
export const noNumber: readonly string[] = ['', ...Object.values(plainSymbols), 'Inf', '-Inf'];

/** The notes of a table and what its symbols mean; undefined where there is nothing to say. */
export function tableDescription(table: Table): string | undefined {
  const isOpen = (cell: Cell): boolean => cell === Infinity || cell === -Infinity;
  const lines = [
    ...table.notes,
    ...shorthandNotes(table),
    ...(table.rows.some((row) => row.some(isOpen))
      ? ['Inf: no upper limit; -Inf: no lower limit.']
      : []),
  ];
  return lines.length === 0 ? undefined : lines.join('\n');
}

function isNumberOrMissing(cell: Cell): boolean {
  return typeof cell !== 'string' || noNumber.includes(cell);
}

const cellTypes: Readonly<Record<Column['kind'], CellType>> = {
  text: 'text',
  count: 'integer',
  rate: 'decimal',
  difference: 'decimal',
  ratio: 'decimal',
  days: 'decimal',
  'p-value': 'float',
  number: 'decimal',
};

const meanings: Readonly<Partial<Record<ColumnKind, string>>> = {
  rate: 'A proportion: 0.25 is 25 per cent.',
  difference: 'A difference of proportions: 0.05 is 5 percentage points.',
  ratio: 'A ratio: 1.81 is 81 per cent more.',
  days: 'In days.',
};
