import { compareBytewise } from '../../bytewise.js';
import type { Column } from '../column.js';
import { lengthOf, startOf } from '../kernel/byte-dictionary.js';

/** What names the units: the number of the case of each, and that of the part of the case that it is. */
export interface UnitNames {
  readonly caseOf: (unit: number) => number;
  readonly caseRef: (unit: number) => string;
  /** What stands behind the reference and a `|`; null where units are whole cases. */
  readonly part: ((unit: number) => string) | null;
}

export function unitId({ caseRef, part }: UnitNames, unit: number): string {
  return part === null ? caseRef(unit) : `${caseRef(unit)}|${part(unit)}`;
}

/**
 * Puts units in bytewise order of their ids. Which reference comes first is read from bytes; texts are
 * made only of units of one case, and where a reference begins another.
 */
export function sortById(units: Uint32Array, names: UnitNames, references: Column): Uint32Array {
  const { dictionary } = references;
  const bytes = dictionary.kernel.bytes();
  const compare = (left: number, right: number): number => {
    const [one, other] = [names.caseOf(left), names.caseOf(right)];
    if (one !== other) {
      let at = startOf(dictionary, one);
      let beside = startOf(dictionary, other);
      const end = at + lengthOf(dictionary, one);
      const endBeside = beside + lengthOf(dictionary, other);
      while (at < end && beside < endBeside && bytes[at] === bytes[beside]) {
        at += 1;
        beside += 1;
      }
      if (at < end && beside < endBeside) return (bytes[at] ?? 0) - (bytes[beside] ?? 0);
      if (names.part === null) return end - at - (endBeside - beside);
    }
    return compareBytewise(unitId(names, left), unitId(names, right));
  };
  return isSorted(units, compare) ? units : units.sort(compare);
}

/** Exports are often sorted by reference already. */
function isSorted(units: Uint32Array, compare: (left: number, right: number) => number): boolean {
  for (let index = 1; index < units.length; index += 1) {
    if (compare(units[index - 1] ?? 0, units[index] ?? 0) > 0) return false;
  }
  return true;
}
