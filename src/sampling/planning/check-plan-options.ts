import { UserError } from '../../errors.js';
import { compareFractions, type Fraction } from '../fraction.js';
import { numberOf } from './fraction-arithmetic.js';
import type { PlanOptions } from './sample-plan.js';

/**
 * Refuses rates that no plan can be made for.
 *
 * @throws UserError PLAN_RATE_OUT_OF_RANGE, EXPECTED_NOT_BELOW_TOLERABLE
 */
export function checkPlanOptions({
  confidence,
  tolerable,
  expected,
  referenceRate,
}: PlanOptions): void {
  refuseOutside('confidence', confidence, oneHalf, 'above 50% and below 100%', '95%');
  refuseOutside('tolerable rate', tolerable, nothing, 'above 0% and below 100%', '5%');
  refuseOutside('reference rate', referenceRate, nothing, 'above 0% and below 100%', '10%');
  if (compareFractions(expected, tolerable) >= 0) {
    throw new UserError(
      'EXPECTED_NOT_BELOW_TOLERABLE',
      `The expected rate of ${percent(expected)} is not below the tolerable rate of ${percent(tolerable)}, so no sample can tell the two apart.`,
      'Give an expected rate that is clearly lower, or a higher tolerable rate.',
    );
  }
}

const nothing: Fraction = { numerator: 0n, denominator: 1n };
const oneHalf: Fraction = { numerator: 1n, denominator: 2n };
const all: Fraction = { numerator: 1n, denominator: 1n };

function refuseOutside(
  name: string,
  rate: Fraction,
  above: Fraction,
  range: string,
  example: string,
): void {
  if (compareFractions(rate, above) > 0 && compareFractions(rate, all) < 0) return;
  throw new UserError(
    'PLAN_RATE_OUT_OF_RANGE',
    `The ${name} is ${percent(rate)}, and must be ${range}.`,
    `Give a ${name} such as ${example}.`,
  );
}

function percent(rate: Fraction): string {
  return `${Number((100 * numberOf(rate)).toPrecision(12))}%`;
}
