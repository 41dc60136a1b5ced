import type { Allocation } from './allocation.js';
import { equal } from './equal.js';
import { proportional } from './proportional.js';

/** Every allocation, by the name it has on the command line. A new one is a file and a line here. */
export const allocations = { proportional, equal } satisfies Record<string, Allocation>;

export type AllocationName = keyof typeof allocations;
