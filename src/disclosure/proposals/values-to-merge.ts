import { compareBytewise } from '../../frame/bytewise.js';
import type { Condition, Mergeable, ReleaseCell } from '../release.js';
import type { CellTable } from './tables-of.js';

/** How many units satisfy conditions. */
export type CountOf = (conditions: readonly Condition[]) => number;

/** The field of the table that its rows are by: the one with the most values of those that rows ask about. */
export function fieldOfRows(
  { fields: all, cells }: CellTable,
  conditionsOf: (key: string) => readonly Condition[],
  mergeable: Mergeable,
): string | null {
  const width = (field: string): number =>
    singleValues(cells, field).filter((value) => mergeable(field, value)).length;
  const fields = all.filter((field) => width(field) > 1);
  const inRows = fields.filter((field) =>
    cells.some(
      ({ within }) => within !== null && conditionsOf(within).some((one) => one.field === field),
    ),
  );
  const [widest] = [...(inRows.length > 0 ? inRows : fields)].sort(
    (left, right) => width(right) - width(left) || compareBytewise(left, right),
  );
  return widest ?? null;
}

/**
 * Values of the field that are safe as one: those in trouble, and after them the smallest, until no
 * cell of the merged row is small and the row itself is no small group. All of them but the largest
 * where that is never so, for the best that there is.
 */
export function valuesToMerge(
  table: CellTable,
  field: string,
  isInTrouble: (cell: ReleaseCell) => boolean,
  countOf: CountOf,
  threshold: number,
  mergeable: Mergeable,
): readonly string[] {
  const sizeOf = (value: string): number => countOf([...table.scope, { field, values: [value] }]);
  const all = singleValues(table.cells, field);
  const values = all
    .filter((value) => mergeable(field, value))
    .sort((left, right) => sizeOf(left) - sizeOf(right) || compareBytewise(left, right));
  const inTrouble = new Set(
    table.cells.filter(isInTrouble).flatMap((cell) => singleValue(cell, field) ?? []),
  );
  const troubled = values.filter((value) => inTrouble.has(value));
  const order = [...troubled, ...values.filter((value) => !inTrouble.has(value))];
  // All values as one would leave no field.
  const most = order.length < all.length ? order.length : order.length - 1;
  for (let number = Math.max(2, troubled.length); number <= most; number += 1) {
    const merged = order.slice(0, number);
    if (isSafe(table, field, merged, countOf, threshold)) return merged.sort(compareBytewise);
  }
  const best = values.length > 2 ? values.slice(0, -1) : values;
  return best.sort(compareBytewise);
}

function isSafe(
  { cells, scope }: CellTable,
  field: string,
  merged: readonly string[],
  countOf: CountOf,
  threshold: number,
): boolean {
  if (countOf([...scope, { field, values: merged }]) < 2 * threshold) return false;
  return cells.every((cell) => {
    if (!merged.includes(singleValue(cell, field) ?? '')) return true;
    const count = countOf(
      cell.conditions.map((one) => (one.field === field ? { field, values: merged } : one)),
    );
    return count === 0 || count >= threshold;
  });
}

function singleValues(cells: readonly ReleaseCell[], field: string): readonly string[] {
  return [...new Set(cells.flatMap((cell) => singleValue(cell, field) ?? []))];
}

/** The value of the field that the cell asks for, where it is one. */
function singleValue({ conditions }: ReleaseCell, field: string): string | null {
  const [condition, other] = conditions.filter((one) => one.field === field);
  const [value, another] = condition?.values ?? [];
  return other !== undefined || another !== undefined ? null : (value ?? null);
}
