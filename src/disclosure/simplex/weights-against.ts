import { cheapestWithinBounds } from './dual-simplex.js';
import type { Programme } from './programme.js';
import { tableauOf } from './tableau.js';

/**
 * Why the goal, the first line, cannot be met even in fractions: a weight for each other line such
 * that the weighted sum of the lines bounds the goal (Farkas). Null where it can be met.
 *
 * Each variable is in the goal at most as often as in the weighted lines, when the goal asks for
 * more, and at least as often when it asks for less; so with no variable below its low bound, and
 * none bounded above, the bounds of the lines do the rest.
 */
export function weightsAgainst(programme: Programme): readonly number[] | null {
  const tableau = tableauOf(programme);
  const outcome = cheapestWithinBounds(tableau);
  if (outcome.status !== 'impossible') return null;
  const { entries, item: shown } = outcome.row;
  const lines = programme.lines.map(() => 0);
  const add = (item: number, weight: number): void => {
    const line = item - programme.variables.length;
    if (line >= 0) lines[line] = (lines[line] ?? 0) + weight;
  };
  // The row says: its item = sum of entry x item of the column. All in one sum that is nought:
  add(shown, -1);
  for (const [column, entry] of entries.entries()) add(tableau.resting[column] ?? 0, entry);
  const [goal = 0, ...others] = lines;
  return goal === 0 ? null : others.map((weight) => -weight / goal);
}
