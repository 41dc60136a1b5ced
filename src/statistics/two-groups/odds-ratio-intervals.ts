import type { Interval } from '../interval.js';
import { conditionalLimits } from './conditional-odds-ratio.js';
import type { TwoByTwo } from './two-by-two.js';
import { aroundLogRatio } from './wald-interval-ratio.js';

/** A way to set limits for an odds ratio; null where it sets none. */
export interface OddsRatioInterval {
  readonly title: string;
  readonly interval: (table: TwoByTwo, level: number) => Interval | null;
}

/** The default first; the others exist for comparison with what has been published. */
export const oddsRatioIntervals = {
  midP: {
    title: 'Conditional mid-P interval',
    interval: (table, level) => conditionalLimits(table, level, 0.5),
  },
  exact: {
    title: 'Conditional exact interval (Fisher, Cornfield)',
    interval: (table, level) => conditionalLimits(table, level, 1),
  },
  woolf: {
    title: 'Wald interval on the log scale (Woolf)',
    interval: (table, level) => waldLimits(table, level, 0),
  },
  haldane: {
    title: 'Wald interval with half added to each count (Haldane, Anscombe)',
    interval: (table, level) => waldLimits(table, level, 0.5),
  },
} satisfies Record<string, OddsRatioInterval>;

/** log(ad/bc) ± z √(1/a + 1/b + 1/c + 1/d); not defined (null) where a count is 0. */
function waldLimits(table: TwoByTwo, level: number, added: number): Interval | null {
  const a = table.groupEvents + added;
  const b = table.groupMembers - table.groupEvents + added;
  const c = table.comparatorEvents + added;
  const d = table.comparatorMembers - table.comparatorEvents + added;
  if (Math.min(a, b, c, d) === 0) return null;
  return aroundLogRatio((a / b / c) * d, 1 / a + 1 / b + 1 / c + 1 / d, level);
}
