import type { AskedUnits } from '../../asked-units.js';
import { resolveValues } from '../../conditions.js';
import type { UnitValue } from '../../unit-value.js';

/**
 * The units whose values meet every condition; which values there are is told from all units.
 *
 * @throws UserError UNKNOWN_VALUE
 */
export function narrowUnits(
  all: Uint32Array,
  { where }: AskedUnits,
  valueOf: (value: UnitValue) => (unit: number) => string,
): Uint32Array {
  return where.reduce((left, condition) => {
    const value = valueOf(condition);
    const seen = new Set<string>();
    for (const unit of all) seen.add(value(unit));
    const wanted = resolveValues(condition.field, condition.given, seen);
    return left.filter((unit) => wanted.has(value(unit)));
  }, all);
}
