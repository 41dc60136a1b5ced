import type { Tails } from '../distributions/hypergeometric-tails.js';

/**
 * A quantile of a distribution on the whole numbers, made continuous: the smallest count r with P(R <=
 * r) > probability, less (P(R <= r) - probability) / P(R = r) (Spiegelhalter 2005, Statistics in
 * Medicine 24: 1185-1202, appendix A.1), so that limits along a funnel are curves and not steps.
 *
 * The search starts at `guess`, which decides nothing but its length.
 */
export function interpolatedQuantile(
  probability: number,
  guess: number,
  tailsAt: (count: number) => Tails,
): number {
  let count = Math.max(0, Math.floor(guess));
  let tails = tailsAt(count);
  while (tails.below > probability) {
    count -= 1;
    tails = tailsAt(count);
  }
  while (tails.below + tails.at <= probability) {
    count += 1;
    tails = tailsAt(count);
  }
  return count - (tails.below + tails.at - probability) / tails.at;
}
