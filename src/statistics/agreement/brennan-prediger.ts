import { chanceCorrected, type AgreementMeasure } from './agreement-measure.js';
import { sum, type Readings } from './readings.js';

/**
 * Brennan and Prediger's coefficient (1981, Educational and Psychological Measurement 41: 687-699):
 * chance is two answers drawn blindly from the q categories, 1/q, or the sum of all credits / q². R's
 * irrCAC: bp2.table, bp.coeff.raw. It depends on how many categories there are, used or not.
 */
export function brennanPrediger(readings: Readings): AgreementMeasure {
  const { files, credits } = readings;
  const all = sum(credits.map(sum)) / credits.length / credits.length;
  return chanceCorrected(readings, { all, byFile: files.map(() => all) });
}
