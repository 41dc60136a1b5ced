import { compareBytewise, compareListsBytewise } from '../../frame/bytewise.js';
import type { Condition, ReleaseCell } from '../release.js';

/** Cells that ask about the same fields. */
export interface CellTable {
  /** Fields that tell its cells apart, sorted. */
  readonly fields: readonly string[];
  /** What all of its cells ask for alike, such as the period. */
  readonly scope: readonly Condition[];
  readonly cells: readonly ReleaseCell[];
}

/** The cells of a release as tables, without totals, which are alone. */
export function tablesOf(cells: readonly ReleaseCell[]): readonly CellTable[] {
  const tables = new Map<string, ReleaseCell[]>();
  for (const cell of cells) {
    const fields = [...new Set(cell.conditions.map(({ field }) => field))].sort(compareBytewise);
    const key = JSON.stringify(fields);
    tables.set(key, [...(tables.get(key) ?? []), cell]);
  }
  return [...tables.values()]
    .map(asTable)
    .filter(({ fields }) => fields.length > 0)
    .sort((left, right) => compareListsBytewise(left.fields, right.fields));
}

function asTable(cells: readonly ReleaseCell[]): CellTable {
  const asked = new Map<string, Map<string, Condition>>();
  for (const { field, values } of cells.flatMap(({ conditions }) => conditions)) {
    const found = asked.get(field) ?? new Map<string, Condition>();
    found.set(JSON.stringify([...values].sort(compareBytewise)), { field, values });
    asked.set(field, found);
  }
  const isScope = (field: string): boolean => asked.get(field)?.size === 1;
  const fields = [...asked.keys()].sort(compareBytewise);
  return {
    fields: fields.filter((field) => !isScope(field)),
    scope: fields.filter(isScope).flatMap((field) => [...(asked.get(field)?.values() ?? [])]),
    cells,
  };
}
