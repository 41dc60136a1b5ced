import { marginOf } from './margin.js';
import type { PublicKind, PublicSums } from './public-sums.js';
import type { KnownMean, MeansProof } from './release-means.js';

/**
 * Units for which some insider finds no alternative of the proof in which their own amount is what it
 * is, and that of the unit larger by the margin; nor did they know before. Kinds that are excused are
 * left out. The largest unit of a kind stands for the smaller ones, as long as it was not known before,
 * and has no other versions, which make it nobody to be protected from itself, but somebody to them.
 */
export function unprovenUnits(
  open: PublicSums,
  isExcused: (kind: PublicKind) => boolean,
  changes: readonly ReadonlyMap<number, number>[],
  proof: MeansProof,
  known: readonly KnownMean[],
): readonly string[] {
  const proofs = new Map(proof.units.map(({ unit, alternatives }) => [unit, alternatives]));
  const knownTo = new Map<number, Set<number | null>>();
  for (const { members, insider, side } of known) {
    const [unit, ...others] = members;
    if (unit === undefined || others.length > 0 || side === 'low') continue;
    knownTo.set(unit, (knownTo.get(unit) ?? new Set()).add(insider));
  }
  const faults: string[] = [];
  for (const kind of open.kinds) {
    if (kind.sums.length === 0 || isExcused(kind)) continue;
    // Of units that are alike the proof is about one.
    const isListed = (unit: number): boolean => proofs.has(unit) || knownTo.has(unit);
    const units = kind.units.toSorted(
      (left, right) =>
        (open.amounts[right] ?? 0) - (open.amounts[left] ?? 0) ||
        Number(isListed(right)) - Number(isListed(left)),
    );
    for (const unit of units) {
      const knowing = knownTo.get(unit) ?? new Set();
      if (!knowing.has(null)) {
        const numbers = [0, ...(proofs.get(unit) ?? [])];
        const told = insidersNotServed(open, changes, unit, numbers, knowing);
        faults.push(...told.map((insider) => `unit ${insider} may tell the amount of ${unit}`));
      }
      if (open.versionsOf[unit]?.length === 1 && knowing.size === 0) break;
    }
  }
  return faults;
}

/** One unit of each insider who can tell. */
function insidersNotServed(
  { amounts, versionsOf, slack, kinds, kindOf }: PublicSums,
  changes: readonly ReadonlyMap<number, number>[],
  unit: number,
  numbers: readonly number[],
  knowing: ReadonlySet<number | null>,
): readonly number[] {
  const amountOf = (one: number): number => amounts[one] ?? 0;
  const wanted = amountOf(unit) + marginOf(amountOf(unit)) - slack;
  const own = kindOf[unit] ?? -1;
  const sumIn = (kind: number, number: number): number =>
    (kinds[kind]?.sum ?? 0) + (changes[number]?.get(kind) ?? 0);
  const raising = numbers.filter((number) => number in changes && sumIn(own, number) >= wanted);
  const isServed = (versions: readonly number[]): boolean =>
    raising.some((number) =>
      [...new Set(versions.map((version) => kindOf[version] ?? -1))].every((kind) => {
        const theirs = versions.filter((version) => kindOf[version] === kind);
        const left = sumIn(kind, number) - theirs.reduce((sum, one) => sum + amountOf(one), 0);
        if (kind === own) return left >= wanted;
        const isAlone = kinds[kind]?.units.length === theirs.length;
        return left >= -slack && (!isAlone || left <= slack);
      }),
    );
  // Whom the first alternative tells nothing new need not be asked.
  const [first] = raising;
  const asked =
    first === undefined ? [...kinds.keys()] : new Set([own, ...(changes[first]?.keys() ?? [])]);
  return [...asked].flatMap((kind) => {
    const told: number[] = [];
    let isOnlyDone = false;
    for (const insider of kinds[kind]?.units ?? []) {
      const versions = versionsOf[insider] ?? [];
      const isOnly = versions.length === 1;
      if (versions.includes(unit) || (isOnly && isOnlyDone)) continue;
      if (isServed(versions)) isOnlyDone ||= isOnly;
      else if (!versions.some((version) => knowing.has(version))) told.push(insider);
    }
    return told;
  });
}
