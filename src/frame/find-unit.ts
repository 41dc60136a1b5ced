import { compareBytewise } from './bytewise.js';
import type { Frame, Unit } from './frame.js';

/** The unit of an id; undefined where the frame has none. The units stand in bytewise order of their ids. */
export function findUnit(units: Frame['units'], id: string): Unit | undefined {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const unit = units[middle];
    if (unit === undefined) return undefined;
    const order = compareBytewise(unit.id, id);
    if (order === 0) return unit;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return undefined;
}
