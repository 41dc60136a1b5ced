import type {
  Certificate,
  DisclosureRules,
  Population,
  PublishedBefore,
  ReleaseCell,
} from '../release.js';
import { sensitiveSets } from '../rules/sensitive-sets.js';
import { readRelease } from '../sets/read-release.js';
import { boxKey } from '../sets/box.js';
import { countsIn } from './counts-in.js';
import { impossiblePopulations } from './impossible-populations.js';
import { unprovenCounts } from './unproven-counts.js';
import { unprovenInsiders } from './unproven-insiders.js';

/**
 * Checks the proof of a release by adding up again, with no solver and nothing of the search; an empty
 * list means that it is proven. `hidden` has the keys of the cells that are not shown.
 *
 * What is proven: every population of the certificate could be the true one for all that a reader can
 * see (it has no kind with fewer than no units, and every shown cell and every earlier number is what
 * it is); for every sensitive count there is one on each side of what is safe; and for everybody who
 * is alone in a count there is one with that count and another of each other sensitive one. Which
 * counts are sensitive is not proven: it is asked of the same rules again.
 */
export function checkCertificate(
  population: Population,
  cells: readonly ReleaseCell[],
  hidden: readonly string[],
  before: readonly PublishedBefore[],
  certificate: Certificate,
  rules: DisclosureRules,
): readonly string[] {
  const reading = readRelease(population, cells, before);
  const sensitive = sensitiveSets(reading, rules.threshold);
  const countIn = countsIn(population, certificate);
  const notShown = new Set(hidden);
  const faults: string[] = [];
  for (const number of impossiblePopulations(population, reading.space.nestings, certificate)) {
    faults.push(`population ${number} cannot be`);
  }
  for (const { key, conditions } of cells) {
    if (notShown.has(key)) continue;
    const [truth, ...others] = countIn({ whole: conditions, part: null });
    if (others.some((count) => count !== truth)) faults.push(`${key} is shown, yet differs`);
  }
  for (const { conditions, low, high } of before) {
    const counts = countIn({ whole: conditions, part: null });
    if (counts.some((count) => count < low || count > high)) {
      faults.push(`${JSON.stringify(conditions)} was published before, yet differs`);
    }
  }
  const boxes = new Set(
    sensitive.flatMap(({ whole, part }) => (part === null ? [boxKey(whole)] : [])),
  );
  for (const { key } of reading.sets.flatMap((set) =>
    boxes.has(boxKey(set.box)) ? set.cells : [],
  )) {
    if (!notShown.has(key)) faults.push(`${key} is shown, yet sensitive`);
  }
  return [
    ...faults,
    ...unprovenCounts(population, reading, sensitive, certificate, countIn),
    ...unprovenInsiders(population, reading, sensitive, certificate, countIn, notShown),
  ];
}
