import type { AllocationDemand } from './allocations/allocation.js';
import type { AllocationName } from './allocations/index.js';

/** What is asked: which allocation, how many, and between which bounds. A design is one. */
export interface AllocationRequest extends AllocationDemand {
  readonly allocation: AllocationName;
}
