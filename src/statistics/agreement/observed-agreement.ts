import { chanceCorrected, type AgreementMeasure } from './agreement-measure.js';
import type { Readings } from './readings.js';

/**
 * The share of files on which the readers agree, of those with two answers (R's irrCAC: pa2.table,
 * pa.coeff.raw): no chance is taken off.
 */
export function observedAgreement(readings: Readings): AgreementMeasure {
  return chanceCorrected(readings, { all: 0, byFile: readings.files.map(() => 0) });
}
