import { headerKey } from '../header-name.js';
import type { BenchmarkDescription } from './description.js';

/** What becomes of a name of the file: the value that its people are counted under, or null when it is left out. */
export interface NameUse {
  readonly name: string;
  readonly value: string | null;
}

/** Names as they are compared (without regard to letter case), each with its use. */
export type NameUses = ReadonlyMap<string, NameUse>;

export function categoryUses({ categories, leftOut = {} }: BenchmarkDescription): NameUses {
  return usesOf(Object.entries(categories), Object.keys(leftOut));
}

/** Null where the areas are not told apart: all of them are added up. */
export function areaUses({ areas }: BenchmarkDescription): NameUses | null {
  if (areas === undefined) return null;
  const { map, counted = [], leftOut = {} } = areas;
  const added = counted.map((area) => [area, ''] as const);
  return usesOf(map === undefined ? added : Object.entries(map), Object.keys(leftOut));
}

function usesOf(
  used: readonly (readonly [string, string])[],
  leftOut: readonly string[],
): NameUses {
  const uses = [...used, ...leftOut.map((name) => [name, null] as const)];
  return new Map(uses.map(([name, value]) => [headerKey(name), { name, value }]));
}
