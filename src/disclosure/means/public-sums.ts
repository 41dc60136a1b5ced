import type { MeanBefore, MeanCell, MeansProof } from './release-means.js';

/** What is public, straight from the input: nothing here is shared with the search. */
export interface PublicSums {
  readonly amounts: readonly number[];
  /** For each unit all units that are versions of it, itself among them. */
  readonly versionsOf: readonly (readonly number[])[];
  /** Sums that differ from each other by less than this part of the largest amount are the same. */
  readonly slack: number;
  /** For each public sum what it is of. */
  readonly sums: readonly { readonly name: string; readonly members: readonly number[] }[];
  /** For each unit its kind: all units that are in the same public sums. */
  readonly kindOf: readonly number[];
  readonly kinds: readonly PublicKind[];
}

export interface PublicKind {
  /** Largest amount first. */
  readonly units: readonly number[];
  readonly sum: number;
  /** The public sums that it is in. */
  readonly sums: readonly number[];
}

const share = 1e-9;

export function publicSums(
  amounts: readonly number[],
  cells: readonly MeanCell[],
  hidden: readonly string[],
  before: readonly MeanBefore[],
  owners: readonly number[],
): PublicSums {
  const notShown = new Set(hidden);
  const sums = [
    ...cells
      .filter(({ key }) => !notShown.has(key))
      .map(({ key, members }) => ({ name: key, members })),
    ...before.map(({ members }, place) => ({ name: `earlier mean ${place}`, members })),
  ];
  const sumsOf: number[][] = amounts.map(() => []);
  for (const [number, { members }] of sums.entries()) {
    for (const unit of members) sumsOf[unit]?.push(number);
  }
  const numbers = new Map<string, number>();
  const units: number[][] = [];
  const kindOf = sumsOf.map((own, unit) => {
    const kind = numbers.get(own.join()) ?? units.length;
    numbers.set(own.join(), kind);
    units[kind] = [...(units[kind] ?? []), unit];
    return kind;
  });
  const versions = new Map<number, number[]>();
  for (const [unit, owner] of owners.entries()) {
    versions.set(owner, [...(versions.get(owner) ?? []), unit]);
  }
  const amountOf = (unit: number): number => amounts[unit] ?? 0;
  return {
    amounts,
    versionsOf: owners.map((owner) => versions.get(owner) ?? []),
    slack: share * amounts.reduce((most, amount) => Math.max(most, amount), 0),
    sums,
    kindOf,
    kinds: units.map((own) => ({
      units: own.toSorted((left, right) => amountOf(right) - amountOf(left)),
      sum: own.reduce((sum, unit) => sum + amountOf(unit), 0),
      sums: sumsOf[own[0] ?? -1] ?? [],
    })),
  };
}

/** For each alternative of a proof how much each kind differs from the truth; kinds that do not are not in it. */
export function changesIn(
  { kindOf }: PublicSums,
  { alternatives }: MeansProof,
): readonly ReadonlyMap<number, number>[] {
  return alternatives.map((changes) => {
    const found = new Map<number, number>();
    for (const { unit, change } of changes) {
      const kind = kindOf[unit] ?? -1;
      found.set(kind, (found.get(kind) ?? 0) + change);
    }
    return found;
  });
}

/** Alternatives that a reader can rule out: with a sum below nought, or a public one that differs. */
export function impossibleAlternatives(
  { amounts, slack, sums, kinds }: PublicSums,
  alternatives: readonly ReadonlyMap<number, number>[],
): readonly string[] {
  const sumOf = sums.map(({ members }) =>
    members.reduce((sum, unit) => sum + (amounts[unit] ?? 0), 0),
  );
  return alternatives.flatMap((changes, number) => {
    const isPossible = [...changes].every(
      ([kind, by]) => Number.isFinite(by) && (kinds[kind]?.sum ?? -Infinity) + by >= -slack,
    );
    const changeOf = sums.map(() => 0);
    for (const [kind, by] of changes) {
      for (const sum of kinds[kind]?.sums ?? []) changeOf[sum] = (changeOf[sum] ?? 0) + by;
    }
    const differing = sums.filter(
      (_, sum) => Math.abs(changeOf[sum] ?? 0) > Math.max(slack, share * (sumOf[sum] ?? 0)),
    );
    return [
      ...(isPossible ? [] : [`alternative ${number} cannot be`]),
      ...differing.map(({ name }) => `${name} is shown, yet differs in alternative ${number}`),
    ];
  });
}
