import { chanceByCategory, chanceCorrected, type AgreementMeasure } from './agreement-measure.js';
import { answerShares, creditsAgainst, type Readings } from './readings.js';

/**
 * Scott's pi (1955, Public Opinion Quarterly 19: 321-325), for more than two readers Fleiss's kappa
 * (1971, Psychological Bulletin 76: 378-382): chance is two answers drawn with the shares that the
 * categories have over all readers, Σ π². R's irrCAC: scott2.table, fleiss.kappa.raw.
 */
export function scottPi(readings: Readings): AgreementMeasure {
  const shares = answerShares(readings);
  const byCategory = creditsAgainst(readings.credits, shares);
  return chanceCorrected(readings, chanceByCategory(readings.files, shares, byCategory));
}
