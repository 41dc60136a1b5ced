import { addBits } from './bits.js';
import type { Achieved } from './clean-up.js';
import { hideFor } from './hiding.js';
import { closedOf, insiderRequirement, openTo, type Insiders } from './insiders.js';
import type { Failure, Task } from './task.js';

/** Hides until nobody who is alone in a sensitive count can tell any other that they may not know. */
export function protectFromInsiders(
  { problem }: Task,
  start: Achieved,
  { knowers, mayKnow }: Insiders,
): Achieved & { readonly failures: readonly Failure[] } {
  let { hiding } = start;
  const failures: Failure[] = [];
  for (const knower of knowers) {
    const open = openTo(problem, hiding.pool, knower);
    for (const about of closedOf(problem, open)) {
      if (mayKnow(about, knower)) continue;
      const requirement = insiderRequirement(about, knower);
      const outcome = hideFor(problem, hiding, requirement);
      if (typeof outcome === 'string') {
        failures.push({ requirement, obstacle: 'insider' });
        continue;
      }
      hiding = outcome.hiding;
      addBits(open, outcome.met.table.open);
    }
  }
  return { hiding, met: start.met, failures };
}
