/** One table of a tree of tables; each but the first hangs on one before it. */
export interface Clique {
  /** Fields of the table, by number, sorted. */
  readonly fields: readonly number[];
  /** The fields shared with all cliques before it, which are all in one of them; empty for the first. */
  readonly shared: readonly number[];
}

/**
 * A tree of tables of few fields such that each set of fields asked about is in one of them, and such
 * that tables whose shared margins agree always come from one table of all fields.
 *
 * That is so exactly when the tree has the running intersection property: what a clique shares with
 * those before it, it shares with one of them. The cliques come from eliminating field after field
 * (none that joins new pairs while another is left, then the one with the smallest table); the tree is
 * a maximum spanning tree by number of shared fields (Jensen and Jensen 1994). Sets of fields that
 * hang together without cycles are their own cliques; others are widened just as far as needed.
 */
export function joinTree(
  asked: readonly (readonly number[])[],
  sizeOf: (field: number) => number,
): readonly Clique[] {
  return spanningTree(maximal([[], ...asked, ...eliminate(asked, sizeOf)]));
}

/** How many cells the table of these fields has. */
export function tableSize(fields: readonly number[], sizeOf: (field: number) => number): number {
  return fields.reduce((size, field) => size * sizeOf(field), 1);
}

function eliminate(
  asked: readonly (readonly number[])[],
  sizeOf: (field: number) => number,
): readonly (readonly number[])[] {
  const neighbours = new Map<number, Set<number>>();
  for (const field of [...new Set(asked.flat())].sort((left, right) => left - right)) {
    const together = asked.filter((fields) => fields.includes(field)).flat();
    neighbours.set(field, new Set(together.filter((other) => other !== field)));
  }
  const cliques: number[][] = [];
  while (neighbours.size > 0) {
    let best = { field: -1, joins: true, size: Infinity };
    for (const [field, others] of neighbours) {
      const joins = [...others].some((one) =>
        [...others].some((other) => one !== other && neighbours.get(one)?.has(other) !== true),
      );
      const size = tableSize([field, ...others], sizeOf);
      if (joins === best.joins ? size < best.size : best.joins) best = { field, joins, size };
    }
    const others = [...(neighbours.get(best.field) ?? [])];
    cliques.push([best.field, ...others]);
    neighbours.delete(best.field);
    for (const one of others) {
      const own = neighbours.get(one);
      own?.delete(best.field);
      for (const other of others) if (other !== one) own?.add(other);
    }
  }
  return cliques;
}

function maximal(sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const sorted = sets.map((fields) => [...new Set(fields)].sort((left, right) => left - right));
  const distinct = [...new Map(sorted.map((fields) => [fields.join(','), fields])).values()];
  const isInside = (fields: readonly number[], other: readonly number[]): boolean =>
    other.length > fields.length && fields.every((field) => other.includes(field));
  return distinct
    .filter((fields) => !distinct.some((other) => isInside(fields, other)))
    .sort(compareFields);
}

function compareFields(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((field, index) => field !== right[index]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}

/** Prim's algorithm; ties go to the earlier clique. */
function spanningTree(cliques: readonly (readonly number[])[]): readonly Clique[] {
  const [first, ...left] = cliques;
  if (first === undefined) return [];
  const order: Clique[] = [{ fields: first, shared: [] }];
  while (left.length > 0) {
    let best = { at: 0, shared: [] as readonly number[] };
    for (const [at, fields] of left.entries()) {
      for (const placed of order) {
        const shared = fields.filter((field) => placed.fields.includes(field));
        if (shared.length > best.shared.length) best = { at, shared };
      }
    }
    const [fields] = left.splice(best.at, 1);
    if (fields !== undefined) order.push({ fields, shared: best.shared });
  }
  return order;
}
