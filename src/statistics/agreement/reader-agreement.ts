import {
  agreementMeasures,
  comparedCategories,
  type AgreementMeasures,
  type AgreementOptions,
} from './agreement.js';

/** The answers of the first and the second reader to one file, null where there is none. */
export type AnswerPair = readonly [first: string | null, second: string | null];

/** How far two readers agree, over the files that both answered. */
export interface ReaderAgreement extends AgreementMeasures {
  readonly categories: readonly string[];
  /** Pairs with two answers: what all measures go by. */
  readonly compared: number;
  /** Pairs with the same answer, of those compared. */
  readonly same: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

/**
 * The agreement of two readers, one pair a file: the figures of R's irrCAC 1.0 for tables
 * (kappa2.table and its kind), whose standard errors divide by the files.
 *
 * Pairs without both answers are counted and have no part in any measure. An answer that means
 * "cannot tell" is a category of its own, not a missing answer.
 */
export function readerAgreement(
  pairs: readonly AnswerPair[],
  options: AgreementOptions = {},
): ReaderAgreement {
  const categories = comparedCategories(pairs, options);
  const compared = pairs.filter(([first, second]) => first !== null && second !== null);
  const count = (test: (pair: AnswerPair) => boolean): number => pairs.filter(test).length;
  return {
    categories,
    compared: compared.length,
    same: compared.filter(([first, second]) => first === second).length,
    firstOnly: count(([first, second]) => first !== null && second === null),
    secondOnly: count(([first, second]) => first === null && second !== null),
    neither: count(([first, second]) => first === null && second === null),
    ...agreementMeasures(compared, categories, false, options),
  };
}
