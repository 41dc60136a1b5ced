import type { UnitLevel } from '../frame/frame.js';
import type { AllocationName } from './allocations/index.js';
import type { MethodName } from './methods/index.js';

/** How a sample is drawn: everything but the frame and the seed. */
export interface Design {
  readonly unit: Exclude<UnitLevel, 'row'>;
  /** The stratifying fields, in the order in which they make a stratum's key. */
  readonly by: readonly string[];
  /** The whole number of units to draw, reserves apart. */
  readonly size: number;
  readonly allocation: AllocationName;
  readonly method: MethodName;
  /** The least that any stratum gets. */
  readonly minimum: number;
  /** The most that any stratum gets, take-all strata apart; null for no cap. */
  readonly cap: number | null;
  /** Strata taken whole: a value of any stratifying field, or `field=value`. */
  readonly takeAll: readonly string[];
  /** Reserves in each stratum, as far as it has units left. */
  readonly reserves: number;
}
