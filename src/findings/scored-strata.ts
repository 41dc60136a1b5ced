import type { WeightedStratum } from '../statistics/survey/weighted-ratio.js';
import { sumOf } from '../statistics/survey/sum-of.js';
import type { AuditedCase } from './audited-cases.js';
import type { SamplePart } from './sample-part.js';
import type { Score, Scoring } from './scores.js';

/** A stratum and the scores of its cases that were looked at, cases that are alike put together. */
export type ScoredStratum = WeightedStratum;

/**
 * The scores of the cases of a part's strata; a case that the part does not hold, but whose score is
 * known, is one that was looked at and is no member. Cases that are alike are put together and stand
 * in a fixed order, so that the order of the cases cannot change the last digit of a figure.
 */
export function scoredStrata(
  { strata, holds }: SamplePart,
  cases: readonly AuditedCase[],
  scoring: Scoring,
): readonly ScoredStratum[] {
  return strata.map(({ name, size }) => ({
    size,
    units: alike(
      cases
        .filter(({ stratum }) => stratum === name)
        .flatMap((audited): readonly Unit[] => {
          const score = scoring(audited);
          if (score === null) return [];
          return [{ ...(holds(audited) ? score : nothing), weight: audited.weight }];
        }),
    ),
  }));
}

export function sampledIn({ units }: ScoredStratum): number {
  return sumOf(units.map(({ count }) => count));
}

/** The units of a stratum in the denominator, and the sum of their numerators. */
export function membersIn({ units }: ScoredStratum): {
  readonly members: number;
  readonly events: number;
} {
  return {
    members: sumOf(units.map(({ count, denominator }) => (denominator === 0 ? 0 : count))),
    events: sumOf(units.map(({ count, numerator }) => count * numerator)),
  };
}

const nothing: Score = { met: 0, of: 0 };

interface Unit extends Score {
  readonly weight: number;
}

function alike(units: readonly Unit[]): ScoredStratum['units'] {
  const counts = new Map<string, { count: number; unit: Unit }>();
  for (const unit of units) {
    const key = `${unit.weight} ${unit.of} ${unit.met}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { count: 1, unit });
    else known.count += 1;
  }
  return [...counts.values()]
    .sort(
      ({ unit: left }, { unit: right }) =>
        left.weight - right.weight || left.of - right.of || left.met - right.met,
    )
    .map(({ count, unit }) => ({
      count,
      numerator: unit.met,
      denominator: unit.of,
      weight: unit.weight,
    }));
}
