/** Adjusts the p-values there are in ascending order, and puts each back where it stood; null stays. */
export function adjustInOrder(
  pValues: readonly (number | null)[],
  adjust: (ascending: readonly number[]) => readonly number[],
): readonly (number | null)[] {
  const made = pValues.flatMap((pValue, index) => (pValue === null ? [] : [{ pValue, index }]));
  const ranked = made.toSorted((one, other) => one.pValue - other.pValue);
  const adjusted: (number | null)[] = pValues.map(() => null);
  for (const [rank, value] of adjust(ranked.map(({ pValue }) => pValue)).entries()) {
    const place = ranked[rank]?.index;
    if (place !== undefined) adjusted[place] = value;
  }
  return adjusted;
}
