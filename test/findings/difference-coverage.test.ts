import { describe, expect, it } from 'vitest';
import { compareShares, fewestToCompare } from '../../src/findings/compare-shares.js';
import type { ScoredStratum } from '../../src/findings/scored-strata.js';
import { randomStream } from '../../src/random/stream.js';
import { hypergeometricDraw } from '../../src/statistics/cross-tables/hypergeometric-draw.js';

interface Design {
  readonly shape: string;
  readonly sizes: readonly number[];
  readonly sampled: readonly number[];
}

/** Frames are large, as sampling a good part of a small one makes every interval hold more often. */
const designs: readonly Design[] = [
  { shape: 'one stratum', sizes: [3000], sampled: [60] },
  { shape: 'in proportion', sizes: [900, 2700], sampled: [15, 45] },
  { shape: 'three of ten times the size', sizes: [3000, 600, 300], sampled: [20, 20, 20] },
  { shape: 'most from a tenth', sizes: [3000, 300], sampled: [20, 40] },
  { shape: 'a small one almost whole', sizes: [500, 50], sampled: [40, 49] },
];

/** The parts of the first stratum and of the others that belong to the group, and to the reference. */
const parts = [
  { group: [0.5, 0.5], reference: [0.3, 0.3] },
  { group: [0.2, 0.6], reference: [0.7, 0.3] },
] as const;

/** The rates of events in both; the last two differ by stratum, too. */
const rates = [
  { group: [0.1, 0.1], reference: [0.1, 0.1] },
  { group: [0.5, 0.5], reference: [0.5, 0.5] },
  { group: [0.3, 0.3], reference: [0.6, 0.6] },
  { group: [0.05, 0.05], reference: [0.25, 0.25] },
  { group: [0.4, 0.2], reference: [0.4, 0.2] },
] as const;

const draws = 2000;

interface Tally {
  made: number;
  difference: number;
  ratio: number;
  ratios: number;
  rejected: number;
}

function simulate(design: Design, part: (typeof parts)[number], rate: (typeof rates)[number]) {
  const { sizes, sampled } = design;
  const purpose = `${design.shape} ${JSON.stringify([part, rate])}`;
  const { next } = randomStream(purpose, '20261122 coverage of differences');
  const of = (pair: readonly [number, number], place: number): number => pair[place === 0 ? 0 : 1];
  const sides = (['group', 'reference'] as const).map((side) => {
    const members = sizes.map((size, place) => Math.round(size * of(part[side], place)));
    const events = members.map((count, place) => Math.round(count * of(rate[side], place)));
    return { members, events, share: sum(events) / sum(members) };
  });
  const [own, other] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const tally: Tally = { made: 0, difference: 0, ratio: 0, ratios: 0, rejected: 0 };
  for (let draw = 0; draw < draws; draw += 1) {
    const seen = sizes.map((size, place) => {
      const first = hypergeometricDraw(sampled[place]!, own.members[place]!, size, next);
      const rest = size - own.members[place]!;
      const left = sampled[place]! - first;
      return [first, hypergeometricDraw(left, other.members[place]!, rest, next)] as const;
    });
    const [group, reference] = [own, other].map((side, which) =>
      sizes.map((size, place): ScoredStratum => {
        const members = seen[place]![which]!;
        const all = side.members[place]!;
        const events = hypergeometricDraw(members, side.events[place]!, all, next);
        return scored(size, sampled[place]!, members, events);
      }),
    );
    const enough = [0, 1].every(
      (which) => sum(seen.map((pair) => pair[which]!)) >= fewestToCompare,
    );
    if (!enough) continue;
    const compared = compareShares(group!, reference!, true, 0.95)!;
    const holds = ({ low, high }: { low: number; high: number }, truth: number): boolean =>
      low <= truth + 1e-12 && truth <= high + 1e-12;
    tally.made += 1;
    if (holds(compared.difference, own.share - other.share)) tally.difference += 1;
    if (compared.pValue !== null && compared.pValue <= 0.05) tally.rejected += 1;
    if (compared.ratio === null) continue;
    tally.ratios += 1;
    if (holds(compared.ratio, own.share / other.share)) tally.ratio += 1;
  }
  return { ...tally, same: Math.abs(own.share - other.share) < 0.005 };
}

function scored(size: number, sampled: number, members: number, events: number): ScoredStratum {
  const weight = size / sampled;
  const units = [
    { count: sampled - members, numerator: 0, denominator: 0, weight },
    { count: members - events, numerator: 0, denominator: 1, weight },
    { count: events, numerator: 1, denominator: 1, weight },
  ];
  return { size, units: units.filter(({ count }) => count > 0) };
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

describe('the 95 % intervals of a difference and a ratio between groups, and their test', () => {
  it.each(designs)(
    'hold in 94 % and more, and find no more than 6 % false, with $shape: $sampled of $sizes',
    (design) => {
      for (const part of parts) {
        for (const rate of rates) {
          const found = simulate(design, part, rate);
          const label = JSON.stringify([part, rate]);
          expect(found.difference / found.made, label).toBeGreaterThanOrEqual(0.94);
          expect(found.ratio / found.ratios, label).toBeGreaterThanOrEqual(0.94);
          if (found.same) expect(found.rejected / found.made, label).toBeLessThanOrEqual(0.06);
        }
      }
    },
  );
});
