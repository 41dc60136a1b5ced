import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/sampling/allocate.js';
import type { AllocationRequest } from '../../src/sampling/allocation-request.js';
import { inclusionBySize } from '../../src/sampling/methods/inclusion-by-size.js';

const file = '../shared/vectors/sampling/allocation.json';
const vectors = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

/** The strata in the order of the vectors; keys that sort as they stand. */
function share(frameSizes: readonly number[], request: Partial<AllocationRequest>) {
  const strata = frameSizes.map((frameSize, index) => ({
    key: `s${index}`,
    frameSize,
    takeAll: false,
  }));
  const { strata: shared } = allocate(strata, {
    allocation: 'proportional',
    size: 0,
    minimum: 0,
    cap: null,
    ...request,
  });
  return {
    sizes: shared.map(({ sampleSize }) => sampleSize),
    quotas: shared.map(({ quota }) => Number(quota)),
  };
}

/** A double as an exact decimal text. */
const byKey = (numbers: readonly (number | string)[]) =>
  Object.fromEntries(numbers.map((number, index) => [`s${index}`, String(number)]));

/** The square of a standard deviation as printed, exact, as the command line squares it. */
function squared(deviation: number): string {
  const [whole = '', decimals = ''] = String(deviation).split('.');
  const digits = BigInt(whole + decimals);
  return `${digits * digits}/1${'0'.repeat(2 * decimals.length)}`;
}

const near = (quotas: readonly number[], expected: readonly number[]) =>
  quotas.forEach((quota, index) => expect(quota).toBeCloseTo(expected[index]!, 3));

describe.skipIf(vectors === undefined)(
  'the allocations of the published vectors (../shared)',
  () => {
    it.each([50, 100, 200, 201, 333])('proportional and largest remainder, api, n = %i', (size) => {
      const expected = vectors.api_proportional.find((each: { n: number }) => each.n === size);
      const frame = [4421, 1018, 755];
      const webster = share(frame, { size });
      expect(webster.sizes).toEqual(expected.webster);
      near(webster.quotas, expected.quota);
      expect(share(frame, { allocation: 'largest-remainder', size }).sizes).toEqual(
        expected.largest_remainder,
      );
    });

    it.each(['api_neyman_api00', 'api_neyman_schwide'])(
      'Neyman by %s, in Wright\u2019s whole numbers',
      (name) => {
        const { N, S, ...cases } = vectors[name];
        const variances = byKey((S as number[]).map(squared));
        for (const { n, quota, wright_exact_min1 } of Object.values(cases) as {
          n: number;
          quota: number[];
          wright_exact_min1: number[];
        }[]) {
          const { sizes, quotas } = share(N, { allocation: 'neyman', variances, size: n });
          expect(sizes).toEqual(wright_exact_min1);
          near(quotas, quota);
        }
      },
    );

    it('Neyman agrees with the brute-force optimum at n = 30', () => {
      const { n, wright, brute } = vectors.wright_vs_bruteforce;
      const variances = byKey((vectors.api_neyman_schwide.S as number[]).map(squared));
      const { sizes } = share([4421, 1018, 755], { allocation: 'neyman', variances, size: n });
      expect(sizes).toEqual(wright);
      expect(sizes).toEqual(brute);
    });

    it('Cochran, Sampling Techniques, example 5.1: 12 and 12 of 24, where proportional gives 6 and 18', () => {
      const { N, S2, n, neyman_quota, wright, prop } = vectors.cochran_5_1;
      const { sizes, quotas } = share(N, { allocation: 'neyman', variances: byKey(S2), size: n });
      expect(sizes).toEqual(wright);
      near(quotas, neyman_quota);
      expect(share(N, { size: n }).sizes).toEqual(prop);
    });

    it('Lohr, agstrat: 300 farms by proportional and by Neyman allocation', () => {
      const {
        Nh,
        var: variances,
        proportional_n300,
        neyman_n300_from_sample_s,
      } = vectors.lohr_agstrat;
      const webster = share(Nh, { size: 300 });
      expect(webster.sizes).toEqual(proportional_n300.webster);
      near(webster.quotas, proportional_n300.quota);
      expect(share(Nh, { allocation: 'largest-remainder', size: 300 }).sizes).toEqual(
        proportional_n300.lr,
      );
      const neyman = share(Nh, { allocation: 'neyman', variances: byKey(variances), size: 300 });
      expect(neyman.sizes).toEqual(neyman_n300_from_sample_s.wright);
      near(neyman.quotas, neyman_n300_from_sample_s.quota);
    });

    it('the Alabama paradox: largest remainder takes a unit away from n = 17 to 18, Webster does not', () => {
      const { N, n, lr_n, lr_n_plus_1, webster_n, webster_n_plus_1 } = vectors.alabama_paradox;
      expect(N).toEqual([89, 25, 110, 58]);
      expect(n).toBe(17);
      expect(share(N, { allocation: 'largest-remainder', size: 17 }).sizes).toEqual(lr_n);
      expect(share(N, { allocation: 'largest-remainder', size: 18 }).sizes).toEqual(lr_n_plus_1);
      expect(lr_n[1]).toBeGreaterThan(lr_n_plus_1[1]);
      expect(share(N, { size: 17 }).sizes).toEqual(webster_n);
      expect(share(N, { size: 18 }).sizes).toEqual(webster_n_plus_1);
    });

    it('minimum and cap, equal and power allocation of 150 among 12, 40, 90, 260 and 1,200', () => {
      const { N, n, min, cap, power_half, ...expected } = vectors.with_bounds;
      expect(share(N, { size: n, minimum: min, cap }).sizes).toEqual(expected.webster_min10_cap70);
      expect(share(N, { size: n, minimum: min }).sizes).toEqual(expected.webster_min10);
      expect(share(N, { allocation: 'largest-remainder', size: n, minimum: min }).sizes).toEqual(
        expected.lr_min10_then_rest,
      );
      expect(share(N, { allocation: 'equal', size: n }).sizes).toEqual(expected.equal);
      const power = share(N, { allocation: 'power', exponent: '0.5', size: n });
      expect(power.sizes).toEqual(power_half.webster);
      near(power.quotas, power_half.quota);
      expect(
        share(N, { allocation: 'power', exponent: '0.5', size: n, minimum: min }).sizes,
      ).toEqual(power_half.capped);
    });

    it('inclusion by size: certainty is iterated, and a unit becomes certain at the published n', () => {
      const { x, n, sps_inclusion_prob_alpha0, becomes_ta } = vectors.pps_certainty;
      const { probabilities } = inclusionBySize(x, n);
      probabilities.forEach((each, index) =>
        expect(each).toBeCloseTo(sps_inclusion_prob_alpha0[index], 12),
      );
      (becomes_ta as number[]).forEach((first, index) => {
        expect(inclusionBySize(x, first).certain.has(index)).toBe(true);
        expect(inclusionBySize(x, first - 1).certain.has(index)).toBe(false);
      });
    });
  },
);
