import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { binomialTails } from '../../src/statistics/distributions/binomial-tails.js';
import { clopperPearsonUpperLimit } from '../../src/statistics/proportion/clopper-pearson-upper-limit.js';
import { fisherRejections } from '../../src/statistics/two-groups/fisher-rejections.js';
import { gammaUpperTail } from '../../src/statistics/distributions/gamma-upper-tail.js';
import {
  hypergeometricInterval,
  hypergeometricUpperLimit,
} from '../../src/statistics/proportion/hypergeometric-limits.js';
import { logGamma } from '../../src/statistics/distributions/log-gamma.js';
import { poissonSampleSize } from '../../src/statistics/planning/poisson-sample-size.js';
import { rejectionPower } from '../../src/statistics/two-groups/rejection-power.js';
import { sampleSizeForMargin } from '../../src/statistics/planning/sample-size-for-margin.js';
import {
  correctedSizePerGroup,
  sampleSizePerGroup,
} from '../../src/statistics/two-groups/sample-size-per-group.js';
import { expectClose } from './closeness.js';

const folder = '../shared/vectors/sampling/';

function read<T>(name: string): T {
  return JSON.parse(readFileSync(folder + name, 'utf8')) as T;
}

/** These read the shared vectors, which do not travel with the code: skipped where absent. */
describe.skipIf(!existsSync(folder))('the shared planning vectors', () => {
  it('intervals, binomial: are met by the one-sided and the upper two-sided Clopper-Pearson limit', () => {
    const { binomial } = read<Intervals>('intervals.json');
    expect(binomial).toHaveLength(20);
    for (const { x, n, level, clopper_pearson, cp_upper_one_sided_95 } of binomial) {
      expectClose(clopperPearsonUpperLimit(x, n, 0.95), cp_upper_one_sided_95, 1e-9);
      expectClose(clopperPearsonUpperLimit(x, n, (1 + level) / 2), clopper_pearson[1], 1e-9);
    }
  });

  it('intervals, finite population: are met by the exact limits at 90, 95 and 99%', () => {
    const { finite_population } = read<Intervals>('intervals.json');
    expect(finite_population).toHaveLength(16);
    for (const cell of finite_population) {
      const { x, n, N } = cell;
      const limits = (level: number) => {
        const { low, high } = hypergeometricInterval(x, n, N, level);
        return [low, high];
      };
      expect(limits(0.9)).toEqual(cell.K90);
      expect(limits(0.95)).toEqual(cell.K_interval);
      expect(limits(0.99)).toEqual(cell.K99);
      expect(hypergeometricUpperLimit(x, n, N, 0.05)).toBe(cell.K_upper_one_sided_95);
      // The lower limit at 90% two-sided is the one-sided one at 95%.
      expect(limits(0.9)[0]).toBe(cell.K_lower_one_sided_95);
    }
  });

  it('aicpa_A3_upper95: are met by the Clopper-Pearson limit, rounded up as printed', () => {
    const { n, deviations, upper_pct } = read<Sizes>('sample_sizes.json').aicpa_A3_upper95;
    for (const [row, size] of n.entries()) {
      for (const [column, faults] of deviations.entries()) {
        const limit = 1000 * clopperPearsonUpperLimit(faults, size, 0.95);
        expect(Math.ceil(limit) / 10, `${faults} of ${size}`).toBe(upper_pct[row]![column]);
      }
    }
  });

  it('fixed_number and expected_rate: the Poisson sizes are met', () => {
    const { fixed_number, expected_rate } = read<Sizes>('sample_sizes.json');
    for (const { conf, tol, accept, n_poisson } of fixed_number) {
      expect(poissonSampleSize(conf, tol, accept, 0)).toBe(n_poisson);
    }
    for (const { conf, tol, expected, poisson } of expected_rate) {
      expect(poissonSampleSize(conf, tol, 0, expected)).toBe(poisson.n);
      expectClose(expected * poisson.n, poisson.x, 1e-9);
    }
  });

  it('margin_of_error: are met with and without the finite population correction (not nWilson of PracTools)', () => {
    const { margin_of_error } = read<Sizes>('sample_sizes.json');
    expect(margin_of_error).toHaveLength(7);
    for (const { p, moe, N, n0, n_fpc, n, PracTools_nPropMoe } of margin_of_error) {
      expectClose(sampleSizeForMargin(p, moe, null, 0.95), n0, 1e-9);
      const size = sampleSizeForMargin(p, moe, N, 0.95);
      expectClose(size, n_fpc, 1e-9);
      expectClose(size, PracTools_nPropMoe, 1e-9);
      expect(Math.ceil(size)).toBe(n);
    }
  });

  it('two_proportion_power: are met, as far as R solves for them (1e-6; 1e-5 where it counts both tails); not Cohen h and arcsine', () => {
    const { two_proportion_power } = read<Sizes>('sample_sizes.json');
    expect(two_proportion_power).toHaveLength(5);
    for (const cell of two_proportion_power) {
      const { p1, p2, alpha, power } = cell;
      const size = sampleSizePerGroup(p1, p2, alpha, power);
      expectClose(size, cell.n_per_group_normal, 1e-6);
      expectClose(size, cell.n_strict, 1e-5);
      expect(Math.ceil(size)).toBe(cell.n);
      expectClose(correctedSizePerGroup(p1, p2, alpha, power), cell.n_fleiss_cc, 1e-6);
      expect(Math.ceil(correctedSizePerGroup(p1, p2, alpha, power))).toBe(cell.n_cc);
    }
  });

  it('power_given_n: are met exactly by the power of Fisher, and by the normal formula solved for n', () => {
    const { power_given_n } = read<Sizes>('sample_sizes.json');
    expect(power_given_n).toHaveLength(3);
    for (const { p1, p2, n1, n2, normal, fisher_exact } of power_given_n) {
      expectClose(rejectionPower(fisherRejections(n1, n2, 0.05), p1, p2), fisher_exact, 1e-9);
      if (normal !== null) expectClose(sampleSizePerGroup(p1, p2, 0.05, normal), n1, 1e-9);
    }
  });
});

