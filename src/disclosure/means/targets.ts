import { addBits, noBits, type Bits } from '../search/bits.js';
import { atomSet, atomsIn, isWithin, setKey } from './atom-sets.js';
import type { MeansModel } from './means-model.js';
import { restFinder, type RestFinder } from './rests.js';
import { lastingTargets, targetsOf, type SetTarget } from './set-targets.js';
import { solvedSets } from './solved-sets.js';
import { knownSets, type View } from './view.js';

/** What must be kept from whoever sees the view. */
export interface Targets {
  readonly sets: readonly SetTarget[];
  /** Those that take solving equations to find; they are many equations' work, so ask last. */
  readonly solved: () => readonly SetTarget[];
  /** Atoms of which it may be known that all their amounts are 0. */
  readonly openZeros: Bits;
}

/** What does not depend on what is shown, and what was found before. */
export interface Rules {
  readonly lasting: readonly SetTarget[];
  readonly isOpen: (set: Bits) => boolean;
  readonly restsOf: RestFinder;
}

export function rulesOf(model: MeansModel): Rules {
  const isOpen = (set: Bits): boolean =>
    atomsIn(set).every((atom) => model.atoms[atom]?.sum === 0) && !model.isSensitive(set);
  const restsOf = restFinder((rest) => model.isSensitive(rest) || isOpen(rest));
  return { lasting: lastingTargets(model), isOpen, restsOf };
}

/**
 * The sensitive sets of a view: the lasting ones; what is left of known sums when others are taken
 * away; and kinds of several units. Known is what is shown and what follows from it as a sum.
 *
 * Sums of nothing but zeros that are not sensitive tell of many units that it was nothing, which is
 * open.
 */
export function targetsIn(view: View, { lasting, isOpen, restsOf }: Rules): Targets {
  const { model, kinds } = view;
  const known = knownSets(view)
    .flatMap((set) => model.sets[set] ?? [])
    .sort((left, right) => right.size - left.size)
    .map((set) => set.atoms);
  const rests = restsOf(known);
  const openZeros = noBits(model.atoms.length);
  for (const open of [...known, ...rests].filter(isOpen)) addBits(openZeros, open);
  const several = kinds.filter(({ units, isCovered }) => isCovered && units.length > 1);
  const named = [
    ...rests.map((atoms) => ({ why: 'rest', atoms }) as const),
    ...several.map((kind) => {
      return { why: 'kind', atoms: atomSet(model.atoms.length, kind.atoms) } as const;
    }),
  ];
  const listed = new Set(lasting.map((target) => setKey(target.atoms)));
  const unlisted = (sets: typeof named): readonly SetTarget[] =>
    targetsOf(model, sets).filter((target) => !listed.has(setKey(target.atoms)));
  const isKept = (target: SetTarget): boolean => !isWithin(target.atoms, openZeros);
  return {
    sets: [...lasting, ...unlisted(named)].filter(isKept),
    solved: () =>
      unlisted(solvedSets(view).map((atoms) => ({ why: 'rest', atoms }))).filter(isKept),
    openZeros,
  };
}
