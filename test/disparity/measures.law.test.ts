import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measures } from '../../src/disparity/measures/index.js';
import { type Measure, twoByTwo } from '../../src/disparity/measures/measure.js';
import { twoByTwoTest } from '../../src/statistics/two-groups/two-by-two-test.js';

const counts = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }))
  .map(([members, events]) => ({ members, events: Math.min(members, events), information: 1 }));

/** What every measure of the registry must keep to. */
describe.each(Object.entries<Measure>(measures))('the measure %s', (name, measure) => {
  it('has its value within its interval', () => {
    fc.assert(
      fc.property(counts, counts, (group, other) => {
        const estimates = measure.compares
          ? [measure.against(group, other, 0.95), measure.againstAll(group, other, 0.95)]
          : [measure.ofGroup(group, 0.95)];
        for (const { value, low, high } of estimates) {
          if (value === null || low === null || high === null) continue;
          expect(low).toBeLessThanOrEqual(value + 1e-12);
          expect(high).toBeGreaterThanOrEqual(value - 1e-12);
        }
      }),
    );
  });

  it('has no figures for an empty group', () => {
    const empty = { events: 0, members: 0, information: 1 };
    const estimate = measure.compares
      ? measure.against(empty, { events: 1, members: 9, information: 1 }, 0.95)
      : measure.ofGroup(empty, 0.95);
    expect(estimate).toEqual({ value: null, low: null, high: null });
  });

  // The odds ratio has conditional mid-P limits, which may differ from the test at the border.
  it.skipIf(!measure.compares || name === 'odds_ratio')(
    'agrees with the chi-square test on whether groups differ',
    () => {
      if (!measure.compares) return;
      fc.assert(
        fc.property(counts, counts, (group, other) => {
          const test = twoByTwoTest(twoByTwo(group, other));
          if (test?.test !== 'N-1 chi-square' || Math.abs(test.pValue - 0.05) < 1e-9) return;
          for (const estimate of [
            measure.against(group, other, 0.95),
            measure.againstAll(group, other, 0.95),
          ]) {
            const outside =
              (estimate.low ?? NaN) > measure.equal || (estimate.high ?? NaN) < measure.equal;
            expect(outside).toBe(test.pValue < 0.05);
          }
        }),
      );
    },
  );
});
