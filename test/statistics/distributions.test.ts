import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaLowerTail } from '../../src/statistics/distributions/beta-lower-tail.js';
import { betaQuantile } from '../../src/statistics/distributions/beta-quantile.js';
import { betaUpperTail } from '../../src/statistics/distributions/beta-upper-tail.js';
import { binomialTails } from '../../src/statistics/distributions/binomial-tails.js';
import { chiSquareQuantile } from '../../src/statistics/distributions/chi-square-quantile.js';
import { chiSquareUpperTail } from '../../src/statistics/distributions/chi-square-upper-tail.js';
import { gammaLowerTail } from '../../src/statistics/distributions/gamma-lower-tail.js';
import { gammaQuantile } from '../../src/statistics/distributions/gamma-quantile.js';
import { gammaUpperTail } from '../../src/statistics/distributions/gamma-upper-tail.js';
import {
  hypergeometricTails,
  type Tails,
} from '../../src/statistics/distributions/hypergeometric-tails.js';
import { normalQuantile } from '../../src/statistics/distributions/normal-quantile.js';
import { normalUpperTail } from '../../src/statistics/distributions/normal-upper-tail.js';
import { poissonTails } from '../../src/statistics/distributions/poisson-tails.js';
import { expectClose } from './closeness.js';

/** For each list of the vector file: from the arguments in a row to the figures that follow them. */
const functions: Record<string, (row: readonly number[]) => readonly number[]> = {
  qnorm: ([probability]) => [normalQuantile(probability!)],
  pnorm_upper: ([z]) => [normalUpperTail(z!)],
  qbeta: ([probability, first, second]) => [betaQuantile(probability!, first!, second!)],
  pbeta: ([point, first, second]) => [betaLowerTail(first!, second!, point!)],
  qgamma: ([probability, shape]) => [gammaQuantile(probability!, shape!)],
  pgamma: ([at, shape]) => [gammaLowerTail(shape!, at!)],
  pchisq_upper: ([statistic, degrees]) => [chiSquareUpperTail(statistic!, degrees)],
  qchisq: ([probability, degrees]) => [chiSquareQuantile(probability!, degrees!)],
  hyper: ([events, marked, unmarked, drawn]) =>
    massAndTails(hypergeometricTails(events!, marked!, unmarked!, drawn!)),
  binom: ([events, trials, chance]) => massAndTails(binomialTails(events!, trials!, chance!)),
  pois: ([events, mean]) => massAndTails(poissonTails(events!, mean!)),
};

function massAndTails({ below, at, above }: Tails): readonly number[] {
  return [at, below + at, at + above];
}

/** The digits that the vectors hold, 15, allow 1e-12 everywhere: nearer than the 1e-9 asked for. */
function expectRow(name: string, row: readonly number[]): void {
  const figures = functions[name]!(row);
  const expected = row.slice(-figures.length);
  for (const [place, figure] of figures.entries()) {
    // Below 1e-308 doubles have fewer digits, so does the 0 of a lost tail.
    if (expected[place] === 0) expect(figure, `${name} ${row.join(' ')}`).toBeLessThan(1e-300);
    else expectClose(figure, expected[place]!, expected[place]! < 1e-307 ? 1e-9 : 1e-12);
  }
}

interface VectorFile {
  cases: Record<string, number[][]>;
}
const folder = '../shared/vectors/statistics/';

function read(path: string): VectorFile {
  return JSON.parse(readFileSync(path, 'utf8')) as VectorFile;
}

/** These read the shared vectors, which do not travel with the code: skipped where absent. */
describe.skipIf(!existsSync(folder))('the shared vectors of distribution functions', () => {
  it.each([
    ['qnorm', 16],
    ['pnorm_upper', 11],
    ['qbeta', 2366],
    ['pbeta', 1014],
    ['qgamma', 182],
    ['pgamma', 95],
    ['pchisq_upper', 121],
    ['qchisq', 140],
    ['hyper', 56],
    ['binom', 23],
    ['pois', 27],
  ])('%s: all %i rows are met to 1e-12', (name, count) => {
    const rows = read(`${folder}distributions.json`).cases[name]!;
    expect(rows).toHaveLength(count);
    for (const row of rows) expectRow(name, row);
  });
});

