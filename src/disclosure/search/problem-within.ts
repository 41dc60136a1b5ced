import { modelSize } from '../model/build-model.js';
import { largestPart } from '../model/largest-part.js';
import type { SensitiveSet } from '../rules/sensitive-sets.js';
import type { Reading } from '../sets/read-release.js';
import { askedFor, problemOf, type Circumstances, type Problem } from './problem.js';

/** Tables are laid out before it is known which cells are settled; beyond this many times the limit not even that. */
const layout = 25;

/** The problem of a release; null when more base cells hang together than the limit allows. */
export function problemWithin(
  reading: Reading,
  sensitive: readonly SensitiveSet[],
  circumstances: Circumstances,
  largestModel: number,
): Problem | null {
  if (modelSize(reading.space, askedFor(reading, sensitive)) > layout * largestModel) return null;
  const problem = problemOf(reading, sensitive, circumstances);
  const sums = problem.figures.map(({ sum }) => sum);
  return largestPart(problem.model, sums) > largestModel ? null : problem;
}
