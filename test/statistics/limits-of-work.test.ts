import { describe, expect, it } from 'vitest';
import { tableNetwork } from '../../src/statistics/cross-tables/table-network.js';
import { tailOfNetwork } from '../../src/statistics/cross-tables/tail-of-network.js';
import { funnel } from '../../src/statistics/funnel/funnel.js';
import { funnelKinds } from '../../src/statistics/funnel/funnel-kinds.js';
import { increasingRoot } from '../../src/statistics/increasing-root.js';
import { cochranMantelHaenszel } from '../../src/statistics/strata/cochran-mantel-haenszel.js';
import { eventsGivenMargins } from '../../src/statistics/strata/events-given-margins.js';
import { exactTrendPValue } from '../../src/statistics/trend/exact-trend-p-value.js';
import { wholeScores } from '../../src/statistics/trend/whole-scores.js';
import { tableOf } from './closeness.js';

describe('what would be too much work is not done:', () => {
  const half = (members: number) => tableOf(members / 2, members, members / 2, members);

  it('the distribution of events over strata, beyond five million products', () => {
    // 2,001 and 2,301 possible counts in each of two strata: 4.0 and 5.3 million products.
    expect(eventsGivenMargins([half(2000), half(2000)])?.logWeights).toHaveLength(4001);
    expect(eventsGivenMargins([half(2300), half(2300)])).toBeNull();
  });

  it('a network of tables, or the sums carried through it', () => {
    // Rows and columns of 2 2 2 have 21 tables: 6 with three cells of 2, 9 with one, 6 with none. Their
    // squares add up to 12, 8 and 6, and each weighs 1/8, 1/2 and 1: 3/4, 9/2 and 6 of 45/4.
    const twos = [2, 2, 2];
    const network = tableNetwork(twos, twos, (count) => count * count, 1000);
    expect(tableNetwork(twos, twos, (count) => count * count, 4)).toBeNull();
    expect(tailOfNetwork(network!, 12, 1000)).toBeCloseTo(1 / 15, 12);
    expect(tailOfNetwork(network!, 8, 1000)).toBeCloseTo(7 / 15, 12);
    expect(tailOfNetwork(network!, 6, 1000)).toBeCloseTo(1, 12);
    expect(tailOfNetwork(network!, 12.5, 1000)).toBe(0);
    expect(tailOfNetwork(network!, 8, 0)).toBeNull();
  });
});

describe('a root', () => {
  it('is found to the last digit where the function is smooth', () => {
    const square = (at: number) => ({ value: at * at - 2, slope: 2 * at });
    expect(increasingRoot(square, 0, 2, 1)).toBeCloseTo(1.4142135623730951, 15);
  });

  it('is found by halving where the function jumps and its slope leads out of the bracket', () => {
    const jump = (at: number) => ({ value: at < 1 ? -1 : 1, slope: 1e-6 });
    const found = increasingRoot(jump, 0, 3, 2);
    expect(Math.abs(found - 1)).toBeLessThan(1e-15);
  });
});

describe('strata and groups that cannot vary', () => {
  it('change nothing in the Cochran-Mantel-Haenszel test, one unit alone among them', () => {
    const [one, other] = [tableOf(3, 10, 6, 12), tableOf(2, 8, 5, 9)];
    const alone = { groupEvents: 1, groupMembers: 1, comparatorEvents: 0, comparatorMembers: 0 };
    const without = cochranMantelHaenszel([one, other]);
    const withIt = cochranMantelHaenszel([one, alone, other]);
    expect(withIt?.statistic).toBeCloseTo(without!.statistic, 12);
    expect(withIt?.variance).toBeCloseTo(without!.variance, 12);
    expect(cochranMantelHaenszel([alone])).toBeNull();
  });

  it('change nothing in the exact test of a trend, a group without members among them', () => {
    // None of three against three of three: 2 of the 20 ways to choose three of six.
    const groups = [
      { score: 0, events: 0, members: 3 },
      { score: 1, events: 3, members: 3 },
    ];
    expect(exactTrendPValue(groups)).toBeCloseTo(0.1, 12);
    expect(exactTrendPValue([...groups, { score: 2, events: 0, members: 0 }])).toBeCloseTo(0.1, 12);
  });
});

describe('scores', () => {
  it.each([
    [
      [0, 0.5, 1.5, 4],
      [0, 1, 3, 8],
    ],
    [
      [10, 20, 40],
      [0, 1, 3],
    ],
    [
      [1 / 3, 2 / 3, 1],
      [0, 1, 2],
    ],
    [
      [-1, 0, 1],
      [0, 1, 2],
    ],
    [
      [7, 7, 7],
      [0, 0, 0],
    ],
    [
      [0, 0.001, 1],
      [0, 1, 1000],
    ],
  ])('%j stand as %j', (scores, whole) => {
    expect(wholeScores(scores)).toEqual(whole);
  });

  it('without a common measure up to a thousandfold have no whole numbers', () => {
    expect(wholeScores([0, 1, Math.PI])).toBeNull();
    expect(wholeScores([0, 0.0001, 1])).toBeNull();
  });
});

describe('a funnel', () => {
  it('tells units below the inner limits from those beyond the outer ones', () => {
    // Around 50% of 100 the limits lie near 40.2 and 59.8 (95%), and 34.6 and 65.4 (99.8%).
    const units = [38, 41, 33, 62, 67].map((events) => ({ events, members: 100 }));
    const positions = funnel(units, { ...funnelKinds.proportion, variance: () => 1 }, 0.5)?.points;
    expect(positions?.map((point) => point?.position)).toEqual([
      ...['below', 'within', 'far below', 'above', 'far above'],
    ]);
  });
});
