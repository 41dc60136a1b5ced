import { cleanUp } from './clean-up.js';
import type { Hiding } from './hiding.js';
import type { Requirement } from './pool.js';
import { protectFromEverybody, type Known } from './protect-from-everybody.js';
import { protectFromInsiders, type KnownPair } from './protect-from-insiders.js';
import type { Failure, Task } from './task.js';

/** What came of the search for what to hide; nothing may be published where there are failures. */
export interface Found {
  readonly hiding: Hiding;
  readonly requirements: readonly Requirement[];
  /** For each sensitive count, what was known of it before. */
  readonly known: readonly Known[];
  /** Pairs of sensitive counts where whoever is alone in the first knew the second before. */
  readonly insiders: readonly KnownPair[];
  readonly failures: readonly Failure[];
}

/**
 * Finds what to hide: first so that no reader can narrow a sensitive count, then so that nobody who is
 * alone in one can work out another; after each, what proves not to be needed is shown again.
 */
export function search(task: Task): Found {
  const everybody = protectFromEverybody(task);
  const { requirements, known } = everybody;
  if (everybody.failures.length > 0) return { ...everybody, insiders: [] };
  const tidied = cleanUp(task.problem, everybody.hiding, requirements);
  const insiders = protectFromInsiders(task, tidied);
  const all = [...requirements, ...insiders.requirements];
  return {
    hiding: cleanUp(task.problem, insiders.hiding, all),
    requirements: all,
    known,
    insiders: insiders.known,
    failures: insiders.failures,
  };
}
