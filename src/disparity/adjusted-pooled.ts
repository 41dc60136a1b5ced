import { chiSquareUpperTail } from '../statistics/distributions/chi-square-upper-tail.js';
import type { AdjustedEstimate } from '../statistics/strata/adjusted-estimate.js';
import {
  mantelHaenszel,
  type DroppedStratum,
  type MantelHaenszel,
} from '../statistics/strata/mantel-haenszel.js';
import type { TwoByTwo } from '../statistics/two-groups/two-by-two.js';
import { levelWith } from './adjusted-level.js';
import { settled } from './adjusted-settled.js';
import { noEstimate, type Estimate } from './measures/measure.js';
import type { Settings } from './settings.js';

/** A comparison pooled over strata. */
export interface PooledFigures {
  readonly ratio: Estimate;
  readonly difference: Estimate;
  readonly oddsRatio: Estimate;
  readonly test: PooledTest | null;
  /** Whether the odds ratios of the strata differ by more than chance. */
  readonly homogeneity: (ChiSquare & { readonly degrees: number }) | null;
}

/** The exact test has no statistic; it stands in where the strata are too sparse for chi-square. */
interface PooledTest {
  readonly test: 'Cochran-Mantel-Haenszel' | 'exact conditional';
  readonly statistic: number | null;
  readonly pValue: number;
}

interface ChiSquare {
  readonly statistic: number;
  readonly pValue: number;
}

/**
 * Pools strata by Mantel and Haenszel. `information` is how much each unit holds of what an
 * independent one would: it widens limits and lowers statistics, and leaves the figures as they are.
 */
export function pooled(
  strata: readonly TwoByTwo[],
  information: number,
  settings: Settings,
): PooledFigures & { readonly dropped: readonly DroppedStratum[] } {
  const result = mantelHaenszel(strata, levelWith(information, settings.level));
  const isCensus = settings.inference === 'census';
  return {
    ratio: settled(estimateOf(result.ratio), settings),
    difference: settled(estimateOf(result.difference), settings),
    oddsRatio: settled(oddsRatioOf(result, information), settings),
    ...(isCensus ? { test: null, homogeneity: null } : testsOf(result, information)),
    dropped: result.dropped,
  };
}

/** A ratio without an event to divide by is not estimable, as the crude one is not. */
function estimateOf(estimate: AdjustedEstimate | null): Estimate {
  if (estimate === null || estimate.value === Infinity) return noEstimate;
  const { value, interval } = estimate;
  return { value, low: interval?.low ?? null, high: interval?.high ?? null };
}

/** In sparse strata the exact conditional figure; it is one of whole counts, not of effective ones. */
function oddsRatioOf({ conditional, oddsRatio }: MantelHaenszel, information: number): Estimate {
  if (conditional === null || information !== 1) return estimateOf(oddsRatio);
  const { value, interval } = conditional;
  return { value: value === Infinity ? null : value, ...interval };
}

function testsOf(
  { test, conditional, homogeneity }: MantelHaenszel,
  information: number,
): Pick<PooledFigures, 'test' | 'homogeneity'> {
  const isExact = conditional !== null && information === 1;
  const chiSquare =
    test === null
      ? null
      : ({
          test: 'Cochran-Mantel-Haenszel',
          ...chiSquareWith(information, test.statistic, 1),
        } as const);
  return {
    test: isExact
      ? { test: 'exact conditional', statistic: null, pValue: conditional.pValue }
      : chiSquare,
    homogeneity:
      homogeneity === null
        ? null
        : {
            ...chiSquareWith(information, homogeneity.statistic, homogeneity.degrees),
            degrees: homogeneity.degrees,
          },
  };
}

function chiSquareWith(information: number, statistic: number, degrees: number): ChiSquare {
  const effective = statistic * information;
  return { statistic: effective, pValue: chiSquareUpperTail(effective, degrees) };
}