describe('at their edges and against R 4.2', () => {
  it('the binomial tails sum to 1 and meet pbinom', () => {
    const tails = binomialTails(3, 40, 0.1);
    expectClose(tails.below + tails.at, 0.423130653093001574, 1e-12);
    expectClose(tails.below + tails.at + tails.above, 1, 1e-12);
    expectClose(binomialTails(0, 30, 0.1).at, 0.042391158275216181, 1e-12);
    expectClose(binomialTails(80, 200, 0.3).above, 0.001008411006337226, 1e-11);
    expect(binomialTails(0, 0, 0.3)).toEqual({ below: 0, at: 1, above: 0 });
    expect(binomialTails(-1, 5, 0.3)).toEqual({ below: 0, at: 0, above: 1 });
    expect(binomialTails(6, 5, 0.3)).toEqual({ below: 1, at: 0, above: 0 });
    expect(binomialTails(0, 5, 0)).toEqual({ below: 0, at: 1, above: 0 });
    expect(binomialTails(5, 5, 1).at).toBe(1);
  });

  it('ten files of a process without a fault speak against 26% and more', () => {
    expectClose(clopperPearsonUpperLimit(0, 10, 0.95), 0.258865550893052, 1e-12);
    expectClose(clopperPearsonUpperLimit(2, 60, 0.95), 0.1012358949241616, 1e-12);
    expect(clopperPearsonUpperLimit(4, 4, 0.95)).toBe(1);
    expect(clopperPearsonUpperLimit(0, 0, 0.95)).toBe(1);
  });

  it('the hypergeometric interval is a point where everything is drawn, and all where nothing is', () => {
    expect(hypergeometricInterval(3, 20, 20, 0.95)).toEqual({ low: 3, high: 3 });
    expect(hypergeometricInterval(0, 20, 20, 0.95)).toEqual({ low: 0, high: 0 });
    expect(hypergeometricInterval(20, 20, 20, 0.95)).toEqual({ low: 20, high: 20 });
    expect(hypergeometricInterval(0, 0, 20, 0.95)).toEqual({ low: 0, high: 20 });
  });

  it('a tail equal to the risk speaks against: 1 file of 40 drawn and faulty leaves 2 at least', () => {
    expect(hypergeometricInterval(1, 1, 40, 0.95)).toEqual({ low: 2, high: 40 });
  });

  it('the logarithm of the gamma function meets lgamma', () => {
    expectClose(logGamma(0.5), 0.5723649429247001, 1e-12);
    expectClose(logGamma(2.925), 0.6250601031691779, 1e-12);
    expectClose(logGamma(99.37), 356.2381020806340644, 1e-13);
  });

  it('the upper tail of the gamma distribution meets pgamma on both sides of the shape', () => {
    expectClose(gammaUpperTail(2.5, 3), 0.3062189184132784, 1e-10);
    expectClose(gammaUpperTail(98.37, 90), 0.7982096144870665, 1e-10);
    expectClose(gammaUpperTail(98.37, 150), 2.908208522919479e-6, 1e-10);
    expectClose(gammaUpperTail(1, 0.1), 0.9048374180359595, 1e-12);
    expect(gammaUpperTail(2, 0)).toBe(1);
  });

  it('a Poisson sample is refused where faults are expected at the tolerable rate', () => {
    expect(() => poissonSampleSize(0.95, 0.05, 0, 0.05)).toThrow(RangeError);
  });

  it('Fisher at 0.2 rejects the same outcomes of 5 and 4 as fisher.test', () => {
    const { rejected } = fisherRejections(5, 4, 0.2);
    const rows = Array.from({ length: 6 }, (_, row) => [...rejected.slice(5 * row, 5 * row + 5)]);
    expect(rows).toEqual([
      [0, 0, 1, 1, 1],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 1],
      [1, 0, 0, 0, 0],
      [1, 0, 0, 0, 0],
      [1, 1, 1, 0, 0],
    ]);
  });

  it('the power of unequal groups meets an enumeration by fisher.test', () => {
    const rejections = fisherRejections(20, 35, 0.05);
    expectClose(rejectionPower(rejections, 0.6, 0.2), 0.82762612827280624, 1e-10);
    expectClose(rejectionPower(rejections, 0.2, 0.2), 0.03322649573245701, 1e-10);
    const fewer = fisherRejections(12, 40, 0.05);
    expectClose(rejectionPower(fewer, 0.05, 0.4), 0.676206062112919, 1e-10);
    expect(rejectionPower(rejections, 1, 0)).toBeCloseTo(1, 12);
    expect(rejectionPower(fisherRejections(0, 5, 0.05), 0.3, 0.6)).toBe(0);
  });
});

