import { scoreIntervalDifference } from '../../statistics/two-groups/score-interval-difference.js';
import {
  noEstimate,
  twoByTwo,
  type ComparingMeasure,
  type Counts,
  type Estimate,
} from './measure.js';

/**
 * The group's rate less the comparator's (risk difference, as a proportion), with Miettinen and
 * Nurminen's interval. It is estimable even where the ratio is not.
 */
export const difference: ComparingMeasure = {
  title: 'Difference of rates',
  kind: 'difference',
  compares: true,
  equal: 0,
  against: (group, comparator, level) => scaled(group, comparator, level, 1),
  // The group is part of all, so its distance from all is the distance from the others, shrunk.
  againstAll: (group, others, level) =>
    scaled(group, others, level, others.members / (group.members + others.members)),
};

function scaled(group: Counts, comparator: Counts, level: number, factor: number): Estimate {
  const interval = scoreIntervalDifference(twoByTwo(group, comparator), level);
  if (interval === null) return noEstimate;
  const value = group.events / group.members - comparator.events / comparator.members;
  return { value: value * factor, low: interval.low * factor, high: interval.high * factor };
}
