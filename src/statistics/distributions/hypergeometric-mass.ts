import { binomialLogMass } from './binomial-log-mass.js';

/**
 * The probability that `drawn` units taken without replacement hold exactly `events` of the `marked`
 * ones, the rest coming from the `unmarked`: three binomial masses by Loader's saddle point, as in
 * R's dhyper(events, marked, unmarked, drawn).
 */
export function hypergeometricMass(
  events: number,
  marked: number,
  unmarked: number,
  drawn: number,
): number {
  const others = drawn - events;
  if (events < 0 || others < 0 || events > marked || others > unmarked) return 0;
  const all = marked + unmarked;
  if (drawn === 0 || drawn === all) return 1;
  const chance = drawn / all;
  const otherwise = (all - drawn) / all;
  return Math.exp(
    binomialLogMass(events, marked, chance, otherwise) +
      binomialLogMass(others, unmarked, chance, otherwise) -
      binomialLogMass(drawn, all, chance, otherwise),
  );
}
