import {
  agreementMeasures,
  comparedCategories,
  type AgreementMeasures,
  type AgreementOptions,
  type Answers,
} from './agreement.js';

/** How far three or more readers agree. */
export interface PanelAgreement extends AgreementMeasures {
  readonly categories: readonly string[];
  /** Files with two answers or more. */
  readonly compared: number;
  /** Files with one answer: they say what is answered, not how far readers agree. */
  readonly answeredOnce: number;
  readonly unanswered: number;
}

/**
 * The agreement of several readers, one list of answers a file with each reader at the same place: the
 * figures of R's irrCAC 1.0 for raw answers (gwet.ac1.raw and its kind), whose standard errors divide
 * by the files less one. `kappa` is Conger's, `pi` Fleiss's.
 *
 * A file with one answer counts towards chance, except in alpha. Two readers have `readerAgreement`.
 * Throws a RangeError where files list different numbers of readers.
 */
export function panelAgreement(
  files: readonly Answers[],
  options: AgreementOptions = {},
): PanelAgreement {
  if (new Set(files.map((file) => file.length)).size > 1) {
    throw new RangeError('files list different numbers of readers');
  }
  const categories = comparedCategories(files, options);
  const answers = files.map((file) => file.filter((answer) => answer !== null).length);
  const answered = files.filter((_, file) => answers[file] !== 0);
  return {
    categories,
    compared: answers.filter((number) => number > 1).length,
    answeredOnce: answers.filter((number) => number === 1).length,
    unanswered: answers.filter((number) => number === 0).length,
    ...agreementMeasures(answered, categories, true, options),
  };
}
