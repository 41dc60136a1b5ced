import { bestMove, standstill } from './best-move.js';
import { remainderOf, solveFor, subtract, type Tableau } from './tableau.js';

/** How far some columns are to go together, and how far each column may. */
export interface Goal {
  readonly terms: readonly number[];
  /** 1 where their sum is to grow, -1 where it is to shrink, ... */
  readonly sign: 1 | -1;
  /** ... and by how much. */
  readonly gain: number;
  /** The least and the most that each column may change by; no change is among them. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export type Reach =
  | { readonly status: 'reached'; readonly change: Float64Array }
  /** The weights of the equations that keep it from going further. */
  | { readonly status: 'short'; readonly weights: Float64Array }
  | { readonly status: 'given-up' };

/** What is short of its goal by less than this has come to it. */
export const close = 1e-10;

/**
 * Changes columns, with all equations as they are, until the goal is reached or nothing leads further:
 * the primal simplex method, from no change at all, so that columns need not rest at a bound. Of
 * the first steps that gain, it takes the one that gains most, which makes for few steps and few changes;
 * where none gains, the first that can be made (Bland's rule), which cannot go round in circles.
 */
export function reach(tableau: Tableau, { terms, sign, gain, low, high }: Goal): Reach {
  const { columns, rows, basis } = tableau;
  const value = new Float64Array(columns);
  const rate = remainderOf(tableau, terms, sign);
  let left = gain;
  const patience = 200 + 4 * (columns + rows.length);
  for (let step = 0; step < patience; step += 1) {
    if (left <= standstill) return { status: 'reached', change: value };
    const move = bestMove(tableau, rate, value, low, high, left);
    if (move === null && left <= close) return { status: 'reached', change: value };
    if (move === null) {
      const weights = rate.subarray(columns).map((weight) => (weight === 0 ? 0 : -sign * weight));
      return { status: 'short', weights };
    }
    const { column, direction, length, row } = move;
    left -= Math.abs(rate[column] ?? 0) * length;
    for (const [place, entries] of rows.entries()) {
      const entry = entries[column] ?? 0;
      if (entry === 0) continue;
      const solved = basis[place] ?? 0;
      value[solved] = (value[solved] ?? 0) - entry * direction * length;
    }
    value[column] = (value[column] ?? 0) + direction * length;
    if (row === null) continue;
    const leaving = basis[row] ?? 0;
    const isFalling = direction * (rows[row]?.[column] ?? 0) > 0;
    value[leaving] = (isFalling ? low : high)[leaving] ?? 0;
    solveFor(tableau, row, column);
    const entering = rows[row];
    if (entering !== undefined) subtract(rate, entering, rate[column] ?? 0);
  }
  return { status: 'given-up' };
}