interface Intervals {
  binomial: {
    x: number;
    n: number;
    level: number;
    clopper_pearson: [number, number];
    cp_upper_one_sided_95: number;
  }[];
  finite_population: {
    x: number;
    n: number;
    N: number;
    K_interval: [number, number];
    K90: [number, number];
    K99: [number, number];
    K_upper_one_sided_95: number;
    K_lower_one_sided_95: number;
  }[];
}

interface Sizes {
  aicpa_A3_upper95: { n: number[]; deviations: number[]; upper_pct: number[][] };
  fixed_number: { conf: number; tol: number; accept: number; n_poisson: number }[];
  expected_rate: {
    conf: number;
    tol: number;
    expected: number;
    poisson: { n: number; x: number };
  }[];
  margin_of_error: {
    p: number;
    moe: number;
    N: number | null;
    n0: number;
    n_fpc: number;
    n: number;
    PracTools_nPropMoe: number;
  }[];
  two_proportion_power: {
    p1: number;
    p2: number;
    alpha: number;
    power: number;
    n_per_group_normal: number;
    n: number;
    n_strict: number;
    n_fleiss_cc: number;
    n_cc: number;
  }[];
  power_given_n: {
    p1: number;
    p2: number;
    n1: number;
    n2: number;
    normal: number | null;
    fisher_exact: number;
  }[];
}
