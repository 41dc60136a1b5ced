import { addBits, type Bits } from '../search/bits.js';
import { areDisjoint, isWithin, setKey, without } from './atom-sets.js';

/** Finds what can be left of known sets, which come largest first; what it found before it keeps. */
export type RestFinder = (known: readonly Bits[]) => readonly Bits[];

/**
 * What is left of a known set, or of a family of known sets together, without a family inside it. A
 * family is disjoint sets put together greedily, largest first, of those that are inside no other: what
 * a finer family leaves, coarser ones leave piece by piece. `isTold` says which rests are wanted.
 */
export function restFinder(isTold: (rest: Bits) => boolean): RestFinder {
  const found = new Map<string, readonly Bits[]>();
  const restsOf = (whole: Bits, parts: readonly Bits[]): readonly Bits[] =>
    familiesOf(parts)
      .map((family) => without(whole, family))
      .filter((rest) => rest.some((word) => word !== 0) && isTold(rest));
  return (known) => {
    const names = new Map(known.map((set) => [set, setKey(set)]));
    const together = familiesOf(outermost(known));
    const wholes = new Map([...known, ...together].map((set) => [setKey(set), set]));
    const rests = [...wholes].flatMap(([name, whole]) => {
      const inside = known.filter((part) => names.get(part) !== name && isWithin(part, whole));
      const parts = outermost(inside);
      const question = [name, ...parts.map((part) => names.get(part))].join('');
      const answer = found.get(question) ?? restsOf(whole, parts);
      found.set(question, answer);
      return answer;
    });
    return [...new Map(rests.map((rest) => [setKey(rest), rest])).values()];
  };
}

/** The sets that are inside no other; larger ones come first. */
function outermost(sets: readonly Bits[]): readonly Bits[] {
  const outer: Bits[] = [];
  for (const set of sets) if (!outer.some((other) => isWithin(set, other))) outer.push(set);
  return outer;
}

/**
 * Unions of disjoint sets: from each set on that is in none of them yet, the largest first, all that
 * are disjoint from those before.
 */
function familiesOf(sets: readonly Bits[]): readonly Bits[] {
  const isTaken = sets.map(() => false);
  return sets.flatMap((seed, number) => {
    if (isTaken[number]) return [];
    const family = seed.slice();
    for (const [place, other] of sets.entries()) {
      if (!areDisjoint(family, other)) continue;
      addBits(family, other);
      isTaken[place] = true;
    }
    return [family];
  });
}
