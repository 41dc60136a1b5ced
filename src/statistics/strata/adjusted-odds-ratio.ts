import type { TwoByTwo } from '../two-groups/two-by-two.js';
import { estimateOfRatio, type AdjustedEstimate } from './adjusted-estimate.js';

/**
 * The Mantel-Haenszel odds ratio across strata, Σ(ad/N) / Σ(bc/N), with the variance of its logarithm
 * by Robins, Breslow and Greenland (1986, Biometrics 42: 311-323; R's mantelhaen.test). `z` is the
 * normal quantile of the interval.
 *
 * Strata with an empty margin add nothing to either sum.
 */
export function adjustedOddsRatio(strata: readonly TwoByTwo[], z: number): AdjustedEstimate | null {
  let concordant = 0;
  let discordant = 0;
  let bothConcordant = 0;
  let mixed = 0;
  let bothDiscordant = 0;
  for (const { groupEvents, groupMembers, comparatorEvents, comparatorMembers } of strata) {
    const all = groupMembers + comparatorMembers;
    const groupRest = groupMembers - groupEvents;
    const comparatorRest = comparatorMembers - comparatorEvents;
    const agree = (groupEvents + comparatorRest) / all;
    const differ = (groupRest + comparatorEvents) / all;
    const forGroup = (groupEvents * comparatorRest) / all;
    const forComparator = (groupRest * comparatorEvents) / all;
    concordant += forGroup;
    discordant += forComparator;
    bothConcordant += agree * forGroup;
    mixed += agree * forComparator + differ * forGroup;
    bothDiscordant += differ * forComparator;
  }
  const logVariance =
    (bothConcordant / concordant / concordant +
      mixed / concordant / discordant +
      bothDiscordant / discordant / discordant) /
    2;
  return estimateOfRatio(concordant, discordant, logVariance, z);
}
