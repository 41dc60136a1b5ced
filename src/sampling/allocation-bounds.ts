import type { AllocationDemand, Bounds, StratumSize } from './allocations/allocation.js';

/** `start` is what the allocation's rule itself needs in every stratum. */
export function boundsOf(
  { frameSize, takeAll }: StratumSize,
  { minimum, cap }: AllocationDemand,
  start: 0 | 1,
): Bounds {
  if (takeAll) return { least: frameSize, most: frameSize };
  return { least: Math.max(minimum, start), most: Math.min(frameSize, cap ?? frameSize) };
}
