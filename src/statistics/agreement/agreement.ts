import type { AgreementMeasure } from './agreement-measure.js';
import { brennanPrediger } from './brennan-prediger.js';
import { cohenKappa } from './cohen-kappa.js';
import { creditScales, type Credit } from './credits.js';
import { gwetAc1 } from './gwet-ac1.js';
import { krippendorffAlpha } from './krippendorff-alpha.js';
import { observedAgreement } from './observed-agreement.js';
import type { Readings } from './readings.js';
import { scottPi } from './scott-pi.js';

/** Every measure of the same answers: they differ in their idea of chance, and none is told alone. */
export interface AgreementMeasures {
  readonly observed: AgreementMeasure;
  readonly kappa: AgreementMeasure;
  readonly ac1: AgreementMeasure;
  readonly alpha: AgreementMeasure;
  readonly pi: AgreementMeasure;
  readonly brennanPrediger: AgreementMeasure;
}

/** How answers are compared. */
export interface AgreementOptions {
  /**
   * All answers that could have been given, in their order; without it, those that were given. AC1 and
   * Brennan and Prediger's coefficient depend on their number.
   */
  readonly categories?: readonly string[];
  /** What near answers count for; needs `categories`, since it goes by their order. Nominal if absent. */
  readonly credit?: Credit;
  /** Of the intervals, 0.95 if absent. */
  readonly level?: number;
}

/** The answer of each reader to one file, null where the reader gave none. */
export type Answers = readonly (string | null)[];

/** All measures, of files that have at least one answer each. */
export function agreementMeasures(
  files: readonly Answers[],
  categories: readonly string[],
  losesOne: boolean,
  { credit = creditScales.nominal, level = 0.95 }: AgreementOptions,
): AgreementMeasures {
  const places = new Map(categories.map((category, place) => [category, place]));
  const readings: Readings = {
    files: files.map((file) =>
      file.map((answer) => (answer === null ? null : (places.get(answer) ?? null))),
    ),
    credits: categories.map((_, one) =>
      categories.map((_, other) => credit(one, other, categories.length)),
    ),
    losesOne,
    level,
  };
  return {
    observed: observedAgreement(readings),
    kappa: cohenKappa(readings),
    ac1: gwetAc1(readings),
    alpha: krippendorffAlpha(readings),
    pi: scottPi(readings),
    brennanPrediger: brennanPrediger(readings),
  };
}

/**
 * The categories that answers are compared by. Throws a RangeError for an answer that is not among
 * those allowed, for one allowed twice, and for credits without an order to go by.
 */
export function comparedCategories(
  files: readonly Answers[],
  { categories, credit }: AgreementOptions,
): readonly string[] {
  const given = new Set(files.flat().filter((answer) => answer !== null));
  if (categories === undefined) {
    if (credit !== undefined) throw new RangeError('credits need the categories in their order');
    return [...given].sort();
  }
  const allowed = new Set(categories);
  if (allowed.size < categories.length) throw new RangeError('a category is listed twice');
  const stranger = [...given].find((answer) => !allowed.has(answer));
  if (stranger !== undefined) throw new RangeError(`no category: ${stranger}`);
  return categories;
}
