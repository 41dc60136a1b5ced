/**
 * What a reader knows of one grouping and one outcome: for every shown group its counts by cell,
 * null for a hidden group, and the totals by cell. Cells do not overlap.
 */
export interface VisibleCounts {
  readonly rows: readonly (readonly number[] | null)[];
  readonly totals: readonly number[];
  /** Cells whose totals are hidden, of which the reader knows the sum alone. */
  readonly merged: readonly number[];
}

/** The least and the most that a hidden count may be, for all that a reader can tell. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * What a reader can work out about the sum of some cells of any one hidden group, knowing also that
 * each group listed has at least one unit.
 *
 * Hidden groups show nothing of their own, so whatever of a cell is not in shown groups may lie in
 * any of them: the bounds are exact, and the same for every hidden group.
 */
export function attack(visible: VisibleCounts, cells: readonly number[]): Bounds {
  const left = visible.totals.map((total, cell) =>
    visible.rows.reduce((rest, row) => rest - (row?.[cell] ?? 0), total),
  );
  const sum = (chosen: readonly number[]): number =>
    chosen.reduce((all, cell) => all + (left[cell] ?? 0), 0);
  const plain = cells.filter((cell) => !visible.merged.includes(cell));
  const mergedHit = cells.length - plain.length;
  const most = sum(plain) + (mergedHit === 0 ? 0 : sum(visible.merged));
  const least = mergedHit < visible.merged.length ? sum(plain) : most;

  const otherHiddenGroups = visible.rows.filter((row) => row === null).length - 1;
  if (otherHiddenGroups === 0) return { low: least, high: most };
  const all = sum([...left.keys()]);
  return { low: all > least ? 0 : 1, high: Math.min(most, all - otherHiddenGroups) };
}
