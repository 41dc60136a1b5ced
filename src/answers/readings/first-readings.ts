import type { Answer } from '../answer.js';

/**
 * The answers that estimates are made of: those of the first reading, one a row at most. A second
 * reading is there to measure agreement. Were it to fill in for a first one that is missing or was
 * refused, or the better of the two be chosen, the estimate would depend on what was answered; and
 * only a part of the cases has two.
 */
export function firstReadings(answers: readonly Answer[]): readonly Answer[] {
  return answers.filter(({ reading }) => reading === 1);
}
