import type { CaseShares, Share } from '../../findings/estimates.js';
import type { Findings } from '../../findings/findings.js';
import { fewestInPublic, leavesStrataOut } from './public-rule.js';

/**
 * The fields by whose groups the public copy says how many cases were read and in which share of
 * them every question was met. All of this must hold, or the field is left out as a whole:
 *
 * - Nothing is outstanding: a later copy with two more answers, less this one, would be two cases.
 * - Every case is in a group of the field, known or not: what is missing could be subtracted.
 * - Every group, known or not, has at least ten cases with every question met and ten without, by the
 *   least favourable weights. One empty or full group would tell of all its members.
 * - No other field says the same less coarsely: of `officer_ethnicity` and `officer_ethnicity_group`
 *   the latter alone, as the difference of two groups of them may be one person.
 */
export function publicGroupFields(findings: Findings): ReadonlySet<string> {
  const { overall, response } = findings;
  const { outstanding, incomplete } = response.overall;
  if (outstanding > 0 || incomplete > 0 || overall.counts.outstanding > 0) return new Set();
  const spread = weightSpread(findings);
  if (spread === null) return new Set();
  const safe = overall.byGroup.filter((field) => isSafe(field.groups, findings, spread));
  const names = new Set(safe.map(({ field }) => field));
  return new Set([...names].filter((field) => !names.has(`${field}_group`)));
}

function isSafe(
  groups: CaseShares['byGroup'][number]['groups'],
  { overall, design }: Findings,
  spread: number,
): boolean {
  const cases = groups.reduce((sum, { allMet }) => sum + (allMet.shown?.cases ?? 0), 0);
  const isWhole = cases === overall.allMet.shown?.cases;
  return (
    groups.length > 1 &&
    isWhole &&
    groups.every(
      ({ allMet: { shown } }) =>
        shown !== null && !leavesStrataOut(shown, design) && hasManyOnBothSides(shown, spread),
    )
  );
}

function hasManyOnBothSides(shown: Share, spread: number): boolean {
  if (shown.value <= 0 || shown.value >= 1) return false;
  const odds = shown.value / (1 - shown.value);
  const fewestMet = Math.floor(casesOfOdds(odds / spread, shown.cases));
  const mostMet = Math.ceil(casesOfOdds(odds * spread, shown.cases));
  return fewestMet >= fewestInPublic && shown.cases - mostMet >= fewestInPublic;
}

/** A hair is added and taken so that a whole number stays one. */
function casesOfOdds(odds: number, cases: number): number {
  const found = (cases * odds) / (1 + odds);
  return Math.abs(found - Math.round(found)) < 1e-9 ? Math.round(found) : found;
}

/**
 * The greatest weight of a case over the least, as far apart as cases not examined can make them;
 * null where cases have weights of their own, which are not known here.
 */
function weightSpread({ design, response }: Findings): number | null {
  if (!design.equalChance) return null;
  const examined = new Map(response.byStratum.map((part) => [part.stratum, part.examined]));
  const weights = design.strata.flatMap(({ name, size, sampled }) => {
    const read = examined.get(name) ?? sampled;
    return sampled === 0 || read === 0 ? [] : [size / sampled, size / read];
  });
  const isOne = design.strata.length === 1;
  return isOne || weights.length === 0 ? 1 : Math.max(...weights) / Math.min(...weights);
}
