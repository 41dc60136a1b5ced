import {
  directlyStandardised,
  type DirectStandardisation,
} from '../statistics/standardised/directly-standardised.js';
import { levelWith } from './adjusted-level.js';
import { settled } from './adjusted-settled.js';
import type { GroupInStratum } from './adjusted-strata.js';
import type { Count } from './count.js';
import { noEstimate, type Estimate } from './measures/measure.js';
import type { Settings } from './settings.js';

/** The rate at the mix of strata that all members have; no value where it is withheld. */
export interface DirectResult {
  readonly rate: Estimate;
  readonly withheld: DirectStandardisation['withheld'];
  /** The share of all members who are in strata that the group is in; the mix is theirs. */
  readonly coverage: number;
  /** The mix: all members, then those in each stratum. */
  readonly mix: readonly Count[];
}

/** A group has a standardised rate if its strata hold at least this share of all members. */
export const leastCoverage = 0.95;

/**
 * Works out the rate that a group would have at the mix of strata that all members have.
 *
 * The mix is that of the strata that the group is in, so long as nearly all members are in them: a
 * rare rank, or a handful whose value is not stated, would else leave almost no group a rate.
 */
export function standardisedDirectly(
  information: number,
  strata: readonly GroupInStratum[],
  members: Count,
  settings: Settings,
): DirectResult {
  const weighted = strata.map((group) => ({
    events: group.events.value,
    members: group.members.value,
    standard: group.stratum.counted.total.members.value,
  }));
  const peopled = weighted.filter((stratum) => stratum.members > 0);
  const all = sumOf(weighted);
  const coverage = all === 0 ? 0 : sumOf(peopled) / all;
  const result = directlyStandardised(
    coverage < leastCoverage ? weighted : peopled,
    levelWith(information, settings.level),
  );
  return {
    rate: settled(
      result.rate === null || result.interval === null
        ? noEstimate
        : { value: result.rate, low: result.interval.low, high: Math.min(1, result.interval.high) },
      settings,
    ),
    withheld: result.withheld,
    coverage,
    mix: [members, ...strata.map(({ stratum }) => stratum.counted.total.members)],
  };
}

function sumOf(strata: readonly { readonly standard: number }[]): number {
  return strata.reduce((sum, { standard }) => sum + standard, 0);
}
