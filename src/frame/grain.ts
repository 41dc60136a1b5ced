/** How rows stand to cases: whether counting rows would count cases more than once. */
export interface Grain {
  /** The header of the column that tells cases apart; null when none could be guessed. */
  readonly column: string | null;
  readonly rows: number;
  readonly references: number;
  readonly withoutReference: number;
  readonly rowsOfLargestCase: number;
  /** Cases that have more than one row. */
  readonly repeated: number;
}

/** Counts the rows of each reference. */
export function grainOf(column: string | null, references: readonly string[]): Grain {
  const counts = new Map<string, number>();
  for (const cell of references) {
    const reference = cell.trim();
    if (reference !== '') counts.set(reference, (counts.get(reference) ?? 0) + 1);
  }
  const sizes = [...counts.values()];
  const filled = sizes.reduce((sum, size) => sum + size, 0);
  return {
    column,
    rows: references.length,
    references: counts.size,
    withoutReference: references.length - filled,
    rowsOfLargestCase: sizes.reduce((most, size) => Math.max(most, size), 0),
    repeated: sizes.filter((size) => size > 1).length,
  };
}
