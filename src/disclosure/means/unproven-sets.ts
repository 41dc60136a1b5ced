import { atomsIn } from './atom-sets.js';
import { marginOf } from './margin.js';
import type { MeansModel } from './means-model.js';
import type { PublicSums } from './public-sums.js';
import type { KnownMean, MeansProof } from './release-means.js';
import type { SetTarget } from './set-targets.js';

/** Sensitive sets for which no alternative of the proof is on one of the two sides, nor was it known. */
export function unprovenSets(
  { places, atoms }: MeansModel,
  targets: readonly SetTarget[],
  open: PublicSums,
  changes: readonly ReadonlyMap<number, number>[],
  { sets }: MeansProof,
  known: readonly KnownMean[],
): readonly string[] {
  const { amounts, slack, kinds, kindOf } = open;
  const proofs = new Map(sets.map((proof) => [proof.members.join(), proof]));
  const knownSides = new Set(known.map(({ members, side }) => `${side} ${members.join()}`));
  return targets.flatMap((target) => {
    const members = atomsIn(target.atoms)
      .flatMap((atom) => atoms[atom]?.units ?? [])
      .map((unit) => places[unit] ?? 0)
      .sort((left, right) => left - right);
    const text = members.join();
    const proof = proofs.get(text);
    const sum = members.reduce((all, unit) => all + (amounts[unit] ?? 0), 0);
    const margin = marginOf(sum);
    const touched = new Map<number, number>();
    for (const unit of members) {
      const kind = kindOf[unit] ?? -1;
      touched.set(kind, (touched.get(kind) ?? 0) + 1);
    }
    const sumIn = (some: readonly number[], number: number): number =>
      some.reduce(
        (all, kind) => all + (kinds[kind]?.sum ?? 0) + (changes[number]?.get(kind) ?? 0),
        0,
      );
    // All that a kind has may be its units' in the set, or none of it where it has others.
    const some = [...touched.keys()];
    const whole = some.filter((kind) => kinds[kind]?.units.length === touched.get(kind));
    const rounding = Math.max(slack, 1e-9 * sum);
    const isHigh = (number: number): boolean =>
      number in changes && sumIn(some, number) >= sum + margin - rounding;
    const isLow = (number: number): boolean =>
      number in changes && sumIn(whole, number) <= sum - margin + rounding;
    const name = `${target.why} of ${members.length} from unit ${members[0] ?? '?'}`;
    return [
      ...(isHigh(proof?.high ?? -1) || knownSides.has(`high ${text}`)
        ? []
        : [`${name} is not shown to be possibly larger`]),
      ...(sum < margin || isLow(proof?.low ?? -1) || knownSides.has(`low ${text}`)
        ? []
        : [`${name} is not shown to be possibly smaller`]),
    ];
  });
}
