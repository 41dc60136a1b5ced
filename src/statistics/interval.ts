/** The two limits of an interval, lower first; a limit of a ratio may be Infinity. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
