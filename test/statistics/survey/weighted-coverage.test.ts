import { describe, expect, it } from 'vitest';
import type { RandomStream } from '../../../src/random/stream.js';
import { pareto } from '../../../src/sampling/methods/pareto.js';
import { weightedProportion } from '../../../src/statistics/survey/weighted-proportion.js';
import { coverageOf, streamFor } from './samples.js';

interface Unit {
  readonly size: number;
  readonly member: number;
  readonly event: number;
}

const designs = [
  { shape: 'thirty of one stratum', sizes: [300], sampled: [30] },
  { shape: 'sixty of one stratum', sizes: [400], sampled: [60] },
  { shape: 'two strata', sizes: [90, 270], sampled: [15, 45] },
];

/** How far apart the size measures are. */
const spreads = {
  'from 1 to 4': (stream: RandomStream) => 1 + stream.integer(4),
  'mostly 1, some 5, a few 20': (stream: RandomStream) =>
    stream.weighted([
      [1, 14],
      [5, 5],
      [20, 1],
    ]),
};

/** The rate of events, by the size measure over its greatest; then the share that the question applies to. */
const outcomes = [
  { rate: () => 0.05, applies: 1 },
  { rate: () => 0.3, applies: 0.4 },
  { rate: (part: number) => 0.1 + 0.5 * part, applies: 1 },
  { rate: (part: number) => 0.6 - 0.5 * part, applies: 0.4 },
  { rate: (part: number) => Math.min(1, 0.36 + 1.44 * part), applies: 1 },
];

const draws = 500;

describe('the coverage of a 95 % interval from Pareto samples', () => {
  for (const [spread, sizeBy] of Object.entries(spreads)) {
    it.each(designs)(
      `is 94 % or more with sizes ${spread} and $shape: $sampled of $sizes`,
      ({ shape, sizes, sampled }) => {
        outcomes.forEach(({ rate, applies }, place) => {
          const purpose = `pareto ${shape} ${spread} ${place}`;
          const strata = sizes.map((size, at) =>
            population(size, sizeBy, rate, applies, streamFor(`${purpose} ${at}`)),
          );
          const members = strata.flat().filter(({ member }) => member === 1);
          const truth = members.filter(({ event }) => event === 1).length / members.length;
          const coverage = coverageOf(purpose, draws, truth, (stream) => {
            const found = weightedProportion(
              strata.map((units, at) => paretoSample(units, sampled[at]!, stream)),
            );
            return found?.interval ?? null;
          });
          expect(coverage, purpose).toBeGreaterThanOrEqual(0.94);
        });
      },
    );
  }
});

function population(
  count: number,
  sizeBy: (stream: RandomStream) => number,
  rate: (part: number) => number,
  applies: number,
  stream: RandomStream,
): readonly Unit[] {
  const sizes = Array.from({ length: count }, () => sizeBy(stream));
  const greatest = Math.max(...sizes);
  return sizes.map((size) => ({
    size,
    member: stream.next() < applies ? 1 : 0,
    event: stream.next() < rate(size / greatest) ? 1 : 0,
  }));
}

/** A sample as the tool draws it, with tickets of the stream. */
function paretoSample(units: readonly Unit[], sampleSize: number, stream: RandomStream) {
  const ticketed = units.map(({ size }, index) => ({
    unitId: String(index),
    ticket: String(index).padStart(5, '0'),
    u: 1 - stream.next(),
    size,
    sortValues: [],
  }));
  const ordered = pareto.order(ticketed, {
    frameSize: units.length,
    sampleSize,
    plannedSize: sampleSize,
    start: 0.5,
    sort: [],
    rotation: undefined,
  });
  return {
    size: units.length,
    units: ordered.slice(0, sampleSize).map(({ unit, inclusion }) => {
      const { member, event } = units[Number(unit.unitId)]!;
      return { count: 1, weight: 1 / inclusion, denominator: member, numerator: member * event };
    }),
  };
}
