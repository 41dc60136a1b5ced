import { atomsIn } from './atom-sets.js';
import type { Known } from './earlier.js';
import type { KnownMean, MeansProof, SumChange } from './release-means.js';
import type { Settled, Stand, Task } from './settle.js';

/** The proof in places of the list of amounts; alternatives that prove nothing are left out. */
export function proofOfMeans(
  { model }: Task,
  { pool }: Stand,
  { sets, units }: Settled,
): MeansProof {
  const placeOf = (unit: number): number => model.places[unit] ?? 0;
  const used = new Map([[0, 0]]);
  const numberOf = (alternative: number): number => {
    const number = used.get(alternative) ?? used.size;
    used.set(alternative, number);
    return number;
  };
  const membersOf = (atoms: Uint32Array): readonly number[] =>
    atomsIn(atoms)
      .flatMap((atom) => model.atoms[atom]?.units ?? [])
      .map(placeOf)
      .sort((left, right) => left - right);
  const weightsOf = (known: Known): KnownMean['weights'] =>
    known.map(({ set, times }) => ({ before: model.sets[set]?.before ?? 0, times }));
  const known: KnownMean[] = [];
  const setProofs = [...sets.values()].map(({ target, sides }) => {
    const members = membersOf(target.atoms);
    const numberFor = (side: 'low' | 'high'): number | null => {
      const settled = sides.find((one) => one.side === side);
      if (settled === undefined) return null;
      if (settled.known !== null) {
        known.push({ members, insider: null, side, weights: weightsOf(settled.known) });
      }
      return settled.alternative === null ? null : numberOf(settled.alternative);
    };
    return { members, why: target.why, low: numberFor('low'), high: numberFor('high') };
  });
  const unitProofs = [...units].flatMap(([unit, settled]) => {
    for (const { insider, why } of settled.known) {
      known.push({
        members: [placeOf(unit)],
        insider: insider === null ? null : placeOf(insider[0] ?? 0),
        side: 'high',
        weights: weightsOf(why),
      });
    }
    const { alternatives } = settled;
    if (alternatives.length === 0) return [];
    return [{ unit: placeOf(unit), alternatives: alternatives.map(numberOf) }];
  });
  return {
    alternatives: [...used.keys()].map((number): SumChange[] =>
      [...(pool.changes[number] ?? [])].map(([kind, by]) => ({
        unit: placeOf(pool.view.kinds[kind]?.units[0] ?? 0),
        change: by * model.scale,
      })),
    ),
    sets: setProofs,
    units: unitProofs,
    known,
  };
}
