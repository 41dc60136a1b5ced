/** Units and nameless sets of units in an order that depends on nothing but themselves. */
export interface CanonicalOrder {
  /** Places of the units, largest amount first. */
  readonly units: readonly number[];
  /** Places of the nameless sets. */
  readonly nameless: readonly number[];
}

/**
 * Puts units in an order that does not depend on the one they came in, so that it leaves no trace in
 * what is hidden: by amount, then by the named sets they are in, then by what their nameless sets are
 * like, again and again until nothing more is told apart (colour refinement). Those that are still
 * alike then keep their order: they could change places, but for freaks of symmetry.
 */
export function canonicalOrder(
  amounts: readonly number[],
  named: readonly (readonly number[])[],
  nameless: readonly { readonly label: string; readonly members: readonly number[] }[],
): CanonicalOrder {
  const namesOf = setsOf(amounts.length, named);
  const namelessOf = setsOf(
    amounts.length,
    nameless.map(({ members }) => members),
  );
  let colours = ranksOf(amounts.map((amount, unit) => `${amount} ${namesOf[unit]?.join() ?? ''}`));
  for (;;) {
    const before = colours;
    const ofSets = ranksOf(
      nameless.map(({ label, members }) => `${label} ${coloursOf(members, before)}`),
    );
    colours = ranksOf(
      amounts.map((_, unit) => `${before[unit] ?? 0} ${coloursOf(namelessOf[unit] ?? [], ofSets)}`),
    );
    if (new Set(colours).size > new Set(before).size) continue;
    const amountOf = (unit: number): number => amounts[unit] ?? 0;
    const colourOf = (unit: number): number => colours[unit] ?? 0;
    return {
      units: [...amounts.keys()].sort(
        (left, right) =>
          amountOf(right) - amountOf(left) || colourOf(left) - colourOf(right) || left - right,
      ),
      nameless: [...nameless.keys()].sort(
        (left, right) => (ofSets[left] ?? 0) - (ofSets[right] ?? 0) || left - right,
      ),
    };
  }
}

/** For each unit the places of the sets that it is in. */
function setsOf(units: number, sets: readonly (readonly number[])[]): readonly number[][] {
  const found: number[][] = Array.from({ length: units }, () => []);
  for (const [place, members] of sets.entries()) {
    for (const unit of members) found[unit]?.push(place);
  }
  return found;
}

function coloursOf(members: readonly number[], colours: readonly number[]): string {
  return Int32Array.from(members, (member) => colours[member] ?? 0)
    .sort()
    .join();
}

/** The place of each text among all different ones, sorted. */
function ranksOf(texts: readonly string[]): number[] {
  const ranks = new Map([...new Set(texts)].sort().map((text, rank) => [text, rank]));
  return texts.map((text) => ranks.get(text) ?? 0);
}
