import { findTable, stanceOf, type Stance } from './find-table.js';
import type { Hiding } from './hiding.js';
import { goalsOf, meets, pooled, type Met, type PooledTable, type Requirement } from './pool.js';
import type { Problem } from './problem.js';

/** What is hidden, and what that achieves. */
export interface Achieved {
  readonly hiding: Hiding;
  readonly met: readonly Met[];
}

/**
 * Shows figures again that are hidden for the sake of others, dearest first, each where all
 * requirements are still met without it. Requirements that turn out to be idle are dropped.
 */
export function cleanUp(
  problem: Problem,
  { hiding, met }: Achieved,
  isIdle: (requirement: Requirement) => boolean,
): Achieved {
  const { figures } = problem;
  const priceOf = (figure: number): number => figures[figure]?.price ?? 0;
  const candidates = [...figures.keys()]
    .filter((figure) => hiding.hidden[figure] === 1 && figures[figure]?.isSensitive === false)
    .sort((left, right) => priceOf(right) - priceOf(left) || left - right);
  let kept: Achieved = { hiding, met };
  for (const figure of candidates) kept = without(problem, kept, isIdle, figure) ?? kept;
  return kept;
}

/** The same with one figure shown; null when a requirement cannot be met then, or was not found to be. */
function without(
  problem: Problem,
  { hiding, met }: Achieved,
  isIdle: (requirement: Requirement) => boolean,
  figure: number,
): Achieved | null {
  const hidden = hiding.hidden.with(figure, 0);
  const pool = hiding.pool.filter(({ differs }) => differs[figure] === 0);
  const still: Met[] = [];
  const stance = stanceOf(problem, (other) => (hidden[other] === 1 ? 0 : 'fixed'));
  for (const one of met) {
    const { requirement } = one;
    if (one.table.differs[figure] === 0) {
      still.push(one);
      continue;
    }
    const known = pool.find((table) => meets(table, requirement));
    const table = known ?? attack(problem, stance, requirement);
    if (table !== null) still.push({ requirement, table });
    else if (!isIdle(requirement)) return null;
    if (known === undefined && table !== null) pool.push(table);
  }
  return { hiding: { hidden, pool }, met: still };
}

/** A table that fits all that is shown and meets the requirement; null when none was found. */
function attack(problem: Problem, stance: Stance, requirement: Requirement): PooledTable | null {
  for (const way of requirement.ways) {
    const found = findTable(problem, stance, goalsOf(problem, requirement, way));
    if (typeof found !== 'string') return pooled(problem, found);
  }
  return null;
}
