/** What adjusting did to a ratio: nothing of note, moved it by more than a tenth, or turned it round. */
export type AdjustmentAlarm = 'none' | 'moved' | 'reversed';

/**
 * Whether an adjusted ratio tells another story than the crude one: on the other side of 1, or more
 * than a tenth away (a factor above 1.1 either way). A ratio may be 0 or Infinity.
 *
 * A reversal counts however small, as it changes who is said to fare worse. Where one of the ratios is
 * not estimable (null) there is nothing to compare, and no alarm.
 */
export function adjustmentAlarm(crude: number | null, adjusted: number | null): AdjustmentAlarm {
  if (crude === null || adjusted === null) return 'none';
  const before = Math.log(crude);
  const after = Math.log(adjusted);
  if (before * after < 0) return 'reversed';
  return before !== after && Math.abs(after - before) > Math.log(1.1) ? 'moved' : 'none';
}
