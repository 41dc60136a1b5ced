import { chanceByCategory, chanceCorrected, type AgreementMeasure } from './agreement-measure.js';
import { answerShares, sum, type Readings } from './readings.js';

/**
 * Gwet's AC1, or AC2 where credits are given for near answers (2008, British Journal of Mathematical
 * and Statistical Psychology 61: 29-48): chance is T Σ π(1 - π) / (q(q - 1)), with q categories and T
 * the sum of all credits. R's irrCAC: gwet.ac1.table, gwet.ac1.raw.
 *
 * Stays high where nearly all answers are the same, as kappa does not. It depends on how many
 * categories there are, used or not. With one category chance is 0, as in gwet.ac1.raw.
 */
export function gwetAc1(readings: Readings): AgreementMeasure {
  const { files, credits } = readings;
  const shares = answerShares(readings);
  const categories = credits.length;
  const factor = categories < 2 ? 0 : sum(credits.map(sum)) / (categories * (categories - 1));
  const byCategory = shares.map((share) => factor * (1 - share));
  return chanceCorrected(readings, chanceByCategory(files, shares, byCategory));
}
