import type { Bits } from '../search/bits.js';
import { atomsIn } from './atom-sets.js';
import { sumOf } from './atoms.js';
import type { MeansModel } from './means-model.js';
import { isDetermined, tableauOf, type Tableau } from './tableau.js';

/** Units that are in the same public sums: a reader cannot tell what part of theirs is whose. */
export interface Kind {
  readonly atoms: readonly number[];
  /** Largest amount first. */
  readonly units: readonly number[];
  readonly sum: number;
  /** What each person has of it, largest first. */
  readonly shares: readonly Share[];
  /** Whether any public sum has it. */
  readonly isCovered: boolean;
}

/** What one person, of whom several units may be versions, has of a kind, and knows. */
export interface Share {
  /** The versions, in this kind or not. */
  readonly versions: readonly number[];
  readonly sum: number;
  /** Whether nobody else is in the kind. */
  readonly isAll: boolean;
}

/** What a reader sees: some sets whose sums are public. */
export interface View {
  readonly model: MeansModel;
  /** Numbers of the sets, those of earlier releases first, so that these explain what they can. */
  readonly equations: readonly number[];
  readonly kinds: readonly Kind[];
  /** The kind of each atom. */
  readonly kindOf: readonly number[];
  /** For each equation its kinds. */
  readonly terms: readonly (readonly number[])[];
  tableau: Tableau;
}

export function viewOf(model: MeansModel, isPublic: (set: number) => boolean): View {
  const { atoms, sets } = model;
  const isBefore = (set: number): boolean => sets[set]?.before !== null;
  const shown = [...sets.keys()].filter(isPublic);
  const equations = [...shown.filter(isBefore), ...shown.filter((set) => !isBefore(set))];
  const setsOf: number[][] = atoms.map(() => []);
  for (const set of equations) {
    for (const atom of atomsIn(sets[set]?.atoms ?? new Uint32Array())) setsOf[atom]?.push(set);
  }
  const found = new Map<string, number[]>();
  for (const [atom, own] of setsOf.entries()) {
    const key = own.join();
    found.set(key, [...(found.get(key) ?? []), atom]);
  }
  const kinds = [...found].map(([key, own]) => {
    const units = own
      .flatMap((atom) => atoms[atom]?.units ?? [])
      .sort((left, right) => left - right);
    const shares = sharesOf(model, units);
    return { atoms: own, units, sum: sumOf(atoms, own), shares, isCovered: key !== '' };
  });
  const kindOf = atoms.map(() => 0);
  for (const [kind, { atoms: own }] of kinds.entries()) for (const atom of own) kindOf[atom] = kind;
  const terms = equations.map((set) => kindsIn(kindOf, sets[set]?.atoms ?? new Uint32Array()));
  const view = { model, equations, kinds, kindOf, terms };
  return { ...view, tableau: freshTableau(view) };
}

function sharesOf({ amounts, versionsOf }: MeansModel, units: readonly number[]): Share[] {
  const sums = new Map<readonly number[], number>();
  for (const unit of units) {
    const versions = versionsOf[unit] ?? [];
    sums.set(versions, (sums.get(versions) ?? 0) + (amounts[unit] ?? 0));
  }
  return [...sums]
    .map(([versions, sum]) => ({ versions, sum, isAll: sums.size === 1 }))
    .sort((left, right) => right.sum - left.sum);
}

/** The equations solved anew, without what many steps have rounded. */
export function freshTableau({ kinds, terms }: Pick<View, 'kinds' | 'terms'>): Tableau {
  return tableauOf(
    kinds.map(({ sum }) => sum),
    terms,
  );
}

/** The kinds that have an atom of the set, in order. */
export function kindsIn(kindOf: readonly number[], atoms: Bits): readonly number[] {
  return [...new Set(atomsIn(atoms).map((atom) => kindOf[atom] ?? 0))].sort(
    (left, right) => left - right,
  );
}

/** Of the kinds that have an atom of the set, those that have no other. */
export function kindsWithin(
  { kinds, kindOf }: Pick<View, 'kinds' | 'kindOf'>,
  atoms: Bits,
): readonly number[] {
  const found = new Map<number, number>();
  for (const atom of atomsIn(atoms)) {
    const kind = kindOf[atom] ?? 0;
    found.set(kind, (found.get(kind) ?? 0) + 1);
  }
  return [...found]
    .filter(([kind, size]) => kinds[kind]?.atoms.length === size)
    .map(([kind]) => kind)
    .sort((left, right) => left - right);
}

/** All sets whose sums the reader can add up, whether they are public or not. */
export function knownSets(view: View): readonly number[] {
  const { equations, model, kindOf, tableau } = view;
  const isPublic = new Set(equations);
  return [...model.sets.keys()].filter((set) => {
    if (isPublic.has(set)) return true;
    const atoms = model.sets[set]?.atoms ?? new Uint32Array();
    const touched = kindsIn(kindOf, atoms);
    return touched.length === kindsWithin(view, atoms).length && isDetermined(tableau, touched);
  });
}
