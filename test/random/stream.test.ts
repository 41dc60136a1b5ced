import { describe, expect, it } from 'vitest';

import { randomStream, weightedAt } from '../../src/random/stream.js';

describe('a random stream', () => {
  it('is fixed for ever by its purpose and seed', () => {
    const stream = randomStream('frozen', 'a seed for the test');
    expect([stream.next(), stream.next(), stream.next()]).toEqual([
      0.3957094906265357, 0.2276354744872234, 0.38112893806757375,
    ]);
  });

  it('keeps apart the seeds that raw seedrandom takes for one', () => {
    const first = (purpose: string, seed: string): number => randomStream(purpose, seed).next();
    const numbers = [first('p', 'a'), first('p', 'aa'), first('p', 'ab'), first('p', 'abab')];
    expect(new Set(numbers).size).toBe(4);
    expect(first('p', 'a')).not.toBe(first('q', 'a'));
  });

  it('gives whole numbers below a bound, each about as often', () => {
    const stream = randomStream('integers', 'a seed for the test');
    const counts = [0, 0, 0, 0, 0, 0];
    for (let turn = 0; turn < 60_000; turn += 1) {
      const value = stream.integer(6);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    expect(counts).toHaveLength(6);
    // Five standard errors of a binomial count with mean 10,000.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(457);
  });

  it('picks by weight', () => {
    const stream = randomStream('weights', 'a seed for the test');
    let heavy = 0;
    for (let turn = 0; turn < 40_000; turn += 1) {
      if (
        stream.weighted([
          ['heavy', 3],
          ['light', 1],
        ]) === 'heavy'
      )
        heavy += 1;
    }
    expect(Math.abs(heavy - 30_000)).toBeLessThan(434);
  });

  it('lays weights end to end', () => {
    const entries = [
      ['a', 1],
      ['b', 2],
      ['c', 1],
    ] as const;
    const points = [0, 0.2499, 0.25, 0.7499, 0.75, 1 - 1e-16];
    expect(points.map((u) => weightedAt(entries, u))).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
  });

  it('shuffles into the same values and leaves the list alone', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = randomStream('shuffle', 'a seed for the test').shuffle(list);
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(list);
    expect(shuffled).not.toEqual(list);
  });

  it('will not pick from an empty list', () => {
    expect(() => randomStream('empty', 'a seed for the test').pick([])).toThrow(RangeError);
  });
});
