import { scoreIntervalRatio } from '../../statistics/two-groups/score-interval-ratio.js';
import { noEstimate, twoByTwo, type ComparingMeasure } from './measure.js';

/**
 * The group's rate divided by the comparator's (risk ratio), with Miettinen and Nurminen's interval.
 *
 * A comparator without events leaves the ratio open: no value, an upper limit of Infinity, and a
 * lower limit that it exceeds.
 */
export const ratio: ComparingMeasure = {
  title: 'Ratio of rates',
  kind: 'ratio',
  compares: true,
  equal: 1,
  against: (group, comparator, level) => {
    const interval = scoreIntervalRatio(twoByTwo(group, comparator), level);
    if (interval === null) return noEstimate;
    const value =
      comparator.events === 0
        ? null
        : (group.events * comparator.members) / (comparator.events * group.members);
    return { value, ...interval };
  },
  againstAll: (group, others, level) => {
    const interval = scoreIntervalRatio(twoByTwo(group, others), level);
    if (interval === null) return noEstimate;
    const share = group.members / (group.members + others.members);
    // The ratio to all rises with the ratio to the others, so limits carry over exactly.
    const toAll = (toOthers: number): number => 1 / (share + (1 - share) / toOthers);
    const events = group.events + others.events;
    return {
      value: events === 0 ? null : group.events / events / share,
      low: toAll(interval.low),
      high: toAll(interval.high),
    };
  },
};
