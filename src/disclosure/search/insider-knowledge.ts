import { addBits } from './bits.js';
import type { IsInside } from '../rules/inside.js';
import type { KnownBound } from '../release.js';
import { stanceOf } from './find-table.js';
import { closedOf, insiderRequirement, openTo, type Insiders } from './insiders.js';
import { boundBefore } from './ledger.js';
import { tableFor, type PooledTable } from './pool.js';
import type { Failure, Task } from './task.js';

/** Whoever is alone in the first count knew the second before the release. */
export interface KnownPair {
  readonly knower: number;
  readonly about: number;
  readonly low: KnownBound;
  readonly high: KnownBound;
}

/** What those who are alone in a sensitive count can tell of others, whatever is hidden. */
export interface InsiderKnowledge {
  readonly insiders: Insiders;
  readonly known: readonly KnownPair[];
  /** Counts that one of them can tell by the release, and could not before. */
  readonly failures: readonly Failure[];
}

/**
 * Asks for everybody who is alone in a count what they can tell of another when all is hidden that may
 * be. What a person knows of their own kind is not told by the release: counts that are inside the
 * knower's own are left out. `pool` has tables that are found already, which spares searches.
 */
export function insiderKnowledge(
  task: Task,
  pool: readonly PooledTable[],
  isInside: IsInside,
): InsiderKnowledge {
  const { problem, sensitive } = task;
  const tables = [...pool];
  const stance = stanceOf(problem, () => 0);
  const known = new Map<string, KnownPair>();
  const failures: Failure[] = [];
  const knowers = [...sensitive.keys()].filter((number) => sensitive[number]?.said.count === 1);
  for (const knower of knowers) {
    const open = openTo(problem, tables, knower);
    for (const about of closedOf(problem, open)) {
      if (isInside(about, knower)) continue;
      const requirement = insiderRequirement(about, knower);
      const table = tableFor(problem, stance, requirement);
      if (typeof table !== 'string') {
        tables.push(table);
        addBits(open, table.open);
        continue;
      }
      const bounds = table === 'none' ? exactBefore(task, knower, about) : null;
      if (bounds !== null) known.set(`${about} ${knower}`, { knower, about, ...bounds });
      else failures.push({ requirement, obstacle: 'insider' });
    }
  }
  return {
    insiders: {
      knowers,
      mayKnow: (about, knower) => known.has(`${about} ${knower}`) || isInside(about, knower),
    },
    known: [...known.values()],
    failures,
  };
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
