import { attack, type VisibleCounts } from './attacker.js';
import { sumOfCells, type CellTable } from './cells.js';
import { sensitiveCells, type SensitiveCells } from './sensitive-cells.js';

/** One grouping of a release: its groups, and its counts for each outcome field compared. */
export interface Grouping {
  /** Units of each group in the whole frame, in the order of the rows of the tables. */
  readonly sizes: readonly number[];
  /** Groups that comparisons are made with, hidden only when nothing else will do. */
  readonly references: ReadonlySet<number>;
  readonly tables: readonly GroupingTable[];
}

export interface GroupingTable {
  readonly cells: CellTable;
  /** Cells whose totals may not be told apart. */
  readonly merged: readonly number[];
}

/**
 * The groups to hide, as row numbers, so that no reader can tell of a sensitive count that it is
 * above 1 or below the threshold; null when even hiding every group would not do.
 *
 * The smallest groups go first. A group hidden for the sake of others is shown again where
 * that does no harm.
 */
export function chooseHidden(grouping: Grouping, threshold: number): ReadonlySet<number> | null {
  const sensitive = grouping.tables.map(({ cells }) => sensitiveCells(cells, threshold));
  const primary = new Set(sensitive.flatMap((cells) => cells.map(({ row }) => row)));
  const hidden = new Set(primary);
  const preference = inOrderOfCost(grouping);
  for (;;) {
    const exposed = firstExposed(grouping, sensitive, hidden, threshold);
    if (exposed === null) break;
    const next = bestPartner(preference, hidden, exposed);
    if (next === undefined) return null;
    hidden.add(next);
  }
  for (const row of preference.toReversed()) {
    if (!hidden.has(row) || primary.has(row)) continue;
    hidden.delete(row);
    if (firstExposed(grouping, sensitive, hidden, threshold) !== null) hidden.add(row);
  }
  return hidden;
}

interface Exposed extends SensitiveCells {
  readonly table: GroupingTable;
}

/** A sensitive count that a reader could narrow down too far, if there is one. */
function firstExposed(
  grouping: Grouping,
  sensitive: readonly (readonly SensitiveCells[])[],
  hidden: ReadonlySet<number>,
  threshold: number,
): Exposed | null {
  for (const [index, table] of grouping.tables.entries()) {
    const visible = visibleCounts(table, hidden);
    const found = sensitive[index]?.find(({ row, cells }) => {
      if (!hidden.has(row)) return true;
      const { low, high } = attack(visible, cells);
      return low > 1 || high < threshold;
    });
    if (found !== undefined) return { ...found, table };
  }
  return null;
}

/** What a reader sees of one table of the grouping when some of its groups are hidden. */
export function visibleCounts(table: GroupingTable, hidden: ReadonlySet<number>): VisibleCounts {
  return {
    rows: table.cells.rows.map((counts, row) => (hidden.has(row) ? null : counts)),
    totals: table.cells.totals,
    merged: table.merged,
  };
}

/** Rows with the dearest to lose last: references, and before them larger groups. */
function inOrderOfCost(grouping: Grouping): readonly number[] {
  const cost = (row: number): number => grouping.sizes[row] ?? 0;
  return [...grouping.sizes.keys()].sort(
    (left, right) =>
      Number(grouping.references.has(left)) - Number(grouping.references.has(right)) ||
      cost(left) - cost(right) ||
      right - left,
  );
}

/** The cheapest shown group with counts in the exposed cells, or failing that with any units. */
function bestPartner(
  preference: readonly number[],
  hidden: ReadonlySet<number>,
  exposed: Exposed,
): number | undefined {
  const { cells, merged } = exposed.table;
  const useful = exposed.cells.some((cell) => merged.includes(cell))
    ? [...new Set([...exposed.cells, ...merged])]
    : exposed.cells;
  const shown = preference.filter((row) => !hidden.has(row));
  const sharing = shown.find((row) => sumOfCells(cells.rows[row] ?? [], useful) > 0);
  return sharing ?? shown[0];
}
