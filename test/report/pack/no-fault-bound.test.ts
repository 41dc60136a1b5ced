import { describe, expect, it } from 'vitest';
import { noFaultBound, noFaultPercentage } from '../../../src/report/pack/no-fault-bound.js';

// Expected values: C(N - K, n) / C(N, n), worked out in whole numbers.
describe('what a sample without a fault supports', () => {
  it.each([
    [40, 10, 10],
    [360, 10, 93],
  ])('of %d units with %d read is fewer than %d faulty', (frameSize, sampleSize, fewerThan) => {
    const strata = [{ key: 'all', frameSize, sampleSize }];
    expect(noFaultBound(strata)).toEqual({ fewerThan, frameSize });
  });

  it('is less where the strata are read unequally, as faults may lie where few are read', () => {
    const strata = [
      { key: 'a', frameSize: 20, sampleSize: 2 },
      { key: 'b', frameSize: 20, sampleSize: 8 },
    ];
    expect(noFaultBound(strata)).toEqual({ fewerThan: 16, frameSize: 40 });
  });

  it('counts a stratum of which nothing was read as faulty throughout', () => {
    const strata = [
      { key: 'a', frameSize: 40, sampleSize: 10 },
      { key: 'b', frameSize: 5, sampleSize: 0 },
    ];
    expect(noFaultBound(strata)).toEqual({ fewerThan: 15, frameSize: 45 });
  });

  it('is nothing where nothing or everything was read', () => {
    expect(noFaultBound([{ key: 'all', frameSize: 40, sampleSize: 0 }])).toBeNull();
    expect(noFaultBound([{ key: 'all', frameSize: 40, sampleSize: 40 }])).toBeNull();
  });

  it.each([
    [10, 26],
    [5, 46],
    [40, 8],
    [80, 4],
  ])('of a long list with %d read is fewer than %d%%', (sampleSize, percentage) => {
    expect(noFaultPercentage(sampleSize)).toBe(percentage);
  });
});
