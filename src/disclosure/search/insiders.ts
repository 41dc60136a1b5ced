import { addBits, hasBit, noBits, type Bits } from './bits.js';
import type { PooledTable, Requirement } from './pool.js';
import type { Problem } from './problem.js';

/** Those who are alone in a sensitive count, and what they may know of others. */
export interface Insiders {
  /** Numbers of the sensitive counts of one unit. */
  readonly knowers: readonly number[];
  /** Whether it is no matter that the knower knows the count: it is about the knower, or was out before. */
  readonly mayKnow: (about: number, knower: number) => boolean;
}

/** A count that is not known exactly may be more, or less. */
export function insiderRequirement(about: number, knower: number): Requirement {
  const ways = [
    { low: 1, high: Infinity },
    { low: -Infinity, high: -1 },
  ];
  return { about, ways, knower };
}

/** The sensitive counts that are otherwise in a table of the pool which leaves the knower's as it is. */
export function openTo({ sensitive }: Problem, pool: readonly PooledTable[], knower: number): Bits {
  const open = noBits(sensitive.length);
  for (const table of pool) if (table.changes[knower] === 0) addBits(open, table.open);
  return open;
}

/** The sensitive counts that are not open, in order, as far as they become so meanwhile. */
export function* closedOf({ sensitive }: Problem, open: Bits): Generator<number> {
  for (const about of sensitive.keys()) if (!hasBit(open, about)) yield about;
}
