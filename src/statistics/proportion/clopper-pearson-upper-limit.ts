import { betaQuantile } from '../distributions/beta-quantile.js';

/**
 * The exact one-sided upper limit of a chance, given `events` in `trials` (Clopper and Pearson 1934):
 * the chance at which so few events have the probability 1 - confidence; R's qbeta(confidence,
 * events + 1, trials - events).
 *
 * One-sided: the upper end of a two-sided 95% interval is the limit at a confidence of 0.975. For an
 * endless process, not for a finite frame. Events only, or no trials, give 1.
 */
export function clopperPearsonUpperLimit(
  events: number,
  trials: number,
  confidence: number,
): number {
  return events === trials ? 1 : betaQuantile(confidence, events + 1, trials - events);
}
