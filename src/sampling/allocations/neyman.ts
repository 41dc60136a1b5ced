import { type Fraction, parseFraction, squareRoot } from '../fraction.js';
import type { Allocation, AllocationDemand, StratumSize } from './allocation.js';

/**
 * Neyman's allocation for the smallest variance of an estimated total, in whole numbers: Wright's
 * exact priority N S / sqrt(a (a + 1)), compared by its square N² S² / (a (a + 1)). Every stratum
 * has one unit before the first priority is asked for.
 *
 * Source: Wright 2012, The Equivalence of Neyman Optimum Allocation for Sampling and Equal
 * Proportions for Apportioning the U.S. House of Representatives; Wright 2017, Algorithm III.
 */
export const neyman: Allocation = {
  summary: 'more from strata that are large and mixed, for the smallest variance (Neyman, Wright)',
  needs: 'variances',
  start: 1,
  share: (stratum, demand) => squareRoot(squaredShare(stratum, demand)),
  rule: {
    kind: 'greedy',
    priority: (stratum, demand) => {
      const { numerator, denominator } = squaredShare(stratum, demand);
      return (held) => ({
        numerator,
        denominator: denominator * BigInt(held) * (BigInt(held) + 1n),
      });
    },
  },
};

/** N² S², exact. */
function squaredShare({ key, frameSize }: StratumSize, { variances }: AllocationDemand): Fraction {
  const { numerator, denominator } = parseFraction(variances?.[key] ?? '0');
  return { numerator: numerator * BigInt(frameSize) * BigInt(frameSize), denominator };
}
