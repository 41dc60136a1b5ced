import { binomialTails } from '../distributions/binomial-tails.js';
import { decreasingRoot } from '../decreasing-root.js';

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
  if (events === trials) return 1;
  const risk = 1 - confidence;
  return decreasingRoot(
    (chance) => {
      const { below, at } = binomialTails(events, trials, chance);
      return below + at - risk;
    },
    0,
    1,
  );
}
