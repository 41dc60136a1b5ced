import { UserError } from '../errors.js';
import type { AllocationRequest } from './allocation-request.js';
import type { StratumSize } from './allocations/allocation.js';
import { type AllocationName, allocationOf } from './allocations/index.js';
import { boundsOf } from './allocation-bounds.js';
import { compareFractions, parseFraction } from './fraction.js';
import { listed } from './listed.js';

const needs = ['exponent', 'variances', 'stratumSizes'] as const;

/** How the command line gives what an allocation needs. */
const waysToGive = {
  exponent: '--exponent, for example --exponent 0.5',
  variances: '--spread-of FIELD, or --standard-deviations FILE',
  stratumSizes: '--stratum-sizes FILE',
} as const;

/**
 * Refuses an allocation without the numbers that it needs, with numbers that it does not use, or
 * with numbers that do not fit the strata.
 *
 * @throws UserError ALLOCATION_LACKS_NUMBERS, ALLOCATION_TAKES_NO_NUMBERS, EXPONENT_INVALID,
 *   STRATUM_NUMBERS_DO_NOT_FIT, STANDARD_DEVIATIONS_ZERO, STRATUM_SIZE_IMPOSSIBLE
 */
export function checkNeeds(strata: readonly StratumSize[], request: AllocationRequest): void {
  const need = allocationOf(request.allocation).needs;
  for (const name of needs) {
    const given = request[name] !== undefined;
    if (name === need && !given) refuseLack(request.allocation, name);
    if (name !== need && given) refuseSurplus(request.allocation, name);
  }
  if (need === 'exponent') checkExponent(request.exponent ?? '');
  if (need === 'variances') {
    checkKeys(strata, request.variances ?? {}, 'standard deviation');
    checkVariances(request.variances ?? {});
  }
  if (need === 'stratumSizes') {
    checkKeys(strata, request.stratumSizes ?? {}, 'size');
    checkStratumSizes(strata, request);
  }
}

function refuseLack(allocation: AllocationName, name: (typeof needs)[number]): never {
  throw new UserError(
    'ALLOCATION_LACKS_NUMBERS',
    `The allocation ${allocation} needs numbers that were not given.`,
    `Give ${waysToGive[name]}.`,
  );
}

function refuseSurplus(allocation: AllocationName, name: (typeof needs)[number]): never {
  throw new UserError(
    'ALLOCATION_TAKES_NO_NUMBERS',
    `The allocation ${allocation} makes no use of ${waysToGive[name].split(',')[0] ?? name}.`,
    'Leave it out, or choose the allocation that it belongs to.',
  );
}

function checkExponent(exponent: string): void {
  const one = { numerator: 1n, denominator: 1n };
  const valid = /^\d(\.\d{1,2})?$/.test(exponent);
  if (valid && compareFractions(parseFraction(exponent), one) <= 0) return;
  throw new UserError(
    'EXPONENT_INVALID',
    `The exponent ${exponent} is not a decimal from 0 to 1 with at most two places.`,
    'Give 0 for equal shares, 1 for proportional ones, and 0.5 for the middle.',
  );
}

function checkKeys(
  strata: readonly StratumSize[],
  named: Readonly<Record<string, unknown>>,
  what: string,
): void {
  const keys = new Set(strata.map(({ key }) => key));
  const missing = [...keys].filter((key) => !Object.hasOwn(named, key));
  const unknown = Object.keys(named).filter((key) => !keys.has(key));
  if (missing.length + unknown.length === 0) return;
  const faults = [
    ...(missing.length === 0 ? [] : [`no ${what} is given for ${listed(missing)}`]),
    ...(unknown.length === 0 ? [] : [`the frame has no stratum ${listed(unknown)}`]),
  ];
  throw new UserError(
    'STRATUM_NUMBERS_DO_NOT_FIT',
    `The numbers given do not fit the strata: ${faults.join('; ')}.`,
    'Give one number for every stratum, named as in allocation.csv (values joined by |).',
  );
}

function checkVariances(variances: Readonly<Record<string, string>>): void {
  if (Object.values(variances).some((text) => parseFraction(text).numerator > 0n)) return;
  throw new UserError(
    'STANDARD_DEVIATIONS_ZERO',
    'The standard deviation is zero in every stratum, so no stratum has a claim.',
    'Choose a field that varies, or --allocation proportional.',
  );
}

function checkStratumSizes(strata: readonly StratumSize[], request: AllocationRequest): void {
  const faults = strata.flatMap((stratum) => {
    const wanted = request.stratumSizes?.[stratum.key] ?? 0;
    const { least, most } = boundsOf(stratum, request, 0);
    if (wanted > stratum.frameSize)
      return [`${stratum.key}: ${wanted} of the ${stratum.frameSize} units that there are`];
    if (wanted > most) return [`${stratum.key}: ${wanted}, over the cap of ${most}`];
    if (wanted < least) return [`${stratum.key}: ${wanted}, below its least of ${least}`];
    return [];
  });
  if (faults.length === 0) return;
  throw new UserError(
    'STRATUM_SIZE_IMPOSSIBLE',
    `These numbers cannot be drawn: ${listed(faults)}.`,
    'Change the named numbers, or the cap, minimum or take-all that they break.',
  );
}