describe('distribution functions', () => {
  const { cases } = read('fixtures/published/distribution-functions.json');

  it.each(Object.keys(functions))('%s: the values that R gives are met to 1e-12', (name) => {
    expect(cases[name]!.length).toBeGreaterThan(10);
    for (const row of cases[name]!) expectRow(name, row);
  });

  // What packages of the registry get wrong, in this order: 0 for 1, off by 1 %, NaN, the fourth digit.
  it('hold where other packages fail', () => {
    const admitted = hypergeometricTails(1754, 1835, 4526 - 1835, 1755);
    expect(admitted.below + admitted.at).toBe(1);
    expectClose(poissonTails(4890, 4890).at, 0.005704902614470372, 1e-12);
    expectClose(poissonTails(411, 411).at, 0.0196743819542865, 1e-12);
    expectClose(binomialTails(1, 5, 0.2).below + binomialTails(1, 5, 0.2).at, 0.73728, 1e-14);
  });

  it('hold among twenty million residents and a hundred thousand events', () => {
    // Sums of masses by loggamma with 40 digits (mpmath 1.3).
    const fewer = hypergeometricTails(49_500, 1e7, 1e7, 1e5);
    expectClose(fewer.at, 1.6619908471707545e-5, 1e-12);
    expectClose(fewer.below + fewer.at, 7.699254877462643e-4, 1e-12);
    expectClose(hypergeometricTails(50_400, 1e7, 1e7, 1e5).above, 0.005552899108597588, 1e-12);
    expectClose(hypergeometricTails(130, 20_000, 2e7, 1e5).above, 0.001600365353346249, 1e-12);
  });

  it('put all chance on one side of a count that cannot be', () => {
    expect(hypergeometricTails(5, 4, 6, 5)).toEqual({ below: 1, at: 0, above: 0 });
    expect(hypergeometricTails(0, 8, 2, 5)).toEqual({ below: 0, at: 0, above: 1 });
    expect(poissonTails(-1, 3)).toEqual({ below: 0, at: 0, above: 1 });
    expect(poissonTails(0, 0)).toEqual({ below: 0, at: 1, above: 0 });
    expect(poissonTails(2, 0)).toEqual({ below: 1, at: 0, above: 0 });
    expect(poissonTails(3, 5000)).toEqual({ below: 0, at: 0, above: 1 });
    expect(binomialTails(0, 2_000_000, 0.9)).toEqual({ below: 0, at: 0, above: 1 });
  });

  it('end at 0 and 1, or Infinity', () => {
    expect(betaQuantile(0, 2, 3)).toBe(0);
    expect(betaQuantile(1, 2, 3)).toBe(1);
    expect(gammaQuantile(0, 2)).toBe(0);
    expect(gammaQuantile(1, 2)).toBe(Infinity);
    expect(gammaLowerTail(2, 0)).toBe(0);
    expect(gammaUpperTail(2, Infinity)).toBe(0);
    expect(betaLowerTail(2, 3, 0)).toBe(0);
    expect(betaLowerTail(2, 3, 1)).toBe(1);
    expect(chiSquareUpperTail(0, 4)).toBe(1);
  });

  it('refuse parameters in the wrong order, and none that would never end', () => {
    expect(() => betaUpperTail(0.3, 5, 16)).toThrow(RangeError);
    expect(() => betaLowerTail(NaN, 5, 0.3)).toThrow(RangeError);
    expect(() => gammaLowerTail(NaN, 5)).toThrow(RangeError);
    expect(hypergeometricTails(7.3, 41.2, 58.8, 20).at).toBeGreaterThan(0);
    expect(gammaLowerTail(5, NaN)).toBe(0);
    expect(binomialTails(3, 9, NaN).at).toBeNaN();
    expect(poissonTails(3, NaN).at).toBeNaN();
  });
});

describe('laws of the distribution functions', () => {
  const parameter = fc
    .double({ min: -1, max: 6, noNaN: true })
    .map((power) => Math.exp(2.3 * power));
  const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

  it('a beta quantile has its probability below it', () => {
    fc.assert(
      fc.property(probability, parameter, parameter, (chance, first, second) => {
        const point = betaQuantile(chance, first, second);
        // A point that rounds to 1 no longer says how far it is from it.
        fc.pre(point < 0.99);
        expectClose(betaLowerTail(first, second, point), chance, 1e-6);
        expectClose(betaUpperTail(first, second, point), 1 - chance, 1e-6);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  it('a gamma quantile has its probability below it', () => {
    fc.assert(
      fc.property(probability, parameter, (chance, shape) => {
        const point = gammaQuantile(chance, shape);
        fc.pre(point > 0);
        expectClose(gammaLowerTail(shape, point), chance, 1e-8);
        expectClose(gammaUpperTail(shape, point), 1 - chance, 1e-8);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  it('tails of counts sum to 1 and meet the beta and gamma tails of the same events', () => {
    const counts = fc.tuple(
      fc.nat(3000),
      fc.nat(3000),
      fc.double({ min: 1e-6, max: 0.999999, noNaN: true }),
    );
    fc.assert(
      fc.property(counts, ([one, other, chance]) => {
        const [events, trials] = one < other ? [one, other] : [other, one + 1];
        const binomial = binomialTails(events, trials, chance);
        expectClose(binomial.below + binomial.at + binomial.above, 1, 1e-11);
        const atMost = betaUpperTail(events + 1, trials - events, chance);
        expect(Math.abs(binomial.below + binomial.at - atMost)).toBeLessThan(1e-11);
        const poisson = poissonTails(events, trials * chance);
        const fewer = gammaUpperTail(events + 1, trials * chance);
        expect(Math.abs(poisson.below + poisson.at - fewer)).toBeLessThan(1e-11);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});
