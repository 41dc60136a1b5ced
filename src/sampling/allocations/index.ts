import type { Allocation } from './allocation.js';
import { equal } from './equal.js';
import { explicit } from './explicit.js';
import { largestRemainder } from './largest-remainder.js';
import { neyman } from './neyman.js';
import { power } from './power.js';
import { proportional } from './proportional.js';

/** Every allocation, by the name it has on the command line. A new one is a file and a line here. */
export const allocations = {
  proportional,
  equal,
  neyman,
  power,
  explicit,
  'largest-remainder': largestRemainder,
} satisfies Record<string, Allocation>;

export type AllocationName = keyof typeof allocations;

/** The allocation of a name, as the general type: what it may lack stays visible. */
export function allocationOf(name: AllocationName): Allocation {
  return allocations[name];
}
