/** A place in an order, highest first; those with equal figures share the first of their places. */
export interface Rank {
  readonly place: number;
  /** How many others have the same place. */
  readonly tied: number;
}

/** Ranks figures from the highest down, as in a race: 1, 2, 2, 4. */
export function ranksOf<Row>(
  rows: readonly Row[],
  figureOf: (row: Row) => number,
): ReadonlyMap<Row, Rank> {
  const figures = rows.map(figureOf);
  return new Map(
    rows.map((row, index) => {
      const own = figures[index] ?? NaN;
      const place = 1 + figures.filter((other) => other > own).length;
      const tied = figures.filter((other) => other === own).length - 1;
      return [row, { place, tied }] as const;
    }),
  );
}

/**
 * Whether two places are so far apart that the two orders tell different stories: by two places and
 * by a third of all that are ranked, at least.
 */
export function ranksDiffer(one: Rank, other: Rank, ranked: number): boolean {
  const apart = Math.abs(one.place - other.place);
  return apart >= 2 && apart * 3 >= ranked;
}
