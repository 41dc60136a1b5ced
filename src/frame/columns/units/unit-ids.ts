import { compareBytewise } from '../../bytewise.js';
import type { Column } from '../column.js';
import { compareNumbers, lengthOf } from '../kernel/byte-dictionary.js';

/** What names the units: the number of the case of each, and that of the part of the case that it is. */
export interface UnitNames {
  readonly caseOf: (unit: number) => number;
  readonly caseRef: (unit: number) => string;
  /** What stands behind the reference and a `|`; null where units are whole cases. */
  readonly part: ((unit: number) => string) | null;
}

/** The id of a unit; `reference` is that of its case. */
export function unitId({ part }: UnitNames, unit: number, reference: string): string {
  return part === null ? reference : `${reference}|${part(unit)}`;
}

/**
 * Puts units in bytewise order of their ids. Which reference comes first is read from bytes; texts are
 * made only of parts of one case, and where a reference begins another.
 */
export function sortById(units: Uint32Array, names: UnitNames, references: Column): Uint32Array {
  const { dictionary } = references;
  const idOf = (unit: number): string => unitId(names, unit, names.caseRef(unit));
  const compare = (left: number, right: number): number => {
    const [one, other] = [names.caseOf(left), names.caseOf(right)];
    const order = one === other ? 0 : compareNumbers(dictionary, one, other);
    if (order !== 0) return order;
    return names.part === null
      ? lengthOf(dictionary, one) - lengthOf(dictionary, other)
      : compareBytewise(idOf(left), idOf(right));
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
