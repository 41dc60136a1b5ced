import { findTable } from './find-table.js';
import type { Hiding } from './hiding.js';
import { goalsOf, meets, pooled, type PooledTable, type Requirement } from './pool.js';
import type { Problem } from './problem.js';

/**
 * Shows figures again that are hidden for the sake of others, dearest first, each where all
 * requirements are still met without it. All requirements must be met to begin with.
 */
export function cleanUp(
  problem: Problem,
  hiding: Hiding,
  requirements: readonly Requirement[],
): Hiding {
  const { figures } = problem;
  const priceOf = (figure: number): number => figures[figure]?.price ?? 0;
  const candidates = [...figures.keys()]
    .filter((figure) => hiding.hidden[figure] === 1 && figures[figure]?.isSensitive === false)
    .sort((left, right) => priceOf(right) - priceOf(left) || left - right);
  let kept: Held = { ...hiding, evidence: requirements.map((one) => evidenceIn(hiding, one)) };
  for (const figure of candidates) kept = without(problem, kept, requirements, figure) ?? kept;
  return { hidden: kept.hidden, pool: kept.pool };
}

/** What is hidden, and for each requirement the table that meets it. */
interface Held extends Hiding {
  readonly evidence: readonly PooledTable[];
}

function evidenceIn({ pool }: Hiding, requirement: Requirement): PooledTable {
  const found = pool.find((table) => meets(table, requirement));
  if (found === undefined) throw new RangeError('a requirement that was not met');
  return found;
}

/** The same with one figure shown; null when a requirement cannot be met then, or was not found to be. */
function without(
  problem: Problem,
  held: Held,
  requirements: readonly Requirement[],
  figure: number,
): Held | null {
  const hidden = held.hidden.with(figure, 0);
  const pool = held.pool.filter(({ differs }) => differs[figure] === 0);
  const evidence = [...held.evidence];
  for (const [index, requirement] of requirements.entries()) {
    if (held.evidence[index]?.differs[figure] === 0) continue;
    const known = pool.find((table) => meets(table, requirement));
    const found = known ?? attack(problem, hidden, requirement);
    if (found === null) return null;
    if (known === undefined) pool.push(found);
    evidence[index] = found;
  }
  return { hidden, pool, evidence };
}

/** A table that fits all that is shown and meets the requirement; null when none was found. */
function attack(
  problem: Problem,
  hidden: Uint8Array,
  requirement: Requirement,
): PooledTable | null {
  for (const way of requirement.ways) {
    const found = findTable(
      problem,
      (figure) => (hidden[figure] === 1 ? 0 : 'fixed'),
      goalsOf(problem, requirement, way),
    );
    if (typeof found !== 'string') return pooled(problem, found);
  }
  return null;
}
