import { decreasingRoot } from '../decreasing-root.js';
import type { Interval } from '../interval.js';
import type { TwoByTwo } from '../two-groups/two-by-two.js';
import { eventsGivenMargins, type CountDistribution } from './events-given-margins.js';

/** The common odds ratio of sparse strata, exact given their margins. */
export interface ConditionalOddsRatio {
  /** The conditional maximum likelihood estimate, 0 or Infinity at the ends of what is possible. */
  readonly value: number;
  /** Exact limits, each leaving half of what the level leaves: never too narrow, often wide. */
  readonly interval: Interval;
  /** Twice the smaller tail at an odds ratio of 1, so that it agrees with the interval. */
  readonly pValue: number;
  /** All counts at most as probable as the one observed: R's mantelhaen.test(exact = TRUE). */
  readonly pValueByLikelihood: number;
}

/**
 * The exact analysis of a common odds ratio across strata, by the distribution of the group's events
 * given all margins (Mehta, Patel and Gray 1985, Journal of the American Statistical Association 80:
 * 969-973). Null where the margins leave one count only, or so many that it is too much work; there
 * the Mantel-Haenszel figures do.
 */
export function conditionalOddsRatio(
  strata: readonly TwoByTwo[],
  level: number,
): ConditionalOddsRatio | null {
  const counts = eventsGivenMargins(strata);
  if (counts === null || counts.logWeights.length < 2) return null;
  const observed = strata.reduce((sum, stratum) => sum + stratum.groupEvents, 0);
  const risk = (1 - level) / 2;
  const last = counts.least + counts.logWeights.length - 1;
  const oddsRatioAt = (decreasing: (shares: Shares) => number): number =>
    Math.exp(decreasingRoot((log) => decreasing(sharesAt(counts, observed, log)), -widest, widest));
  const none = sharesAt(counts, observed, 0);
  return {
    value:
      observed === counts.least
        ? 0
        : observed === last
          ? Infinity
          : oddsRatioAt(({ mean }) => observed - mean),
    interval: {
      low: observed === counts.least ? 0 : oddsRatioAt(({ atLeast }) => risk - atLeast),
      high: observed === last ? Infinity : oddsRatioAt(({ atMost }) => atMost - risk),
    },
    pValue: Math.min(1, 2 * Math.min(none.atMost, none.atLeast)),
    pValueByLikelihood: Math.min(1, none.asUnlikely),
  };
}

/** The search on the log scale covers odds ratios of e^-60 to e^60. */
const widest = 60;

/** The distribution of the count, relative to the one observed, at some odds ratio. */
interface Shares {
  readonly atMost: number;
  readonly atLeast: number;
  readonly asUnlikely: number;
  readonly mean: number;
}

function sharesAt(
  { least, logWeights }: CountDistribution,
  observed: number,
  logOddsRatio: number,
): Shares {
  const logs = logWeights.map((log, index) => log + logOddsRatio * (least + index - observed));
  const peak = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  const masses = logs.map((log) => Math.exp(log - peak));
  const own = (masses[observed - least] ?? 0) * (1 + 1e-7);
  let all = 0;
  let atMost = 0;
  let atLeast = 0;
  let asUnlikely = 0;
  let moment = 0;
  for (const [index, mass] of masses.entries()) {
    const count = least + index;
    all += mass;
    moment += mass * count;
    if (count <= observed) atMost += mass;
    if (count >= observed) atLeast += mass;
    if (mass <= own) asUnlikely += mass;
  }
  return {
    atMost: atMost / all,
    atLeast: atLeast / all,
    asUnlikely: asUnlikely / all,
    mean: moment / all,
  };
}
