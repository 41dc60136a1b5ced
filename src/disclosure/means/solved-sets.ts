import type { Bits } from '../search/bits.js';
import { atomSet } from './atom-sets.js';
import { solveFor, type Tableau } from './tableau.js';
import type { View } from './view.js';

/** How many solved equations are put together at most. */
const together = 3;
const rounding = 1e-7;

/**
 * Sets whose sums a reader gets by solving equations: solved for the kinds of most units, an equation
 * that says a sum of kinds without taking any away; and such sums of two or three of them. What is left
 * over then is of few units, as those are that must be looked for.
 */
export function solvedSets({ model, kinds, tableau }: View): readonly Bits[] {
  const rows = solvedForLarge(
    tableau,
    kinds.map(({ units }) => units.length),
  );
  const odds = rows.filter((row) => firstOdd(row, null) !== null);
  const even = rows.filter((row) => !odds.includes(row));
  const found = even.map(kindsOf);
  const extend = (sum: Float64Array, others: readonly Float64Array[], depth: number): void => {
    const odd = firstOdd(sum, null);
    if (odd === null) {
      found.push(kindsOf(sum));
      return;
    }
    // Another is of use only where it mends what is odd, and the last one only where it mends all.
    for (const other of others) {
      const by = other[odd] ?? 0;
      if (by === 0 || !isWhole((sum[odd] ?? 0) + by)) continue;
      if (depth + 1 === together && firstOdd(sum, other) !== null) continue;
      extend(plus(sum, other), others, depth + 1);
    }
  };
  for (const [place, row] of odds.entries()) extend(row, [...even, ...odds.slice(place + 1)], 1);
  return found.map((some) =>
    atomSet(
      model.atoms.length,
      some.flatMap((kind) => kinds[kind]?.atoms ?? []),
    ),
  );
}

/** The rows solved for the largest columns that can be solved for together. */
function solvedForLarge(
  { columns, rows, basis, rowOf }: Tableau,
  sizes: readonly number[],
): readonly Float64Array[] {
  const tableau: Tableau = {
    columns,
    rows: rows.map((row) => row.slice(0, columns)),
    basis: [...basis],
    rowOf: rowOf.slice(),
    steps: 0,
  };
  const isSolved = rows.map(() => false);
  const bySize = [...sizes.keys()].sort((left, right) => (sizes[right] ?? 0) - (sizes[left] ?? 0));
  for (const column of bySize) {
    let best = -1;
    for (const [place, row] of tableau.rows.entries()) {
      const entry = Math.abs(row[column] ?? 0);
      if (isSolved[place] === true || entry <= rounding) continue;
      if (best < 0 || entry > Math.abs(tableau.rows[best]?.[column] ?? 0) + rounding) best = place;
    }
    if (best < 0) continue;
    solveFor(tableau, best, column);
    isSolved[best] = true;
  }
  return tableau.rows;
}

function kindsOf(sum: Float64Array): readonly number[] {
  return [...sum.keys()].filter((kind) => Math.abs(sum[kind] ?? 0) > rounding);
}

function plus(sum: Float64Array, other: Float64Array): Float64Array {
  const both = sum.slice();
  for (let kind = 0; kind < both.length; kind += 1) {
    both[kind] = (both[kind] ?? 0) + (other[kind] ?? 0);
  }
  return both;
}

/** The first kind that is not in a sum, or in two sums together, once or not at all. */
function firstOdd(sum: Float64Array, other: Float64Array | null): number | null {
  for (let kind = 0; kind < sum.length; kind += 1) {
    if (!isWhole((sum[kind] ?? 0) + (other?.[kind] ?? 0))) return kind;
  }
  return null;
}

/** Whether an entry says that a kind is in the sum once, or not at all. */
function isWhole(entry: number): boolean {
  return Math.abs(entry) < rounding || Math.abs(entry - 1) < rounding;
}
