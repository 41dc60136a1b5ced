import { noWeight } from './earlier.js';
import { settleAll, standOf, type Settled, type Stand, type Task } from './settle.js';
import type { Failure } from './settle-set.js';

/** What is hidden, and for each set that is hidden for the sake of another what it was hidden for. */
export interface Hidden {
  readonly stand: Stand;
  readonly reasons: ReadonlyMap<number, Failure>;
}

/**
 * Hides what is sensitive by itself, and then one set after the other until everything is settled: of
 * those whose sums stand against what fails, the cheapest.
 */
export function hideMeans(task: Task): Hidden {
  const { sets } = task.model;
  let stand = standOf(
    task,
    Uint8Array.from(sets, ({ isSensitive }) => (isSensitive ? 1 : 0)),
    [],
  );
  const reasons = new Map<number, Failure>();
  const settled: Settled = { sets: new Map(), units: new Map() };
  for (;;) {
    const failure = settleAll(task, stand, settled);
    if (failure === null) return { stand, reasons };
    const { pool, hidden } = stand;
    const set = cheapestAgainst(task, stand, failure);
    if (set === null) throw new Error('a mean is known, and nothing that is shown tells it');
    reasons.set(set, failure);
    stand = standOf(task, hidden.with(set, 1), pool.alternatives);
  }
}

/** Sets are in the order of their cost; where no weights are known, any may be to blame. */
function cheapestAgainst({ model }: Task, { pool }: Stand, { weights }: Failure): number | null {
  const canHide = (set: number): boolean => model.sets[set]?.before === null;
  const against = pool.view.equations.filter(
    (set, place) => canHide(set) && Math.abs(weights?.[place] ?? 1) > noWeight,
  );
  const possible = against.length > 0 ? against : pool.view.equations.filter(canHide);
  return possible.length === 0 ? null : Math.min(...possible);
}
