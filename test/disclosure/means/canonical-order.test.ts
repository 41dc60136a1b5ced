import { describe, expect, it } from 'vitest';
import { canonicalOrder } from '../../../src/disclosure/means/canonical-order.js';
import { randomStream } from '../../../src/random/stream.js';

describe('the order of units', () => {
  it('is by amount, largest first, then by the sets they are in', () => {
    const { units } = canonicalOrder(
      [5, 7, 5, 5],
      [
        [0, 2],
        [2, 3],
      ],
      [],
    );
    expect(units).toEqual([1, 0, 2, 3]);
    const turned = canonicalOrder(
      [5, 7, 5, 5],
      [
        [3, 2],
        [2, 0],
      ],
      [],
    );
    expect(turned.units).toEqual([1, 3, 2, 0]);
  });

  it('is that of nameless sets by their labels, then by their units', () => {
    const sets = [
      { label: 'shown', members: [2, 1] },
      { label: 'shown', members: [0] },
      { label: 'hidden', members: [1] },
    ];
    expect(canonicalOrder([9, 8, 7], [], sets).nameless).toEqual([2, 0, 1]);
    // Who is in the hidden set comes first, then who is alone in a shown one.
    expect(canonicalOrder([7, 7, 7], [], sets).units).toEqual([1, 0, 2]);
  });

  it('tells units apart by nameless sets, and these by their units, in whatever order they come', () => {
    // A path of six units of one amount: each set holds two neighbours, the first unit is named.
    const path = [0, 1, 2, 3, 4].map((unit) => [unit, unit + 1]);
    const random = randomStream('canonical order', '1');
    for (let round = 0; round < 20; round += 1) {
      const order = random.shuffle([0, 1, 2, 3, 4, 5]);
      const sets = random.shuffle(path).map((members) => {
        return { label: 'shown', members: members.map((unit) => order.indexOf(unit)) };
      });
      const found = canonicalOrder([3, 3, 3, 3, 3, 3], [[order.indexOf(0)]], sets);
      const units = found.units.map((place) => order[place]!);
      const first = canonicalOrder(
        [3, 3, 3, 3, 3, 3],
        [[0]],
        path.map((members) => ({ label: 'shown', members })),
      );
      expect(units).toEqual(first.units);
      expect(
        found.nameless.map((place) =>
          sets[place]!.members.map((unit) => order[unit]!).toSorted((left, right) => left - right),
        ),
      ).toEqual(first.nameless.map((place) => path[place]!));
    }
  });
});
