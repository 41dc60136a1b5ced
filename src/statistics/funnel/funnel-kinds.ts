import { binomialTails } from '../distributions/binomial-tails.js';
import { normalQuantile } from '../distributions/normal-quantile.js';
import { poissonTails } from '../distributions/poisson-tails.js';
import type { Interval } from '../interval.js';
import { interpolatedQuantile } from './interpolated-quantile.js';

/** What chance does to a figure of a unit of a given size whose true figure is the target. */
export interface FunnelKind {
  readonly title: string;
  readonly variance: (members: number, target: number) => number;
  /** Where the figure falls with probability `level`, exact but for the interpolation. */
  readonly limits: (members: number, target: number, level: number) => Interval;
  readonly largest: number;
}

/** The two kinds of figure that a funnel can show. */
export const funnelKinds = {
  proportion: {
    title: 'Proportion: events are some of the members (binomial)',
    variance: (members, target) => (target * (1 - target)) / members,
    limits: (members, target, level) => {
      const spread = Math.sqrt(members * target * (1 - target));
      const [low, high] = quantiles(level, members * target, spread, (count) =>
        binomialTails(count, members, target),
      );
      return { low: clamp(low / members, 1), high: clamp(high / members, 1) };
    },
    largest: 1,
  },
  rate: {
    title: 'Rate: events per head or per expected event, which can exceed one (Poisson)',
    variance: (members, target) => target / members,
    limits: (members, target, level) => {
      const expected = members * target;
      const [low, high] = quantiles(level, expected, Math.sqrt(expected), (count) =>
        poissonTails(count, expected),
      );
      return { low: clamp(low / members, Infinity), high: clamp(high / members, Infinity) };
    },
    largest: Infinity,
  },
} satisfies Record<string, FunnelKind>;

function quantiles(
  level: number,
  mean: number,
  spread: number,
  tailsAt: Parameters<typeof interpolatedQuantile>[2],
): readonly [number, number] {
  const above = (1 + level) / 2;
  const reach = normalQuantile(above) * spread;
  return [
    interpolatedQuantile(1 - above, mean - reach, tailsAt),
    interpolatedQuantile(above, mean + reach, tailsAt),
  ];
}

/** The interpolation runs below 0 where even no event is likely, and could pass the largest figure. */
function clamp(limit: number, largest: number): number {
  return Math.min(largest, Math.max(0, limit));
}
