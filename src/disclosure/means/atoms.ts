/** The units that are in the same sets: of what is or was a cell, nothing tells them apart. */
export interface Atom {
  /** Largest amount first. */
  readonly units: readonly number[];
  readonly sum: number;
}

/** The atoms, the atom of each unit, and the atoms of each set. */
export interface Atoms {
  readonly atoms: readonly Atom[];
  readonly atomOf: readonly number[];
  readonly setsOfAtoms: readonly (readonly number[])[];
}

/** Puts units together that are in the same sets; they are numbered from the largest amount down. */
export function atomsOf(amounts: readonly number[], sets: readonly (readonly number[])[]): Atoms {
  const setsOf: number[][] = amounts.map(() => []);
  for (const [number, members] of sets.entries()) {
    for (const unit of members) setsOf[unit]?.push(number);
  }
  const found = new Map<string, number>();
  const units: number[][] = [];
  const setsOfAtoms: number[][] = sets.map(() => []);
  const atomOf = setsOf.map((own, unit) => {
    const key = own.join();
    const atom = found.get(key) ?? units.length;
    if (atom === units.length) {
      found.set(key, atom);
      units.push([]);
      for (const number of own) setsOfAtoms[number]?.push(atom);
    }
    units[atom]?.push(unit);
    return atom;
  });
  const atoms = units.map((own) => ({
    units: own,
    // From the smallest up, as the sums of a mean are.
    sum: own.reduceRight((sum, unit) => sum + (amounts[unit] ?? 0), 0),
  }));
  return { atoms, atomOf, setsOfAtoms };
}

/** The sum of some atoms or kinds, added up in their order, so that it is the same to the last digit. */
export function sumOf(all: readonly { readonly sum: number }[], some: Iterable<number>): number {
  let sum = 0;
  for (const one of some) sum += all[one]?.sum ?? 0;
  return sum;
}
