import type { RandomStream, Weighted } from '../random/stream.js';
import { isWeekday } from '../frame/day-number.js';

/** The dates of a case as day numbers, in the order in which they must fall. */
export interface Timeline {
  readonly received: number;
  readonly recorded: number;
  readonly decided: number;
  readonly finalised: number;
}

/** Days from receipt to finalisation: a span of days, from and to, with its weight. */
type Durations = readonly Weighted<readonly [from: number, to: number]>[];

/** Mean about 14 days; forces' means of 2024/25 run mostly from 7 to 22. */
export const outsideScheduleDurations: Durations = [
  [[0, 3], 25],
  [[4, 10], 35],
  [[11, 20], 20],
  [[21, 45], 15],
  [[46, 90], 5],
];

/** Mean about 139 days, as the mean of the forces in 2024/25. */
export const underScheduleDurations: Durations = [
  [[20, 60], 20],
  [[61, 120], 32],
  [[121, 180], 25],
  [[181, 300], 17],
  [[301, 480], 6],
];

/** Mean about 190 days; our own shares, no force publishes this. */
export const misconductDurations: Durations = [
  [[28, 90], 22],
  [[91, 180], 34],
  [[181, 300], 28],
  [[301, 540], 16],
];

/** A case that is finalised on a weekday of the period and was decided in its last fortnight at the earliest. */
export function makeTimeline(
  stream: RandomStream,
  period: readonly [first: number, last: number],
  durations: Durations,
): Timeline {
  const [first, last] = period;
  let finalised = first + stream.integer(last - first + 1);
  while (!isWeekday(finalised)) {
    finalised = finalised === last ? first : finalised + 1;
  }
  const [from, to] = stream.weighted(durations);
  const days = from + stream.integer(to - from + 1);
  const received = finalised - days;
  const recorded = received + stream.integer(Math.min(days, 7) + 1);
  const decided = finalised - stream.integer(Math.min(finalised - recorded, 14) + 1);
  return { received, recorded, decided, finalised };
}
