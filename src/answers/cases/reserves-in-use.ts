import type { SampledCase } from '../../checklist/checklist.js';
import type { Status } from './statuses.js';

/** A case of the draw with its status; the cases of a stratum in any order. */
export interface RankedCase extends Pick<SampledCase, 'unitId' | 'stratum' | 'role' | 'rank'> {
  readonly status: Status;
  /** Why it is out of scope. */
  readonly reason: string;
}

/** A reserve that takes the place of a case out of scope. */
export interface ReserveInUse {
  readonly unitId: string;
  readonly stratum: string;
  readonly rank: number;
  readonly insteadOf: string;
  /** Why the case that it takes the place of is out of scope. */
  readonly reason: string;
}

export interface ReservesInUse {
  /** By stratum in the order of the register, then by rank. */
  readonly inUse: readonly ReserveInUse[];
  /** The cases out of scope for which their stratum has no reserve left. */
  readonly unreplaced: readonly RankedCase[];
}

/**
 * The reserves that have come into the sample: for each case out of scope the next of its stratum,
 * in the order of rank, and for a reserve that is out of scope itself the one after it. Which
 * reserve comes in follows from the draw alone, never from which files are at hand.
 */
export function reservesInUse(register: readonly RankedCase[]): ReservesInUse {
  const inUse: ReserveInUse[] = [];
  const unreplaced: RankedCase[] = [];
  for (const stratum of new Set(register.map((each) => each.stratum))) {
    const ranked = register
      .filter((each) => each.stratum === stratum)
      .sort((left, right) => left.rank - right.rank);
    const reserves = ranked.filter(({ role }) => role === 'reserve');
    const waiting = ranked.filter(({ role, status }) => role === 'sample' && isOut(status));
    for (const out of waiting) {
      const next = reserves.shift();
      if (next === undefined) {
        unreplaced.push(out);
        continue;
      }
      const { unitId, rank } = next;
      inUse.push({ unitId, stratum, rank, insteadOf: out.unitId, reason: out.reason });
      if (isOut(next.status)) waiting.push(next);
    }
  }
  return { inUse, unreplaced };
}

function isOut(status: Status): boolean {
  return status === 'out of scope';
}
