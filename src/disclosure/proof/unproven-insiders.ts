import type { Certificate, Population } from '../release.js';
import { insideOf } from '../rules/inside.js';
import type { SensitiveSet } from '../rules/sensitive-sets.js';
import { knownZeros, type Reading } from '../sets/read-release.js';
import { boundFollows, factsOf } from './check-bound.js';
import type { CountIn } from './counts-in.js';

/** What is wrong with the proof that nobody who is alone in a count can tell another exactly. */
export function unprovenInsiders(
  population: Population,
  reading: Reading,
  sensitive: readonly SensitiveSet[],
  certificate: Certificate,
  countIn: CountIn,
  notShown: ReadonlySet<string>,
): readonly string[] {
  const { nestings } = reading.space;
  const counts = sensitive.map(({ said }) => countIn(said));
  const facts = factsOf(reading);
  const shownZeros = reading.sets.filter(
    ({ count, cells }) => count === 0 && cells.some(({ key }) => !notShown.has(key)),
  );
  const zeros = [...shownZeros, ...knownZeros(reading)].map(({ box }) => box);
  const isInside = insideOf(reading.space, sensitive, zeros);
  return sensitive.flatMap((alone, knower) => {
    if (alone.said.count !== 1) return [];
    const own = counts[knower] ?? [];
    const fitting = [...own.keys()].filter((number) => own[number] === 1);
    return sensitive.flatMap((set, about) => {
      const isOpen = fitting.some((number) => counts[about]?.[number] !== set.said.count);
      if (isOpen || isInside(about, knower)) return [];
      const known = certificate.insiders.find(
        (one) => one.knower === knower && one.about === about,
      );
      const { whole, part, count } = alone.said;
      // First: the same set may stand among the facts with a wider range.
      const all = [{ whole, part, low: count, high: count }, ...facts];
      const wasKnown =
        known !== undefined &&
        known.low.bound === set.said.count &&
        known.high.bound === set.said.count &&
        boundFollows(population, nestings, set.said, 'low', known.low, all) &&
        boundFollows(population, nestings, set.said, 'high', known.high, all);
      return wasKnown
        ? []
        : [`who is ${JSON.stringify(whole)} can tell ${JSON.stringify(set.said)}`];
    });
  });
}
