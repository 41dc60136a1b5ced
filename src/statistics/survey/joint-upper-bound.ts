/** A stratum of `size` units, and how many were sampled and found without fault. */
export interface CleanStratum {
  readonly size: number;
  readonly sampled: number;
}

/** The most faulty units that finding none allows, and the chance of finding none where they lie worst. */
export interface JointBound {
  readonly units: number;
  readonly chance: number;
}

/**
 * The exact upper bound for the faulty units of a whole population where no stratum's sample held one:
 * the largest K at which some way to share K out over the strata leaves the chance of finding none,
 * Π C(N - K, n)/C(N, n), above `risk` (0.05 for a one-sided level of 95 %; the upper end of a
 * two-sided 95 % interval is the bound at 0.025, its lower end 0). Strata that were not sampled may be
 * faulty throughout, those taken whole are not.
 *
 * One fault more in a stratum that has k multiplies the chance by (N - n - k)/(N - k), which falls as k
 * grows: so the worst way to share out K + 1 is that of K with one more where the factor is greatest.
 * Throws a RangeError at more sampled than there are.
 */
export function jointUpperBound(strata: readonly CleanStratum[], risk = 0.05): JointBound {
  const faults = strata.map(({ size, sampled }) => {
    if (sampled > size) throw new RangeError(`${sampled} units sampled from a stratum of ${size}`);
    return sampled === 0 ? size : 0;
  });
  let units = faults.reduce((sum, count) => sum + count, 0);
  let chance = 1;
  for (;;) {
    const { place, factor } = likeliestPlace(strata, faults);
    if (!exceeds(chance * factor, risk)) return { units, chance };
    faults[place] = (faults[place] ?? 0) + 1;
    units += 1;
    chance *= factor;
  }
}

/** Where one fault more is most likely to stay unseen, and what it multiplies the chance by. */
function likeliestPlace(
  strata: readonly CleanStratum[],
  faults: readonly number[],
): { readonly place: number; readonly factor: number } {
  let best = { place: -1, factor: 0 };
  strata.forEach(({ size, sampled }, place) => {
    const sound = size - (faults[place] ?? 0);
    const factor = sound === 0 ? 0 : (sound - sampled) / sound;
    if (factor > best.factor) best = { place, factor };
  });
  return best;
}

/** Equality within rounding does not exceed: 1 in 40 is not above 0.025. */
function exceeds(probability: number, risk: number): boolean {
  return probability > risk * (1 + 1e-10);
}
