import type { Row, Tableau } from './tableau.js';

/** Works out the row of a sleeping line, from the rows and columns of its variables. */
export function wake(tableau: Tableau, item: number): Row {
  const { columns, rows, columnOf, rowOf, lines } = tableau;
  const entries = new Float64Array(columns);
  for (const { variable, sign } of lines[item - columns]?.terms ?? []) {
    const column = columnOf[variable] ?? -1;
    if (column >= 0) {
      entries[column] = (entries[column] ?? 0) + sign;
      continue;
    }
    const own = rows[rowOf[variable] ?? -1]?.entries;
    if (own === undefined) continue;
    for (let at = 0; at < columns; at += 1) {
      entries[at] = (entries[at] ?? 0) + sign * (own[at] ?? 0);
    }
  }
  const line = item - columns;
  const row = {
    item,
    entries,
    low: tableau.lowAsleep[line] ?? 0,
    high: tableau.highAsleep[line] ?? 0,
    slope: 0,
  };
  rowOf[item] = rows.length;
  rows.push(row);
  return row;
}

/** Keeps the values of sleeping lines up when a variable changes. */
export function followVariable(tableau: Tableau, variable: number, change: number): void {
  const { columns, rowOf, columnOf, value, linesOf } = tableau;
  for (const { line, sign } of linesOf[variable] ?? []) {
    const item = columns + line;
    if ((rowOf[item] ?? -1) >= 0 || (columnOf[item] ?? -1) >= 0) continue;
    value[item] = (value[item] ?? 0) + sign * change;
  }
}
