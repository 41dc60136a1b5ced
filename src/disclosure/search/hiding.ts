import type { Line } from '../model/build-model.js';
import { findTable, stanceOf, type Table } from './find-table.js';
import {
  evidenceIn,
  goalsOf,
  pooled,
  type Met,
  type PooledTable,
  type Requirement,
} from './pool.js';
import type { Problem } from './problem.js';

/** Which figures are hidden so far, and the tables that show that this is enough for something. */
export interface Hiding {
  readonly hidden: Uint8Array;
  /** All of them fit every figure that is not hidden; the first is the truth. */
  readonly pool: readonly PooledTable[];
}

/** Hides nothing but what is sensitive itself. The one table known is the truth. */
export function startHiding(problem: Problem): Hiding {
  const { figures, model } = problem;
  return {
    hidden: Uint8Array.from(figures, ({ isSensitive }) => (isSensitive ? 1 : 0)),
    pool: [pooled(problem, new Int32Array(model.truth.length))],
  };
}

/**
 * Hides what it takes for the requirement to be met, at the least cost of all its ways: what differs
 * in the cheapest table that meets it is hidden, so that this very table fits all that is left.
 */
export function hideFor(
  problem: Problem,
  hiding: Hiding,
  requirement: Requirement,
): { readonly hiding: Hiding; readonly met: Met } | 'none' | 'unknown' {
  const known = evidenceIn(hiding.pool, requirement);
  if (known !== null) return { hiding, met: { requirement, table: known } };
  let best: { table: PooledTable; cost: number } | null = null;
  let outcome: 'none' | 'unknown' = 'none';
  for (const way of requirement.ways) {
    const goals = goalsOf(problem, requirement, way);
    const found = cheapTable(problem, hiding, goals);
    if (found === 'unknown') outcome = 'unknown';
    if (typeof found === 'string') continue;
    const table = pooled(problem, found);
    const cost = costOf(problem, hiding, table);
    if (best === null || cost < best.cost) best = { table, cost };
  }
  if (best === null) return outcome;
  const { table } = best;
  const hidden = hiding.hidden.map((isHidden, figure) =>
    isHidden === 1 || table.differs[figure] === 1 ? 1 : 0,
  );
  return {
    hiding: { hidden, pool: [...hiding.pool, table] },
    met: { requirement, table },
  };
}

/** Where no whole numbers come of the prices, other prices lead to other tables, which may be whole. */
function cheapTable(
  problem: Problem,
  hiding: Hiding,
  goals: readonly Line[],
): Table | 'none' | 'unknown' {
  const prices = [(figure: number) => priceOf(problem, hiding, figure), () => 1, () => 0];
  for (const price of prices) {
    const found = findTable(problem, stanceOf(problem, price), goals);
    if (found !== 'unknown') return found;
  }
  return 'unknown';
}

function priceOf({ figures }: Problem, { hidden }: Hiding, figure: number): number {
  return hidden[figure] === 1 ? 0 : (figures[figure]?.price ?? 0);
}

/** What the figures cost together that the table would make hidden. */
function costOf(problem: Problem, hiding: Hiding, { differs }: PooledTable): number {
  let cost = 0;
  for (const [figure, differ] of differs.entries()) {
    if (differ === 1) cost += priceOf(problem, hiding, figure);
  }
  return cost;
}
