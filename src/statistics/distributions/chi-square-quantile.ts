import { gammaQuantile } from './gamma-quantile.js';

/**
 * The point below which a chi-square variable falls with the given probability: R's
 * qchisq(probability, degrees).
 */
export function chiSquareQuantile(probability: number, degrees: number): number {
  return 2 * gammaQuantile(probability, degrees / 2);
}
