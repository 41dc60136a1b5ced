import { addBits } from './bits.js';
import { stanceOf } from './find-table.js';
import type { Hiding } from './hiding.js';
import { closedOf, insiderRequirement, openTo, type Insiders } from './insiders.js';
import { meets, tableFor, type Met, type PooledTable, type Requirement } from './pool.js';
import type { Problem } from './problem.js';

/** So many searches for tables, and what is hidden still stays hidden. */
const patience = 1500;

/** What is hidden, and what that achieves. */
export interface Achieved {
  readonly hiding: Hiding;
  readonly met: readonly Met[];
}

/**
 * Shows figures again that are hidden for the sake of others, dearest first, each where all
 * requirements are still met without it and insiders can tell no more than they may.
 */
export function cleanUp(problem: Problem, { hiding, met }: Achieved, insiders: Insiders): Achieved {
  const { figures } = problem;
  const priceOf = (figure: number): number => figures[figure]?.price ?? 0;
  const candidates = [...figures.keys()]
    .filter((figure) => hiding.hidden[figure] === 1 && figures[figure]?.isSensitive === false)
    .sort((left, right) => priceOf(right) - priceOf(left) || left - right);
  const budget = { searches: patience };
  let kept: Achieved = { hiding, met };
  for (const figure of candidates) {
    kept = without(problem, kept, insiders, figure, budget) ?? kept;
    if (budget.searches <= 0) break;
  }
  return kept;
}

/** The same with one figure shown; null when a requirement cannot be met then, or was not found to be. */
function without(
  problem: Problem,
  { hiding, met }: Achieved,
  { knowers, mayKnow }: Insiders,
  figure: number,
  budget: { searches: number },
): Achieved | null {
  const hidden = hiding.hidden.with(figure, 0);
  const pool = hiding.pool.filter(({ differs }) => differs[figure] === 0);
  const stance = stanceOf(problem, (other) => (hidden[other] === 1 ? 0 : 'fixed'));
  const tableOf = (requirement: Requirement): PooledTable | null => {
    budget.searches -= 1;
    const table = tableFor(problem, stance, requirement);
    if (typeof table === 'string') return null;
    pool.push(table);
    return table;
  };
  const still: Met[] = [];
  for (const one of met) {
    const { requirement } = one;
    const isStill = one.table.differs[figure] === 0;
    const table = isStill
      ? one.table
      : (pool.find((other) => meets(other, requirement)) ?? tableOf(requirement));
    if (table === null) return null;
    still.push({ requirement, table });
  }
  for (const knower of knowers) {
    const open = openTo(problem, pool, knower);
    for (const about of closedOf(problem, open)) {
      if (mayKnow(about, knower)) continue;
      const table = tableOf(insiderRequirement(about, knower));
      if (table === null) return null;
      addBits(open, table.open);
    }
  }
  return { hiding: { hidden, pool }, met: still };
}
