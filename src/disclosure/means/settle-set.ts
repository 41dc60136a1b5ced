import { hasBit } from '../search/bits.js';
import { addTo, alternativeOf, type Pool } from './alternatives.js';
import { sideKnownBefore, type Earlier, type Known } from './earlier.js';
import { askSide, isReached, sideOf, type SideOfTarget } from './questions.js';
import type { SetTarget } from './set-targets.js';

/** What cannot be left in doubt, and what stands against it. */
export interface Failure {
  readonly about: SetTarget | number;
  /** The weights of the equations of the view; null where they are not known. */
  readonly weights: ArrayLike<number> | null;
}

/** What shows a side of a target possible: an alternative; or why it was ruled out before. */
export interface SettledSide {
  readonly side: 'low' | 'high';
  readonly alternative: number | null;
  readonly known: Known | null;
}

/** Finds alternatives for both sides of a target; those that are new are put into the pool. */
export function settleSet(
  pool: Pool,
  earlier: Earlier,
  target: SetTarget,
): readonly SettledSide[] | Failure {
  const settled: SettledSide[] = [];
  for (const side of ['high', 'low'] as const) {
    const asked = sideOf(pool.view, target, side);
    if (asked === null) continue;
    const pooled = alternativeFor(pool, asked);
    if (pooled !== null) {
      settled.push({ side, alternative: pooled, known: null });
      continue;
    }
    const answer = askSide(pool.view, asked);
    if (answer.status === 'possible') {
      const added = alternativeOf(pool.view, answer.change, (atom) => hasBit(target.atoms, atom));
      settled.push({ side, alternative: addTo(pool, added), known: null });
      continue;
    }
    const known = sideKnownBefore(earlier, target, side);
    if (known === null) {
      return { about: target, weights: answer.status === 'impossible' ? answer.weights : null };
    }
    settled.push({ side, alternative: null, known });
  }
  return settled;
}

/** The first alternative of the pool that will do. */
function alternativeFor(
  { alternatives, changes, differing }: Pool,
  { kinds, sign, gain }: SideOfTarget,
): number | null {
  if (isReached(gain)) return 0;
  const sums = new Float64Array(alternatives.length);
  for (const kind of kinds) {
    for (const number of differing[kind] ?? []) {
      sums[number] = (sums[number] ?? 0) + (changes[number]?.get(kind) ?? 0);
    }
  }
  const found = sums.findIndex((sum) => isReached(gain - sign * sum));
  return found < 0 ? null : found;
}
