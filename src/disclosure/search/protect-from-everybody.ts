import type { KnownBound } from '../release.js';
import type { Achieved } from './clean-up.js';
import { hideFor, startHiding } from './hiding.js';
import { boundBefore } from './ledger.js';
import type { Met, Requirement } from './pool.js';
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
export function protectFromEverybody(
  task: Task,
): Achieved & { readonly known: readonly Known[]; readonly failures: readonly Failure[] } {
  const { problem, reading } = task;
  let hiding = startHiding(problem);
  const met: Met[] = [];
  const failures: Failure[] = [];
  const attempt = (requirement: Requirement): 'met' | 'none' | 'unknown' => {
    const outcome = hideFor(problem, hiding, requirement);
    if (typeof outcome === 'string') return outcome;
    hiding = outcome.hiding;
    met.push(outcome.met);
    return 'met';
  };
  const protect = (about: number, side: 'low' | 'high'): KnownBound | null => {
    const set = task.sensitive[about];
    if (set === undefined) throw new RangeError('no such sensitive count');
    const { count, least, most } = set.said;
    const safe = side === 'high' ? Math.max(most, count) : Math.min(least, count);
    let wanted = requirementOf(about, side, safe - count);
    let outcome = attempt(wanted);
    if (outcome === 'met') return null;
    const known =
      outcome === 'unknown'
        ? null
        : boundBefore(reading, task.bareModel(), { about: set, side, safe, knower: null });
    if (known !== null) {
      wanted = requirementOf(about, side, known.bound - count);
      outcome = attempt(wanted);
    }
    if (outcome !== 'met') {
      const obstacle = outcome === 'unknown' ? 'no-whole-table' : task.obstacleTo(wanted);
      failures.push({ requirement: wanted, obstacle });
    }
    return known;
  };
  const known = [...task.sensitive.keys()].map((about) => ({
    high: protect(about, 'high'),
    low: protect(about, 'low'),
  }));
  return { hiding, met, known, failures };
}

function requirementOf(about: number, side: 'low' | 'high', change: number): Requirement {
  const way = side === 'high' ? { low: change, high: Infinity } : { low: -Infinity, high: change };
  return { about, ways: [way], knower: null };
}
