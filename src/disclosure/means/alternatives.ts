import type { UnitSet } from './means-model.js';
import { atomsIn } from './atom-sets.js';
import type { View } from './view.js';

/** Changes nearer to nought than this, in parts of the largest amount, are none. */
export const noChange = 1e-12;

/** Other amounts, as how much the sum of each atom differs from the truth; no atom comes below 0. */
export type Alternative = ReadonlyMap<number, number>;

/**
 * An alternative that changes kinds as given. A kind that shrinks does so evenly; one that grows does
 * so in the atom that is favoured, where there is one, else evenly too. So it mostly remains possible
 * when a further sum is shown.
 */
export function alternativeOf(
  { model, kinds }: View,
  change: ArrayLike<number>,
  isFavoured: (atom: number) => boolean,
): Alternative {
  const changes = new Map<number, number>();
  for (const [number, { atoms, sum }] of kinds.entries()) {
    const by = change[number] ?? 0;
    if (Math.abs(by) <= noChange) continue;
    const favoured = by < 0 ? undefined : atoms.find(isFavoured);
    const one = favoured ?? (sum > 0 ? undefined : atoms[0]);
    if (one !== undefined) changes.set(one, by);
    else for (const atom of atoms) changes.set(atom, (by * (model.atoms[atom]?.sum ?? 0)) / sum);
  }
  return changes;
}

/** Whether a sum stays what it is. */
export function leaves(alternative: Alternative, { atoms }: UnitSet): boolean {
  let change = 0;
  for (const atom of atomsIn(atoms)) change += alternative.get(atom) ?? 0;
  return Math.abs(change) <= noChange;
}

/** The alternatives that have been found, as they look in a view. */
export interface Pool {
  readonly view: View;
  /** The first is the truth. */
  readonly alternatives: Alternative[];
  /** For each the kinds that differ from the truth, and by how much. */
  readonly changes: ReadonlyMap<number, number>[];
  /** For each kind the alternatives in which it differs from the truth. */
  readonly differing: readonly number[][];
}

/** A pool of the truth, and of alternatives that all fit the view. */
export function poolOf(view: View, alternatives: readonly Alternative[]): Pool {
  const pool: Pool = {
    view,
    alternatives: [new Map()],
    changes: [new Map()],
    differing: view.kinds.map(() => []),
  };
  for (const alternative of alternatives) if (alternative.size > 0) addTo(pool, alternative);
  return pool;
}

/** Puts an alternative into the pool; its number there. */
export function addTo(
  { view, alternatives, changes, differing }: Pool,
  added: Alternative,
): number {
  const sums = new Map<number, number>();
  for (const [atom, by] of added) {
    const kind = view.kindOf[atom] ?? 0;
    sums.set(kind, (sums.get(kind) ?? 0) + by);
  }
  const number = alternatives.length;
  const own = new Map([...sums].filter(([, by]) => Math.abs(by) > noChange));
  for (const kind of own.keys()) differing[kind]?.push(number);
  alternatives.push(added);
  changes.push(own);
  return number;
}
