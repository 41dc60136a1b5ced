import type { Interval } from '../interval.js';
import { moverIntervalRatio } from './mover-interval-ratio.js';
import { scoreIntervalRatio } from './score-interval-ratio.js';
import type { TwoByTwo } from './two-by-two.js';
import { waldIntervalRatio, waltersIntervalRatio } from './wald-interval-ratio.js';

/** A way to set limits for the ratio of two proportions; null where it sets none. */
export interface RatioInterval {
  readonly title: string;
  readonly interval: (table: TwoByTwo, level: number) => Interval | null;
}

/** The default first; the others exist for comparison with what has been published. */
export const ratioIntervals = {
  score: { title: 'Miettinen-Nurminen score interval', interval: scoreIntervalRatio },
  koopman: {
    title: 'Koopman score interval',
    interval: (table, level) => scoreIntervalRatio(table, level, 'plain'),
  },
  wald: { title: 'Wald interval on the log scale (Katz)', interval: waldIntervalRatio },
  moverR: { title: 'MOVER-R interval from Wilson limits', interval: moverIntervalRatio },
  walters: {
    title: 'Wald interval with half an event added (Walters)',
    interval: waltersIntervalRatio,
  },
} satisfies Record<string, RatioInterval>;

export type RatioIntervalName = keyof typeof ratioIntervals;
