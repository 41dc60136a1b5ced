import { describe, expect, it } from 'vitest';
import { binomialMass } from '../../src/statistics/distributions/binomial-tails.js';
import {
  ratioIntervals,
  type RatioIntervalName,
} from '../../src/statistics/two-groups/ratio-intervals.js';
import { tableOf } from './closeness.js';

/**
 * How often a 95 % interval holds the true ratio, not simulated but added up over all outcomes of two
 * binomials (masses below 1e-12 left out), in the 345 settings of the table in statistics.md, 1.3.
 */
const grid = {
  groupMembers: [5, 10, 20, 50, 150],
  comparatorMembers: [60, 200, 1000],
  comparatorRate: [0.01, 0.03, 0.1, 0.3, 0.6],
  ratio: [0.5, 1, 1.5, 2, 3],
};

interface Setting {
  readonly groupMembers: number;
  readonly comparatorMembers: number;
  readonly comparatorRate: number;
  readonly ratio: number;
}

const settings: readonly Setting[] = grid.groupMembers.flatMap((groupMembers) =>
  grid.comparatorMembers.flatMap((comparatorMembers) =>
    grid.comparatorRate.flatMap((comparatorRate) =>
      grid.ratio
        .filter((ratio) => ratio * comparatorRate < 1)
        .map((ratio) => ({ groupMembers, comparatorMembers, comparatorRate, ratio })),
    ),
  ),
);

interface Outcome {
  readonly events: number;
  readonly mass: number;
}

function outcomes(members: number, chance: number): readonly Outcome[] {
  return Array.from({ length: members + 1 }, (_, events) => ({
    events,
    mass: binomialMass(events, members, chance),
  })).filter(({ mass }) => mass > 1e-12);
}

function outcomesOf({ groupMembers, comparatorMembers, comparatorRate, ratio }: Setting) {
  return {
    group: outcomes(groupMembers, ratio * comparatorRate),
    comparator: outcomes(comparatorMembers, comparatorRate),
  };
}

/** The chance that the interval is defined, and that it is and holds the ratio: outcome by outcome. */
function coverage(name: RatioIntervalName, setting: Setting): { defined: number; held: number } {
  const { group, comparator } = outcomesOf(setting);
  let defined = 0;
  let held = 0;
  for (const own of group) {
    for (const other of comparator) {
      const interval = intervalOf(name, setting, own, other);
      if (interval === null) continue;
      defined += own.mass * other.mass;
      const { low, high } = interval;
      if (low <= setting.ratio && setting.ratio <= high) held += own.mass * other.mass;
    }
  }
  return { defined, held };
}

/** The same for an interval that moves down as the comparator's events grow: its ends by halving. */
function monotoneCoverage(name: RatioIntervalName, setting: Setting): number {
  const { group, comparator } = outcomesOf(setting);
  let held = 0;
  for (const own of group) {
    const limit = (end: 'low' | 'high', place: number): number =>
      intervalOf(name, setting, own, comparator[place]!)![end];
    const first = firstPlace(comparator.length, (place) => limit('low', place) <= setting.ratio);
    const end = firstPlace(comparator.length, (place) => limit('high', place) < setting.ratio);
    for (const other of comparator.slice(first, end)) held += own.mass * other.mass;
  }
  return held;
}

function firstPlace(length: number, holds: (place: number) => boolean): number {
  let refused = -1;
  let held = length;
  while (held - refused > 1) {
    const middle = Math.floor((refused + held) / 2);
    if (holds(middle)) held = middle;
    else refused = middle;
  }
  return held;
}

function intervalOf(name: RatioIntervalName, setting: Setting, own: Outcome, other: Outcome) {
  const { groupMembers, comparatorMembers } = setting;
  const table = tableOf(own.events, groupMembers, other.events, comparatorMembers);
  return ratioIntervals[name].interval(table, 0.95);
}

interface Summary {
  readonly mean: number;
  readonly least: number;
  readonly belowGoal: number;
}

function summary(coverages: readonly number[]): Summary {
  return {
    mean: coverages.reduce((sum, one) => sum + one, 0) / coverages.length,
    least: Math.min(...coverages),
    belowGoal: coverages.filter((one) => one < 0.93).length / coverages.length,
  };
}

/** As the table prints them: three decimals, and the share of settings below 93 % in per cent. */
function expectSummary({ mean, least, belowGoal }: Summary, expected: readonly number[]): void {
  expect(Math.abs(mean - expected[0]!)).toBeLessThanOrEqual(0.00051);
  expect(Math.abs(least - expected[1]!)).toBeLessThanOrEqual(0.00051);
  expect(Math.abs(100 * belowGoal - expected[2]!)).toBeLessThanOrEqual(0.51);
}

describe('the coverage of 95 % intervals for the ratio, in 345 settings', () => {
  it('covers what the table in statistics.md covers', () => expect(settings).toHaveLength(345));

  it('is .953 on average and .879 at least for the default, Miettinen and Nurminen', () => {
    const result = summary(settings.map((setting) => monotoneCoverage('score', setting)));
    expect(result.mean).toBeGreaterThanOrEqual(0.95);
    expect(result.least).toBeGreaterThanOrEqual(0.87);
    expectSummary(result, [0.953, 0.879, 7]);
  });

  it('is .952 and .879 for Koopman', () => {
    const result = settings.map((setting) => monotoneCoverage('koopman', setting));
    expectSummary(summary(result), [0.952, 0.879, 7]);
  });

  it('is .956 and .879 for MOVER-R', () => {
    const result = settings.map((setting) => monotoneCoverage('moverR', setting));
    expectSummary(summary(result), [0.956, 0.879, 5]);
  });

  it('is .932 and .295 for Walters', () => {
    const result = settings.map((setting) => coverage('walters', setting).held);
    expectSummary(summary(result), [0.932, 0.295, 34]);
  });

  it('is far worse for Wald: .657 with undefined intervals as misses, 0 somewhere, undefined 30 % of the time', () => {
    const results = settings.map((setting) => coverage('wald', setting));
    const result = summary(results.map(({ held }) => held));
    expect(result.mean).toBeLessThan(0.8);
    expectSummary(result, [0.657, 0, 64]);
    expectSummary(summary(results.map(({ held, defined }) => held / defined)), [0.888, 0, 32]);
    const undefinedShare = 1 - summary(results.map(({ defined }) => defined)).mean;
    expect(Math.abs(undefinedShare - 0.3)).toBeLessThan(0.005);
  });

  it('comes out the same outcome by outcome as by halving', () => {
    for (const setting of settings.filter((_, place) => place % 31 === 0)) {
      for (const name of ['score', 'moverR'] as const) {
        const held = monotoneCoverage(name, setting);
        expect(Math.abs(held - coverage(name, setting).held)).toBeLessThan(1e-12);
      }
    }
  });
});
