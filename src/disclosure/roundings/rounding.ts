/** A count as it is shown, and what a reader knows from that: it is from `low` to `high`. */
export interface RoundedCount {
  readonly shown: number | '[low]' | '[c]';
  readonly low: number;
  readonly high: number;
}

/** A way to round every count of a release, totals too: exact totals beside rounded cells undo it. */
export interface Rounding {
  readonly title: string;
  readonly round: (count: number) => RoundedCount;
}
