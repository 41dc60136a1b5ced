import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { binomialLogMass } from '../../src/statistics/distributions/binomial-log-mass.js';
import { chiSquareUpperTail } from '../../src/statistics/distributions/chi-square-upper-tail.js';
import { hypergeometricMass } from '../../src/statistics/distributions/hypergeometric-mass.js';
import { hypergeometricMidP } from '../../src/statistics/two-groups/hypergeometric-mid-p.js';
import { hypergeometricTails } from '../../src/statistics/distributions/hypergeometric-tails.js';
import { normalQuantile } from '../../src/statistics/distributions/normal-quantile.js';
import { normalUpperTail } from '../../src/statistics/distributions/normal-upper-tail.js';
import { scoreIntervalDifference } from '../../src/statistics/two-groups/score-interval-difference.js';
import { scoreIntervalRatio } from '../../src/statistics/two-groups/score-interval-ratio.js';
import {
  chiSquareNMinusOne,
  twoByTwoTest,
} from '../../src/statistics/two-groups/two-by-two-test.js';
import { wilsonInterval } from '../../src/statistics/proportion/wilson-interval.js';
import { expectClose, readFigure, tableOf } from './closeness.js';

const folder = '../shared/vectors/statistics/';

function vectors<T>(name: string): T {
  return (JSON.parse(readFileSync(folder + name, 'utf8')) as { cases: T }).cases;
}

/** These read the shared vectors, which do not travel with the code: skipped where absent. */
describe.skipIf(!existsSync(folder))('the shared vectors', () => {
  it('are met by the Wilson interval in every cell', () => {
    const cases = vectors<{ x: number; n: number; conf: number; wilson: [number, number] }[]>(
      'single_proportion_ci.json',
    );
    expect(cases).toHaveLength(52);
    for (const { x, n, conf, wilson } of cases) {
      const interval = wilsonInterval(x, n, conf);
      expectClose(interval?.low, wilson[0], 1e-9);
      expectClose(interval?.high, wilson[1], 1e-9);
    }
  });

  it('are met by the intervals and tests of two proportions in every table', () => {
    const cases = vectors<TwoByTwo[]>('two_by_two.json');
    expect(cases).toHaveLength(26);
    for (const { group, comparator, rr_ci, rd_ci, tests } of cases) {
      const table = tableOf(group.events, group.n, comparator.events, comparator.n);
      const ratio = scoreIntervalRatio(table);
      expectClose(ratio?.low, readFigure(rr_ci.miettinen_nurminen[0]), 1e-9);
      expectClose(ratio?.high, readFigure(rr_ci.miettinen_nurminen[1]), 1e-9);
      const difference = scoreIntervalDifference(table);
      expectClose(difference?.low, rd_ci.miettinen_nurminen[0], 1e-9);
      expectClose(difference?.high, rd_ci.miettinen_nurminen[1], 1e-9);
      expectClose(hypergeometricMidP(table), tests.mid_p_central, 1e-9);
      if (tests.n_minus_1_x2 !== null && tests.n_minus_1_p !== null) {
        expectClose(chiSquareNMinusOne(table), tests.n_minus_1_x2, 1e-9);
        expectClose(chiSquareUpperTail(tests.n_minus_1_x2), tests.n_minus_1_p, 1e-9);
      }
      const sparse = Math.min(...tests.expected) < 1;
      expect(twoByTwoTest(table)?.test).toBe(sparse ? 'central mid-P' : 'N-1 chi-square');
      expectClose(
        twoByTwoTest(table)?.pValue,
        sparse ? tests.mid_p_central : (tests.n_minus_1_p ?? NaN),
        1e-9,
      );
    }
  });

  it('are met by the normal and chi-square distributions to 1e-12', () => {
    const { qnorm, pnorm_upper, pchisq_upper } = vectors<Distributions>('distributions.json');
    for (const [probability, quantile] of qnorm) {
      expectClose(normalQuantile(probability), quantile, 1e-12);
    }
    for (const [z, tail] of pnorm_upper) expectClose(normalUpperTail(z), tail, 1e-12);
    for (const [statistic, degrees, tail] of pchisq_upper) {
      if (degrees === 1) expectClose(chiSquareUpperTail(statistic), tail, 1e-12);
    }
  });

  it('are met by the binomial and hypergeometric distributions', () => {
    const { hyper, binom } = vectors<Distributions>('distributions.json');
    for (const [events, marked, unmarked, drawn, mass, atMost, atLeast] of hyper) {
      expectClose(hypergeometricMass(events, marked, unmarked, drawn), mass, 1e-9);
      const tails = hypergeometricTails(events, marked, unmarked, drawn);
      expectClose(tails.below + tails.at, atMost, 1e-9);
      expectClose(tails.at + tails.above, atLeast, 1e-9);
    }
    for (const [events, trials, chance, mass] of binom) {
      expectClose(Math.exp(binomialLogMass(events, trials, chance, 1 - chance)), mass, 1e-9);
    }
  });
});

interface TwoByTwo {
  group: { events: number; n: number };
  comparator: { events: number; n: number };
  rr_ci: { miettinen_nurminen: [number | string, number | string] };
  rd_ci: { miettinen_nurminen: [number, number] };
  tests: {
    expected: number[];
    n_minus_1_x2: number | null;
    n_minus_1_p: number | null;
    mid_p_central: number;
  };
}

interface Distributions {
  qnorm: [number, number][];
  pnorm_upper: [number, number][];
  pchisq_upper: [number, number, number][];
  hyper: [number, number, number, number, number, number, number][];
  binom: [number, number, number, number][];
}
