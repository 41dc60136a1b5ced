import type { Certificate, KnownBound, Population } from '../release.js';
import type { SensitiveSet } from '../rules/sensitive-sets.js';
import type { Reading } from '../sets/read-release.js';
import { boundFollows, factsOf } from './check-bound.js';
import type { CountIn } from './counts-in.js';

/** What is wrong with the proof that no reader can narrow a sensitive count below the safe standard. */
export function unprovenCounts(
  population: Population,
  reading: Reading,
  sensitive: readonly SensitiveSet[],
  certificate: Certificate,
  countIn: CountIn,
): readonly string[] {
  const facts = factsOf(reading);
  const proofs = new Map(
    certificate.proofs.map((proof) => [JSON.stringify(proof.sensitive), proof]),
  );
  return sensitive.flatMap(({ said }) => {
    const text = JSON.stringify(said);
    const proof = proofs.get(text);
    if (proof === undefined) return [`no proof for ${text}`];
    const isKnown = (side: 'low' | 'high', known: KnownBound): boolean =>
      boundFollows(population, reading.space.nestings, said, side, known, facts);
    const { low, high, knownLow, knownHigh } = proof;
    if (knownLow !== null && !isKnown('low', knownLow)) return [`not known before: ${text}`];
    if (knownHigh !== null && !isKnown('high', knownHigh)) return [`not known before: ${text}`];
    const counts = countIn(said);
    const isLow = (counts[low] ?? Infinity) <= (knownLow?.bound ?? said.least);
    const isHigh = (counts[high] ?? -Infinity) >= (knownHigh?.bound ?? said.most);
    return isLow && isHigh ? [] : [`not protected: ${text}`];
  });
}
