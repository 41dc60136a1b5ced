import { deviancePart } from './deviance-part.js';
import { stirlingError } from './stirling-error.js';

/**
 * The logarithm of the probability of exactly `events` in `trials`, by Loader's saddle point (2000).
 * Neither need be whole: the gamma function then stands for the factorial.
 *
 * `chance` and `otherwise` are passed apart, as they sum to 1 and the smaller would lose digits.
 */
export function binomialLogMass(
  events: number,
  trials: number,
  chance: number,
  otherwise: number,
): number {
  const rest = trials - events;
  if (events === 0) return trials * logOfComplement(chance, otherwise);
  if (rest === 0) return trials * logOfComplement(otherwise, chance);
  // The gap of either part, from the one that loses fewer digits.
  const gap = chance < otherwise ? events - trials * chance : trials * otherwise - rest;
  const correction =
    stirlingError(trials) -
    stirlingError(events) -
    stirlingError(rest) -
    deviancePart(events, trials * chance, gap) -
    deviancePart(rest, trials * otherwise, -gap);
  return correction - 0.5 * Math.log((2 * Math.PI * events * rest) / trials);
}

function logOfComplement(part: number, complement: number): number {
  return part < 0.5 ? Math.log1p(-part) : Math.log(complement);
}
