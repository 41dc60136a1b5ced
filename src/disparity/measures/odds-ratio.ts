import { oddsRatio as estimateOddsRatio } from '../../statistics/two-groups/odds-ratio.js';
import { noEstimate, twoByTwo, type ComparingMeasure, type Counts } from './measure.js';

/**
 * The odds of the event in the group over those in the comparator, conditional on both margins, with
 * mid-P limits. The right measure where units were picked by their outcome, or where it is held
 * against an odds ratio of a model; it is further from 1 than the ratio of rates, and never the same.
 */
export const oddsRatio: ComparingMeasure = {
  title: 'Odds ratio',
  kind: 'ratio',
  compares: true,
  equal: 1,
  against: (group, comparator, level) => {
    if (group.members === 0 || comparator.members === 0) return noEstimate;
    // The conditional distribution is one of whole numbers, so effective numbers have none.
    if (group.information !== 1 || comparator.information !== 1)
      return sampleOdds(group, comparator);
    const { value, low, high } = estimateOddsRatio(twoByTwo(group, comparator), level);
    return { value, low, high };
  },
  againstAll: () => noEstimate,
};

function sampleOdds(group: Counts, comparator: Counts): typeof noEstimate {
  const across = (group.members - group.events) * comparator.events;
  const value =
    across === 0 ? null : (group.events * (comparator.members - comparator.events)) / across;
  return { value, low: null, high: null };
}
