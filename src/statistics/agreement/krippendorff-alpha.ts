import { chanceByCategory, measureOf, type AgreementMeasure } from './agreement-measure.js';
import { agreementOn, answersTo, creditsAgainst, sum, type Readings } from './readings.js';

/**
 * Krippendorff's alpha (1970, Sociological Methodology 2: 139-150), 1 less observed over expected
 * disagreement, in Gwet's form (2014, Handbook of Inter-Rater Reliability, 4th edition): files weigh by
 * their answers, chance is as for Scott's pi, and 1/answers of what is short of 1 is added, which is
 * Krippendorff's correction for few answers. R's irrCAC: krippen2.table, krippen.alpha.raw.
 *
 * Files with one answer have no part. The standard error is Gwet's and leaves the correction out; for
 * files with different numbers of answers irrCAC 1.0 had it up to 0.1% wrong.
 */
export function krippendorffAlpha(readings: Readings): AgreementMeasure {
  const { credits } = readings;
  const files = readings.files.filter((file) => answersTo(file).length >= 2);
  const sizes = files.map((file) => answersTo(file).length);
  const answers = sum(sizes);
  const weights = sizes.map((size) => (size * files.length) / answers);
  const shares = credits.map(
    (_, category) => files.flat().filter((answer) => answer === category).length / answers,
  );
  const agreements = files.map(
    (file, at) => (agreementOn(file, credits) ?? 0) * (weights[at] ?? 0),
  );
  const chance = chanceByCategory(files, shares, creditsAgainst(credits, shares));
  const drawn = chance.byFile.map((part, at) => part * (weights[at] ?? 0));
  return measureOf(
    readings,
    withoutSize(agreements, sum(agreements) / files.length, weights),
    { all: chance.all, byFile: withoutSize(drawn, chance.all, weights) },
    1 / answers,
  );
}

/** What each file adds beside having more or fewer answers than the mean file; keeps the mean. */
function withoutSize(
  parts: readonly number[],
  mean: number,
  weights: readonly number[],
): readonly number[] {
  return parts.map((part, at) => part - mean * ((weights[at] ?? 0) - 1));
}
