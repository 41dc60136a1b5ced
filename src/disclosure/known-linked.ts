import type { KnownRelease, PresentUnits } from './known-release.js';

/**
 * The releases that have units in common with the present one, directly or by way of another
 * release, in their order. No number of the others says anything about the present units, because no
 * unit is counted in both.
 */
export function linkedReleases(
  { units }: PresentUnits,
  releases: readonly KnownRelease[],
): readonly KnownRelease[] {
  const reached = new Set(units.map(({ key }) => key));
  let waiting = releases;
  for (;;) {
    const linked = waiting.filter((release) => release.units.some(([key]) => reached.has(key)));
    if (linked.length === 0) break;
    for (const [key] of linked.flatMap((release) => release.units)) reached.add(key);
    waiting = waiting.filter((release) => !linked.includes(release));
  }
  return releases.filter((release) => !waiting.includes(release));
}
