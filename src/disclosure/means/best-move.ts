import type { Tableau } from './tableau.js';

/** Rates and entries nearer to nought than this are rounding errors; to divide by one lets them grow. */
const tiny = 1e-7;
/** A step that gains less than this gains nothing. */
export const standstill = 1e-12;

/** So many steps that gain something are compared: more make fewer steps, each of more work. */
const enoughChoices = 40;

/** A column that changes. */
export interface Move {
  readonly column: number;
  readonly direction: 1 | -1;
  readonly length: number;
  /** The row whose column is the first to come to its bound; null where none does. */
  readonly row: number | null;
}

/** The move that gains most, of the first that gain; where none does, the first; null where none can be made. */
export function bestMove(
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
