import { describe, expect, it } from 'vitest';
import { clusterProportion } from '../../../src/statistics/survey/cluster-proportion.js';
import { betaNumber, coverageOf, drawn, streamFor } from './samples.js';

interface Design {
  readonly shape: string;
  readonly sizes: readonly number[];
  readonly sampled: readonly number[];
}

const designs: readonly Design[] = [
  { shape: 'five cases', sizes: [90], sampled: [5] },
  { shape: 'twenty cases', sizes: [100], sampled: [20] },
  { shape: 'forty cases', sizes: [360], sampled: [40] },
  { shape: 'a quarter in proportion', sizes: [90, 270], sampled: [15, 45] },
  { shape: 'a quarter, halves', sizes: [90, 270], sampled: [20, 20] },
  { shape: 'ten of each', sizes: [300, 60, 30], sampled: [10, 10, 10] },
  { shape: 'most from a tenth', sizes: [1000, 100], sampled: [5, 50] },
];

/** Answers a case; the share met in the first stratum and the others; how alike answers of a case are. */
const qualities = [
  [12, 0.9, 0.9, 0],
  [12, 0.7, 0.95, 0.1],
  [60, 0.9, 0.9, 0.1],
  [60, 0.3, 0.3, 0.3],
  [60, 0.9, 0.9, 0.3],
  [12, 0.97, 0.97, 0.3],
] as const;

const draws = 500;

interface Case {
  readonly count: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** Half of the strata's cases have all questions asked, of the others any number is. */
function population(
  { shape, sizes }: Design,
  [questions, share, otherShare, alike]: (typeof qualities)[number],
): readonly (readonly Case[])[] {
  const stream = streamFor(`cases ${shape} ${questions} ${share} ${otherShare} ${alike}`);
  return sizes.map((size, place) => {
    const mean = place === 0 ? share : otherShare;
    return Array.from({ length: size }, (_, at): Case => {
      const own = alike === 0 ? mean : betaNumber(mean, alike, stream);
      const denominator = at % 2 === 0 ? questions : stream.integer(questions + 1);
      const met = Array.from({ length: denominator }, () => stream.next() < own);
      return { count: 1, numerator: met.filter((one) => one).length, denominator };
    });
  });
}

function coverage(design: Design, quality: (typeof qualities)[number]): number {
  const cases = population(design, quality);
  const all = cases.flat();
  const total = (figureOf: (one: Case) => number): number =>
    all.reduce((sum, one) => sum + figureOf(one), 0);
  const truth = total(({ numerator }) => numerator) / total(({ denominator }) => denominator);
  return coverageOf(`answers ${design.shape} ${quality.join(' ')}`, draws, truth, (stream) => {
    const strata = cases.map((units, place) => ({
      size: units.length,
      units: drawn(units, design.sampled[place]!, stream),
    }));
    return clusterProportion(strata)?.interval ?? null;
  });
}

describe('the coverage of a 95 % interval for a share of the answers about cases', () => {
  it.each(designs)(
    'is 94 % or more for answers as alike as 0.3 at the most, with $shape: $sampled of $sizes',
    (design) => {
      for (const quality of qualities) {
        expect(coverage(design, quality), quality.join()).toBeGreaterThanOrEqual(0.94);
      }
    },
  );
});
