import { compareBytewise } from '../../frame/bytewise.js';
import type { Condition, ReleaseCell } from '../release.js';
import type { CellTable } from './tables-of.js';

/** How many units satisfy conditions. */
export type CountOf = (conditions: readonly Condition[]) => number;

/** The field of the table that its rows are by: the one with the most values of those that rows ask about. */
export function fieldOfRows(
  { fields, cells }: CellTable,
  conditionsOf: (key: string) => readonly Condition[],
): string | null {
  const inRows = fields.filter((field) =>
    cells.some(
      ({ within }) => within !== null && conditionsOf(within).some((one) => one.field === field),
    ),
  );
  const width = (field: string): number => singleValues(cells, field).length;
  const [widest] = [...(inRows.length > 0 ? inRows : fields)].sort(
    (left, right) => width(right) - width(left) || compareBytewise(left, right),
  );
  return widest === undefined || width(widest) < 2 ? null : widest;
}

/**
 * Values of the field that are safe as one: those in trouble, and after them the smallest, until no
 * cell of the merged row is small and the row itself is no small group. All but the largest where that
 * is never so.
 */
export function valuesToMerge(
  table: CellTable,
  field: string,
  isInTrouble: (cell: ReleaseCell) => boolean,
  countOf: CountOf,
  threshold: number,
): readonly string[] {
  const sizeOf = (value: string): number => countOf([...table.scope, { field, values: [value] }]);
  const values = singleValues(table.cells, field).toSorted(
    (left, right) => sizeOf(left) - sizeOf(right) || compareBytewise(left, right),
  );
  const troubled = new Set(
    table.cells.filter(isInTrouble).flatMap((cell) => singleValue(cell, field) ?? []),
  );
  const order = [
    ...values.filter((value) => troubled.has(value)),
    ...values.filter((value) => !troubled.has(value)),
  ];
  for (let number = Math.max(2, troubled.size); number < order.length; number += 1) {
    const merged = order.slice(0, number);
    if (isSafe(table, field, merged, countOf, threshold)) return merged.sort(compareBytewise);
  }
  const most = values.length > 2 ? values.slice(0, -1) : values;
  return most.sort(compareBytewise);
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
