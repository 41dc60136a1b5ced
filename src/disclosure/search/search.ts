import { knownZeros } from '../sets/read-release.js';
import { insideOf } from '../rules/inside.js';
import { lockedZeros } from '../rules/sensitive-sets.js';
import { cleanUp, type Achieved } from './clean-up.js';
import { insiderKnowledge, type KnownPair } from './insider-knowledge.js';
import { protectFromEverybody, type Known } from './protect-from-everybody.js';
import { protectFromInsiders } from './protect-from-insiders.js';
import type { Failure, Task } from './task.js';

/** What came of the search for what to hide; nothing may be published where there are failures. */
export interface Found extends Achieved {
  /** For each sensitive count, what was known of it before. */
  readonly known: readonly Known[];
  /** Pairs of sensitive counts where whoever is alone in the first knew the second before. */
  readonly insiders: readonly KnownPair[];
  readonly failures: readonly Failure[];
}

/**
 * Finds what to hide: first so that no reader can narrow a sensitive count, then so that nobody who is
 * alone in one can work out another; after that, what proves not to be needed is shown again.
 */
export function search(task: Task): Found {
  const { problem, reading, sensitive } = task;
  const everybody = protectFromEverybody(task);
  const { known } = everybody;
  if (everybody.failures.length > 0) return { ...everybody, insiders: [] };
  const zeros = [...lockedZeros(reading, sensitive), ...knownZeros(reading)].map(({ box }) => box);
  const knowledge = insiderKnowledge(
    task,
    everybody.hiding.pool,
    insideOf(reading.space, sensitive, zeros),
  );
  const { insiders } = knowledge;
  const found = { known, insiders: knowledge.known };
  if (knowledge.failures.length > 0) {
    return { ...everybody, ...found, failures: knowledge.failures };
  }
  const { failures, ...hidden } = protectFromInsiders(task, everybody, insiders);
  if (failures.length > 0) return { ...hidden, ...found, failures };
  return { ...cleanUp(problem, hidden, insiders), ...found, failures };
}
