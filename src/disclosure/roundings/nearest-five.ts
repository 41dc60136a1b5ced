/** The nearest multiple of 5, and the counts that have it: two less to two more, none below 0. */
export function nearestFive(count: number): { shown: number; low: number; high: number } {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a count`);
  const shown = 5 * Math.round(count / 5);
  return { shown, low: Math.max(0, shown - 2), high: shown + 2 };
}
