import type { KnownBound } from '../release.js';
import { knownZeros } from '../sets/read-release.js';
import { insideOf } from '../rules/inside.js';
import { lockedZeros } from '../rules/sensitive-sets.js';
import { hideFor, type Hiding } from './hiding.js';
import { boundBefore } from './ledger.js';
import type { Requirement } from './pool.js';
import type { Failure, Task } from './task.js';

/** Whoever is alone in the first count knew the second before the release. */
export interface KnownPair {
  readonly knower: number;
  readonly about: number;
  readonly low: KnownBound;
  readonly high: KnownBound;
}

/**
 * Hides until nobody who is alone in a sensitive count, and knows that it is 1, can tell any other
 * exactly. What a person knows of their own kind is not told by the release: counts of a part of the
 * knower's own are left out.
 */
export function protectFromInsiders(
  task: Task,
  start: Hiding,
): {
  readonly hiding: Hiding;
  readonly requirements: readonly Requirement[];
  readonly known: readonly KnownPair[];
  readonly failures: readonly Failure[];
} {
  const { reading, sensitive } = task;
  let hiding = start;
  const requirements: Requirement[] = [];
  const known: KnownPair[] = [];
  const zeros = [...lockedZeros(reading, sensitive), ...knownZeros(reading)].map(({ box }) => box);
  const isInside = insideOf(reading.space, sensitive, zeros);
  const failures: Failure[] = [];
  for (const [knower, alone] of sensitive.entries()) {
    if (alone.said.count !== 1) continue;
    for (const about of sensitive.keys()) {
      if (isInside(about, knower)) continue;
      const ways = [
        { low: 1, high: Infinity },
        { low: -Infinity, high: -1 },
      ];
      const requirement = { about, ways, knower };
      const outcome = hideFor(task.problem, hiding, requirement);
      if (typeof outcome !== 'string') {
        hiding = outcome;
        requirements.push(requirement);
        continue;
      }
      const bounds = outcome === 'none' ? exactBefore(task, knower, about) : null;
      if (bounds !== null) known.push({ knower, about, ...bounds });
      else failures.push({ about, obstacle: 'insider' });
    }
  }
  return { hiding, requirements, known, failures };
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
