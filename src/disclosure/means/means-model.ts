import { compareBytewise } from '../../frame/bytewise.js';
import { meanIsSensitive } from '../rules/mean-is-sensitive.js';
import type { Bits } from '../search/bits.js';
import { atomSet, atomsIn, setKey } from './atom-sets.js';
import { atomsOf, type Atom } from './atoms.js';
import { canonicalOrder } from './canonical-order.js';
import { refuseNonsense } from './refuse-nonsense.js';
import type { MeanBefore, MeanCell } from './release-means.js';

/** All cells, present and earlier, that are of the same units. */
export interface UnitSet {
  readonly atoms: Bits;
  readonly size: number;
  readonly isSensitive: boolean;
  /** Keys of the present cells that may be shown, in order. */
  readonly keys: readonly string[];
  /** Place among what was shown before; null where it was not. */
  readonly before: number | null;
  /** What hiding the present cells costs. */
  readonly cost: number;
}

/**
 * The release as the search sees it. Units have numbers of their own, largest amount first, and sets
 * theirs (those to be shown first, cheapest first), neither of which depends on the order of the input.
 */
export interface MeansModel {
  /** Place of each unit in the list of amounts. */
  readonly places: readonly number[];
  /** What amounts and sums are told in: a power of two, so that nothing is rounded. */
  readonly scale: number;
  readonly amounts: readonly number[];
  readonly atoms: readonly Atom[];
  readonly atomOf: readonly number[];
  /** For each unit all units that are versions of it, itself among them. */
  readonly versionsOf: readonly (readonly number[])[];
  readonly sets: readonly UnitSet[];
  /** Whether the sum of these atoms tells too much. */
  readonly isSensitive: (atoms: Bits) => boolean;
}

/** Throws RangeError for input that makes no sense. */
export function modelOf(
  amounts: readonly number[],
  cells: readonly MeanCell[],
  before: readonly MeanBefore[],
  hiddenBefore: readonly MeanBefore[],
  owners: readonly number[],
): MeansModel {
  refuseNonsense(amounts, cells, [...before, ...hiddenBefore], owners);
  const byKey = cells.toSorted((left, right) => compareBytewise(left.key, right.key));
  const earlier = [
    ...before.map(({ members }, place) => ({ label: 'shown', members, before: place })),
    ...hiddenBefore.map(({ members }) => ({ label: 'hidden', members, before: null })),
  ];
  const named = byKey.map(({ members }) => members);
  const { units: places, nameless } = canonicalOrder(amounts, named, earlier);
  const scale = powerOfTwoFor(amounts);
  const scaled = places.map((place) => (amounts[place] ?? 0) / scale);
  const earlierInOrder = nameless.flatMap((place) => earlier[place] ?? []);
  const units = new Map(places.map((place, unit) => [place, unit]));
  const { atoms, atomOf, setsOfAtoms } = atomsOf(
    scaled,
    [...named, ...earlierInOrder.map(({ members }) => members)].map((members) =>
      members.map((place) => units.get(place) ?? 0),
    ),
  );
  const isSensitive = sensitivityOf(atoms, scaled);
  const sets = new Map<string, UnitSet>();
  const add = (number: number, own: Partial<UnitSet>): void => {
    const list = setsOfAtoms[number] ?? [];
    if (list.length === 0) return;
    const bits = atomSet(atoms.length, list);
    const found = sets.get(setKey(bits)) ?? {
      atoms: bits,
      size: list.reduce((size, atom) => size + (atoms[atom]?.units.length ?? 0), 0),
      isSensitive: isSensitive(bits),
      ...{ keys: [], before: null, cost: 0 },
    };
    sets.set(setKey(bits), {
      ...found,
      keys: [...found.keys, ...(own.keys ?? [])],
      before: found.before ?? own.before ?? null,
      cost: found.cost + (own.cost ?? 0),
    });
  };
  for (const [number, { key, members, importance, mayShow }] of byKey.entries()) {
    add(number, mayShow ? { keys: [key], cost: importance * members.length } : {});
  }
  for (const [number, { before: shown }] of earlierInOrder.entries()) {
    add(byKey.length + number, { before: shown });
  }
  return {
    ...{ places, scale, amounts: scaled, atoms, atomOf, isSensitive },
    versionsOf: versionsOf(places.map((place) => owners[place] ?? 0)),
    sets: [...sets.values()].sort(
      (left, right) =>
        Number(left.keys.length === 0) - Number(right.keys.length === 0) || left.cost - right.cost,
    ),
  };
}

/** For each unit those of the same owner. */
function versionsOf(owners: readonly number[]): readonly (readonly number[])[] {
  const units = new Map<number, number[]>();
  for (const [unit, owner] of owners.entries()) {
    units.set(owner, [...(units.get(owner) ?? []), unit]);
  }
  return owners.map((owner) => units.get(owner) ?? []);
}

/** The rule for sums of atoms, asked once of each. */
function sensitivityOf(
  atoms: readonly Atom[],
  amounts: readonly number[],
): (bits: Bits) => boolean {
  const known = new Map<string, boolean>();
  return (bits) => {
    const key = setKey(bits);
    const found = known.get(key);
    if (found !== undefined) return found;
    const units = atomsIn(bits).flatMap((atom) => atoms[atom]?.units ?? []);
    const answer = meanIsSensitive(units.map((unit) => amounts[unit] ?? 0));
    known.set(key, answer);
    return answer;
  };
}

/** The least power of two that no amount is above; 1 where there is no amount but 0. */
function powerOfTwoFor(amounts: readonly number[]): number {
  const largest = amounts.reduce((most, amount) => Math.max(most, amount), 0);
  let scale = 1;
  if (largest === 0) return scale;
  while (scale < largest) scale *= 2;
  while (scale / 2 >= largest) scale /= 2;
  return scale;
}
