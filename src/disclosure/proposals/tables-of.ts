import { compareListsBytewise } from '../../frame/bytewise.js';
import type { ReleaseCell } from '../release.js';

/** Cells that ask about the same fields. */
export interface CellTable {
  /** Sorted. */
  readonly fields: readonly string[];
  readonly cells: readonly ReleaseCell[];
}

/** The cells of a release as tables, without totals that ask about nothing. */
export function tablesOf(cells: readonly ReleaseCell[]): readonly CellTable[] {
  const tables = new Map<string, { fields: readonly string[]; cells: ReleaseCell[] }>();
  for (const cell of cells) {
    const fields = [...new Set(cell.conditions.map(({ field }) => field))].sort();
    if (fields.length === 0) continue;
    const key = JSON.stringify(fields);
    const table = tables.get(key) ?? { fields, cells: [] };
    table.cells.push(cell);
    tables.set(key, table);
  }
  return [...tables.values()].sort((left, right) =>
    compareListsBytewise(left.fields, right.fields),
  );
}
