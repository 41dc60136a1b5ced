import type { KnownBound } from '../release.js';
import { hideFor, startHiding, type Hiding } from './hiding.js';
import { boundBefore } from './ledger.js';
import type { Requirement } from './pool.js';
import type { Failure, Task } from './task.js';

/** What earlier publications say of a count, where that is less than safe. */
export interface Known {
  readonly low: KnownBound | null;
  readonly high: KnownBound | null;
}

/**
 * Hides until no reader can narrow a sensitive count below the safe standard, smallest count first.
 * Where earlier publications have narrowed it already, the release may narrow it no further.
 */
export function protectFromEverybody(task: Task): {
  readonly hiding: Hiding;
  readonly requirements: readonly Requirement[];
  readonly known: readonly Known[];
  readonly failures: readonly Failure[];
} {
  let hiding = startHiding(task.problem);
  const requirements: Requirement[] = [];
  const failures: Failure[] = [];
  const protect = (about: number, side: 'low' | 'high'): KnownBound | null => {
    const set = task.sensitive[about];
    if (set === undefined) throw new RangeError('no such sensitive count');
    const { count, least, most } = set.said;
    const safe = side === 'high' ? Math.max(most, count) : Math.min(least, count);
    const wanted = requirementOf(about, side, safe - count);
    let outcome = hideFor(task.problem, hiding, wanted);
    let known: KnownBound | null = null;
    if (outcome === 'none') {
      const { reading } = task;
      known = boundBefore(reading, task.bareModel(), { about: set, side, safe, knower: null });
      if (known !== null) {
        const relaxed = requirementOf(about, side, known.bound - count);
        outcome = hideFor(task.problem, hiding, relaxed);
        if (typeof outcome !== 'string') requirements.push(relaxed);
      }
    } else if (outcome !== 'unknown') {
      requirements.push(wanted);
    }
    if (typeof outcome !== 'string') hiding = outcome;
    else {
      const obstacle = outcome === 'unknown' ? 'no-whole-table' : task.obstacleTo(wanted);
      failures.push({ about, obstacle });
    }
    return known;
  };
  const known = [...task.sensitive.keys()].map((about) => ({
    high: protect(about, 'high'),
    low: protect(about, 'low'),
  }));
  return { hiding, requirements, known, failures };
}

function requirementOf(about: number, side: 'low' | 'high', change: number): Requirement {
  const way = side === 'high' ? { low: change, high: Infinity } : { low: -Infinity, high: change };
  return { about, ways: [way], knower: null };
}
