/** A table of counts without its empty rows and columns, and its margins. */
export interface UsedTable {
  readonly counts: readonly (readonly number[])[];
  /** Where the used rows stood in the table that was given; `columns` likewise. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

/**
 * Drops the rows and columns that count nobody: they say nothing, but would add degrees of freedom.
 *
 * Throws a RangeError where rows differ in length or a count is not a whole number of 0 or more.
 */
export function usedTable(counts: readonly (readonly number[])[]): UsedTable {
  const width = counts[0]?.length ?? 0;
  for (const row of counts) {
    if (row.length !== width) throw new RangeError('Rows of a table differ in length.');
    for (const count of row) {
      if (!Number.isSafeInteger(count) || count < 0) {
        throw new RangeError(`A count is not a whole number of 0 or more: ${count}.`);
      }
    }
  }
  const ofRows = counts.map(sum);
  const ofColumns = Array.from({ length: width }, (_, column) =>
    sum(counts.map((row) => row[column] ?? 0)),
  );
  const rows = above0(ofRows);
  const columns = above0(ofColumns);
  return {
    counts: rows.map((row) => columns.map((column) => counts[row]?.[column] ?? 0)),
    rows,
    columns,
    rowTotals: rows.map((row) => ofRows[row] ?? 0),
    columnTotals: columns.map((column) => ofColumns[column] ?? 0),
    total: sum(ofRows),
  };
}

function above0(totals: readonly number[]): number[] {
  return [...totals.keys()].filter((index) => totals[index] !== 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
