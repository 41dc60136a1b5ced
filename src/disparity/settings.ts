import type { corrections } from '../statistics/many/corrections.js';
import type { RatioIntervalName } from '../statistics/two-groups/ratio-intervals.js';

/** How the figures of all tables of a release are worked out. */
export interface Settings {
  /** Confidence level of every interval, such as 0.95. */
  readonly level: number;
  /**
   * `process`: is the system treating groups alike? Intervals show the range consistent with chance
   * variation. `census`: what happened to these very people; there is no chance in it, so there are
   * no intervals and no tests.
   */
  readonly inference: 'process' | 'census';
  /** How many units the export is a random sample of; null when it is all of them. */
  readonly sampleOf: number | null;
  readonly correction: keyof typeof corrections;
  /** Another interval for ratios, shown beside the score interval for comparison; null for none. */
  readonly besideScore: RatioIntervalName | null;
  /** A stream of random numbers in [0, 1), the same each time for the same purpose. */
  readonly random: (purpose: string) => () => number;
}
