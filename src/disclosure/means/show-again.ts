import { leaves } from './alternatives.js';
import type { Hidden } from './hide-means.js';
import { settleAgain, settleAll, standOf, type Stand, type Task } from './settle.js';

/**
 * Shows sets again that are hidden for the sake of others, dearest first, each where everything can
 * still be settled without it.
 */
export function showAgain(task: Task, { stand, reasons }: Hidden): Stand {
  const { sets } = task.model;
  let kept = stand;
  // Sets are in the order of their cost.
  for (const [number, reason] of [...reasons].sort(([left], [right]) => right - left)) {
    const set = sets[number];
    if (set === undefined) continue;
    const fitting = kept.pool.alternatives.filter((alternative) => leaves(alternative, set));
    const shown = standOf(task, kept.hidden.with(number, 0), fitting);
    // What it was hidden for is the first that fails, as a rule.
    if (settleAgain(task, shown, reason) !== null) continue;
    if (settleAll(task, shown, { sets: new Map(), units: new Map() }) === null) kept = shown;
  }
  return kept;
}
