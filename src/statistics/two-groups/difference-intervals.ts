import type { Interval } from '../interval.js';
import { newcombeIntervalDifference } from './newcombe-interval-difference.js';
import { scoreIntervalDifference } from './score-interval-difference.js';
import type { TwoByTwo } from './two-by-two.js';

/** A way to set limits for the difference of two proportions; null where it sets none. */
export interface DifferenceInterval {
  readonly title: string;
  readonly interval: (table: TwoByTwo, level: number) => Interval | null;
}

/** The default first; the others exist for comparison with what has been published. */
export const differenceIntervals = {
  score: { title: 'Miettinen-Nurminen score interval', interval: scoreIntervalDifference },
  mee: {
    title: 'Mee score interval',
    interval: (table, level) => scoreIntervalDifference(table, level, 'plain'),
  },
  newcombe: {
    title: 'Newcombe interval from Wilson limits',
    interval: newcombeIntervalDifference,
  },
} satisfies Record<string, DifferenceInterval>;
