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

/** Rates and entries nearer to nought than this are rounding errors; to divide by one lets them grow. */
const tiny = 1e-7;
/** What is short of its goal by less than this has come to it. */
export const close = 1e-10;
/** A step that gains less than this gains nothing. */
const standstill = 1e-12;

/** So many steps that gain something are compared: more make fewer steps, each of more work. */
const enoughChoices = 40;

interface Move {
  readonly column: number;
  readonly direction: 1 | -1;
  readonly length: number;
  /** The row whose column is the first to come to its bound; null where none does. */
  readonly row: number | null;
}

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

function bestMove(
  tableau: Tableau,
  rate: Float64Array,
  value: Float64Array,
  low: Float64Array,
  high: Float64Array,
  left: number,
): Move | null {
  let best: Move | null = null;
  let gained = standstill;
  let idle: Move | null = null;
  let choices = 0;
  for (let column = 0; column < tableau.columns && choices < enoughChoices; column += 1) {
    const slope = Math.abs(rate[column] ?? 0);
    const room = roomOf(column, rate, value, low, high);
    if ((tableau.rowOf[column] ?? -1) >= 0 || room <= standstill) continue;
    const move = moveOf(tableau, rate, value, low, high, column);
    const gain = slope * move.length;
    if (gain >= left) return { ...move, length: left / slope, row: null };
    if (gain <= standstill) {
      idle ??= move;
      continue;
    }
    choices += 1;
    if (gain > gained) {
      best = move;
      gained = gain;
    }
  }
  return best ?? idle;
}

/** How far a column is from its own bound in the direction that gains; 0 where neither gains. */
function roomOf(
  column: number,
  rate: Float64Array,
  value: Float64Array,
  low: Float64Array,
  high: Float64Array,
): number {
  const slope = rate[column] ?? 0;
  if (Math.abs(slope) < tiny) return 0;
  const now = value[column] ?? 0;
  return slope > 0 ? (high[column] ?? 0) - now : now - (low[column] ?? 0);
}

/** The move of a column as far as it can go, and what stops it; of several rows the largest entry. */
function moveOf(
  { rows, basis }: Tableau,
  rate: Float64Array,
  value: Float64Array,
  low: Float64Array,
  high: Float64Array,
  column: number,
): Move {
  const direction = (rate[column] ?? 0) > 0 ? 1 : -1;
  let length = roomOf(column, rate, value, low, high);
  let row: number | null = null;
  let size = 0;
  let number = Infinity;
  for (let place = 0; place < rows.length; place += 1) {
    const entry = rows[place]?.[column] ?? 0;
    if (Math.abs(entry) < tiny) continue;
    const solved = basis[place] ?? 0;
    const now = value[solved] ?? 0;
    const way = entry * direction > 0 ? now - (low[solved] ?? 0) : (high[solved] ?? 0) - now;
    const limit = Math.max(0, way) / Math.abs(entry);
    if (limit > length + standstill) continue;
    const isTie = limit >= length - standstill && row !== null;
    // Bland's rule where nothing is gained: the lowest column leaves.
    const isBetter =
      !isTie || (limit <= standstill ? solved < number : Math.abs(entry) > size + tiny);
    if (isBetter) {
      row = place;
      size = Math.abs(entry);
      number = solved;
    }
    length = Math.min(length, limit);
  }
  return { column, direction, length, row };
}
