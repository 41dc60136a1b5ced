import type { Bits } from '../search/bits.js';
import { atomsIn, inBoth, isWithin, setKey, without } from './atom-sets.js';
import { sumOf } from './atoms.js';
import { marginOf } from './margin.js';
import type { MeansModel, UnitSet } from './means-model.js';
import type { Origin } from './release-means.js';

/** A set of units whose sum tells too much, with what a reader must be left to think possible. */
export interface SetTarget {
  readonly why: Origin;
  readonly atoms: Bits;
  /** A sum as large as this, ... */
  readonly high: number;
  /** ... and one as small as this; null where even the truth is less than the margin. */
  readonly low: number | null;
}

/**
 * The sensitive sets that do not depend on what is hidden: every cell, present or earlier; a cell
 * without one that is inside it; and of two versions of a cell (two that share at least half of the
 * units of the larger, one of them shown earlier) what they share, and what only one of them has.
 */
export function lastingTargets(model: MeansModel): readonly SetTarget[] {
  const { sets } = model;
  const parts = sets.flatMap((whole) =>
    sets
      .filter((part) => part !== whole && isWithin(part.atoms, whole.atoms))
      .map((part) => without(whole.atoms, part.atoms)),
  );
  const versions = sets.flatMap((one, number) =>
    sets.slice(number + 1).flatMap((other) => {
      const shared = inBoth(one.atoms, other.atoms);
      return areVersions(model, one, other, shared)
        ? [shared, without(one.atoms, other.atoms), without(other.atoms, one.atoms)]
        : [];
    }),
  );
  return targetsOf(model, [
    ...sets.map(({ atoms }) => ({ why: 'cell', atoms }) as const),
    ...parts.map((atoms) => ({ why: 'part', atoms }) as const),
    ...versions.map((atoms) => ({ why: 'version', atoms }) as const),
  ]);
}

function areVersions({ atoms }: MeansModel, one: UnitSet, other: UnitSet, shared: Bits): boolean {
  if (one.before === null && other.before === null) return false;
  const larger = Math.max(one.size, other.size);
  if (Math.min(one.size, other.size) < larger / 2) return false;
  const size = atomsIn(shared).reduce((sum, atom) => sum + (atoms[atom]?.units.length ?? 0), 0);
  return size >= larger / 2 && size < Math.min(one.size, other.size);
}

/** The sensitive ones among some sets, each once, with the first of its reasons. */
export function targetsOf(
  model: MeansModel,
  sets: readonly { readonly why: Origin; readonly atoms: Bits }[],
): readonly SetTarget[] {
  const found = new Map<string, SetTarget>();
  for (const { why, atoms } of sets) {
    const key = setKey(atoms);
    if (found.has(key) || atoms.every((word) => word === 0) || !model.isSensitive(atoms)) continue;
    const sum = sumOf(model.atoms, atomsIn(atoms));
    const margin = marginOf(sum * model.scale) / model.scale;
    found.set(key, { why, atoms, high: sum + margin, low: sum < margin ? null : sum - margin });
  }
  return [...found.values()];
}
