import type { KnownBound } from '../release.js';
import type { IsInside } from '../rules/inside.js';
import type { Achieved } from './clean-up.js';
import { hideFor } from './hiding.js';
import { boundBefore } from './ledger.js';
import { evidenceIn, type Met } from './pool.js';
import type { Failure, Task } from './task.js';

/** Whoever is alone in the first count knew the second before the release. */
export interface KnownPair {
  readonly knower: number;
  readonly about: number;
  readonly low: KnownBound;
  readonly high: KnownBound;
}

/** A count that is not known exactly may be more, or less. */
const moreOrLess = [
  { low: 1, high: Infinity },
  { low: -Infinity, high: -1 },
] as const;

/**
 * Hides until nobody who is alone in a sensitive count, and knows that it is 1, can tell any other
 * exactly. What a person knows of their own kind is not told by the release: counts that are inside
 * the knower's own are left out.
 */
export function protectFromInsiders(
  task: Task,
  start: Achieved,
  isInside: IsInside,
): Achieved & { readonly known: readonly KnownPair[]; readonly failures: readonly Failure[] } {
  const { sensitive } = task;
  let { hiding } = start;
  const met: Met[] = [...start.met];
  const known: KnownPair[] = [];
  const failures: Failure[] = [];
  for (const [knower, alone] of sensitive.entries()) {
    if (alone.said.count !== 1) continue;
    for (const about of sensitive.keys()) {
      const requirement = { about, ways: moreOrLess, knower };
      const table = evidenceIn(hiding.pool, requirement);
      if (table !== null) {
        met.push({ requirement, table });
        continue;
      }
      if (isInside(about, knower)) continue;
      const outcome = hideFor(task.problem, hiding, requirement);
      if (typeof outcome !== 'string') {
        hiding = outcome.hiding;
        met.push(outcome.met);
        continue;
      }
      const bounds = outcome === 'none' ? exactBefore(task, knower, about) : null;
      if (bounds !== null) known.push({ knower, about, ...bounds });
      else failures.push({ about, obstacle: 'insider' });
    }
  }
  return { hiding, met, known, failures };
}

/** The bounds that tell the knower the count exactly, from earlier publications; null if they do not. */
function exactBefore(
  { reading, sensitive, bareModel }: Task,
  knower: number,
  about: number,
): { readonly low: KnownBound; readonly high: KnownBound } | null {
  const alone = sensitive[knower];
  const set = sensitive[about];
  if (alone === undefined || set === undefined) return null;
  const { count } = set.said;
  const ask = (side: 'high' | 'low', safe: number): KnownBound | null =>
    boundBefore(reading, bareModel(), { about: set, side, safe, knower: alone });
  const low = ask('low', count - 1);
  const high = ask('high', count + 1);
  return low === null || high === null ? null : { low, high };
}
