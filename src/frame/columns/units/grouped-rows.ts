/** Rows by group: those of group g are `rows` from `starts[g]` to before `starts[g + 1]`. */
export interface GroupedRows {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Groups the rows below `count` that have one, in their own order; `groupOf` gives -1 to those that have none. */
export function groupRows(
  count: number,
  groups: number,
  groupOf: (row: number) => number,
): GroupedRows {
  const starts = new Uint32Array(groups + 1);
  for (let row = 0; row < count; row += 1) {
    const group = groupOf(row);
    if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < groups; group += 1) {
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  }
  const rows = new Uint32Array(starts[groups] ?? 0);
  const next = starts.slice();
  for (let row = 0; row < count; row += 1) {
    const group = groupOf(row);
    if (group < 0) continue;
    const place = next[group] ?? 0;
    rows[place] = row;
    next[group] = place + 1;
  }
  return { starts, rows };
}

/** The rows of one group. */
export function rowsOfGroup({ starts, rows }: GroupedRows, group: number): Uint32Array {
  return rows.subarray(starts[group] ?? 0, starts[group + 1] ?? 0);
}
