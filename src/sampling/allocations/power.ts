import { type Fraction, naturalPower, parseFraction, reduced, root } from '../fraction.js';
import type { Allocation, AllocationDemand, StratumSize } from './allocation.js';

/**
 * In proportion to a power q of the frame size, between equal (q = 0) and proportional (q = 1)
 * allocation (Bankier 1988), with Wright's exact priority N^q / sqrt(a (a + 1)). With q = p / r it
 * is compared by its power 2r, N^2p / (a (a + 1))^r, which is a fraction of whole numbers.
 */
export const power: Allocation = {
  summary: 'in proportion to a power of the size, so that small strata get more (Bankier, Wright)',
  needs: 'exponent',
  start: 1,
  share: ({ frameSize }, demand) => {
    const { numerator, denominator } = exponentOf(demand);
    return root(naturalPower(BigInt(frameSize), numerator), denominator);
  },
  rule: {
    kind: 'greedy',
    priority: ({ frameSize }: StratumSize, demand) => {
      const { numerator, denominator } = exponentOf(demand);
      const weight = naturalPower(BigInt(frameSize), 2n * numerator);
      return (held) => ({
        numerator: weight,
        denominator: naturalPower(BigInt(held) * (BigInt(held) + 1n), denominator),
      });
    },
  },
};

function exponentOf({ exponent }: AllocationDemand): Fraction {
  return reduced(parseFraction(exponent ?? '1'));
}
