import { describe, expect, it } from 'vitest';
import { extendedInclusion } from '../../src/sampling/methods/extended-inclusion.js';
import { pareto } from '../../src/sampling/methods/pareto.js';
import { inclusionBySize } from '../../src/sampling/methods/inclusion-by-size.js';

/** The chance of a Pareto score to be below a threshold. */
const below = (threshold: number, share: number, total: number) =>
  (threshold * share) / (total - share + threshold * share);
const sum = (chances: readonly number[]) => chances.reduce((all, each) => all + each, 0);

describe('the chances of a sample that has grown', () => {
  // Planned for 3 of a total of 20: 3 x 10 reaches it, so the first is certain and two are left for
  // the others, which share 10.
  const sizes = [10, 4, 3, 2, 1];
  const planned = inclusionBySize(sizes, 3);

  it('start from those of the plan: 1, then 2 x / 10', () => {
    expect(planned.probabilities).toEqual([1, 0.8, 0.6, 0.4, 0.2]);
    expect([planned.left, planned.total]).toEqual([2, 10]);
  });

  it('add up to the larger sample, the certain unit staying certain', () => {
    const chances = extendedInclusion(sizes, planned, 4, below);
    expect(chances[0]).toBe(1);
    expect(sum(chances)).toBeCloseTo(4, 12);
    // The odds of each grow by one and the same factor, that of the threshold.
    const odds = chances.slice(1).map((chance) => chance / (1 - chance));
    const before = [0.8, 0.6, 0.4, 0.2].map((chance) => chance / (1 - chance));
    const factors = odds.map((each, index) => each / before[index]!);
    for (const factor of factors) expect(factor).toBeCloseTo(factors[0]!, 9);
    expect(factors[0]).toBeGreaterThan(1);
  });

  it('are those of two equal units that share one place and a half', () => {
    const two = inclusionBySize([1, 1, 1, 1], 2);
    expect(extendedInclusion([1, 1, 1, 1], two, 3, below)).toEqual([
      ...Array.from({ length: 4 }, () => expect.closeTo(0.75, 12)),
    ]);
  });

  it('are told by the Pareto method of the units that it draws', () => {
    const units = ['a', 'b', 'c', 'd'].map((unitId, index) => ({
      unitId,
      ticket: `0${index}`,
      u: (index + 1) / 5,
      size: 1,
      sortValues: [],
    }));
    const drawn = (sampleSize: number) =>
      pareto
        .order(units, {
          frameSize: 4,
          sampleSize,
          plannedSize: 2,
          start: 0.5,
          sort: [],
          rotation: undefined,
        })
        .map(({ unit, inclusion }) => [unit.unitId, inclusion]);
    expect(drawn(2)).toEqual(['a', 'b', 'c', 'd'].map((unitId) => [unitId, 0.5]));
    expect(drawn(3)).toEqual(
      ['a', 'b', 'c', 'd'].map((unitId) => [unitId, expect.closeTo(0.75, 12)]),
    );
  });

  it('are the same to the last digit in whatever order the units stand', () => {
    const many = Array.from({ length: 60 }, (_, index) => 1 + ((index * 37) % 101));
    const planned = (list: readonly number[]) => inclusionBySize(list, 12);
    const grown = (list: readonly number[]) => extendedInclusion(list, planned(list), 31, below);
    expect(grown(many.toReversed())).toEqual(grown(many).toReversed());
    const moved = [...many.slice(23), ...many.slice(0, 23)];
    expect(grown(moved)).toEqual([...grown(many).slice(23), ...grown(many).slice(0, 23)]);
  });

  it('are 1 for all where all are drawn', () => {
    expect(extendedInclusion(sizes, planned, 5, below)).toEqual([1, 1, 1, 1, 1]);
  });
});
