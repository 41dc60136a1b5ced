import { describe, expect, it } from 'vitest';
import { limitsFromOthers } from '../../src/statistics/trend/limits-from-others.js';
import { expectClose } from './closeness.js';

const counted = (events: readonly number[], members: readonly number[]) =>
  events.map((count, index) => ({ events: count, members: members[index] ?? 0 }));

describe('limits foretold from the other periods', () => {
  it('are the rates at which the score statistic is nine', () => {
    const found = limitsFromOthers(counted([14, 12, 15, 41], [270, 260, 280, 270]));
    // R 4.2.2: uniroot on (r - R)² / (p (1 - p)(1/n + 1/N)) - 9, tolerance 1e-15.
    const expected = [
      [0.08395061728395062, 0.02999701850325037, 0.14712414698356613],
      [0.08536585365853659, 0.0301477316357516, 0.14966171494847708],
      [0.08375, 0.03060994477204616, 0.14622844326285209],
      [0.050617283950617285, 0.009178248770925932, 0.102014938876555286],
    ];
    for (const [index, [centre, low, high]] of expected.entries()) {
      expectClose(found[index]?.centre, centre!, 1e-12);
      expectClose(found[index]?.limits.low, low!, 1e-9);
      expectClose(found[index]?.limits.high, high!, 1e-9);
    }
  });

  it('reach from nothing to a few events where the others have none', () => {
    const last = limitsFromOthers(counted([0, 0, 0, 3], [40, 50, 60, 55]))[3];
    expect(last?.centre).toBe(0);
    expect(last?.limits.low).toBe(0);
    expectClose(last?.limits.high, 0.05904944791166587, 1e-9);
  });

  it('are the same from above and below: of those without the event they are one less', () => {
    const some = limitsFromOthers(counted([14, 12, 15, 41], [270, 260, 280, 270]))[3];
    const rest = limitsFromOthers(counted([256, 248, 265, 229], [270, 260, 280, 270]))[3];
    expectClose(rest?.limits.low, 1 - (some?.limits.high ?? 0), 1e-12);
    expectClose(rest?.limits.high, 1 - (some?.limits.low ?? 0), 1e-12);
  });

  it('are none without members, without others and without variation', () => {
    expect(limitsFromOthers(counted([3, 0], [10, 0]))).toEqual([null, null]);
    expect(limitsFromOthers(counted([0, 0], [10, 20]))).toEqual([null, null]);
    expect(limitsFromOthers(counted([10, 20], [10, 20]))).toEqual([null, null]);
  });
});
