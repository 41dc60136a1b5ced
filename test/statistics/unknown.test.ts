import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worstCaseRatios } from '../../src/statistics/unknown/worst-case-ratios.js';
import { expectClose } from './closeness.js';
import { haveVectors, publishedCases, vectorCases } from './published-cases.js';

interface BoundsCase {
  group: { events: number; n: number };
  comparator: { events: number; n: number };
  not_stated: { events: number; non_events: number };
  known_only_rr: number;
  min_rr: number;
  max_rr: number;
  corner_min: number;
  corner_max: number;
  missing_share: number;
}

interface BoundsCases {
  not_stated_bounds: BoundsCase[];
}

const published = publishedCases<BoundsCases>('bounds-and-process-limits.json').not_stated_bounds;

function worstCase(
  group: [events: number, members: number],
  comparator: [events: number, members: number],
  unknown: [events: number, nonEvents: number],
) {
  return worstCaseRatios({
    group: { events: group[0], members: group[1] },
    comparator: { events: comparator[0], members: comparator[1] },
    unknown: { events: unknown[0], nonEvents: unknown[1] },
  });
}

function expectBounds({ group, comparator, not_stated, ...given }: BoundsCase): void {
  const found = worstCase(
    [group.events, group.n],
    [comparator.events, comparator.n],
    [not_stated.events, not_stated.non_events],
  );
  expectClose(found.known ?? undefined, given.known_only_rr, 1e-9);
  for (const lowest of [given.min_rr, given.corner_min]) {
    expectClose(found.lowest ?? undefined, lowest, 1e-9);
  }
  for (const highest of [given.max_rr, given.corner_max]) {
    expectClose(found.highest ?? undefined, highest, 1e-9);
  }
  expectClose(found.shareOfMembers ?? undefined, given.missing_share, 1e-9);
}

describe('bounds for a ratio with unknown groups', () => {
  it.each(published)('are as published: $group and $comparator, not stated $not_stated', (given) =>
    expectBounds(given),
  );

  it('say whether the unknowns could reverse the direction', () => {
    // The last published case: twice as likely among the known, from .47 to 5.14 with the unknown.
    expect(worstCase([40, 300], [200, 3_000], [60, 700]).couldReverse).toBe(true);
    expect(worstCase([11, 60], [30, 400], [5, 40]).couldReverse).toBe(false);
    expect(worstCase([10, 100], [20, 100], [15, 0]).couldReverse).toBe(true);
    expect(worstCase([10, 100], [10, 100], [5, 5]).couldReverse).toBe(false);
    expect(worstCase([5, 100], [0, 100], [8, 0]).couldReverse).toBe(true);
  });

  it('are Infinity where the comparator may have no events, and null where there is no ratio', () => {
    expect(worstCase([3, 20], [0, 30], [2, 5])).toMatchObject({
      known: Infinity,
      highest: Infinity,
    });
    expect(worstCase([3, 20], [0, 30], [0, 5])).toMatchObject({
      known: Infinity,
      lowest: Infinity,
      highest: Infinity,
      couldReverse: false,
    });
    expect(worstCase([0, 20], [0, 30], [1, 5])).toMatchObject({
      known: null,
      lowest: 0,
      highest: Infinity,
      couldReverse: false,
    });
    expect(worstCase([0, 20], [0, 30], [0, 5])).toMatchObject({
      known: null,
      lowest: null,
      highest: null,
    });
    expect(worstCase([0, 0], [4, 30], [1, 5])).toMatchObject({
      known: null,
      lowest: null,
      highest: null,
    });
  });

  it('are the known ratio where nothing is unknown, and tell the shares apart', () => {
    expect(worstCase([11, 60], [30, 400], [0, 0])).toMatchObject({
      known: 11 / 60 / (30 / 400),
      lowest: 11 / 60 / (30 / 400),
      highest: 11 / 60 / (30 / 400),
      shareOfEvents: 0,
      shareOfMembers: 0,
    });
    const found = worstCase([10, 100], [20, 180], [10, 10]);
    expect(found.shareOfEvents).toBe(0.25);
    expectClose(found.shareOfMembers ?? undefined, 20 / 300, 1e-12);
    expect(worstCase([0, 5], [0, 5], [0, 3]).shareOfEvents).toBeNull();
  });

  it('hold over every way to share the unknowns out, also to neither group, and are reached', () => {
    fc.assert(
      fc.property(knownAndUnknown, ([group, comparator, unknown]) => {
        const found = worstCase(group, comparator, unknown);
        const ratios = everySharing(group, comparator, unknown);
        if (ratios.length === 0) {
          expect([found.lowest, found.highest]).toEqual([null, null]);
          return;
        }
        expectClose(found.lowest ?? undefined, Math.min(...ratios), 1e-12);
        expectClose(found.highest ?? undefined, Math.max(...ratios), 1e-12);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe.skipIf(!haveVectors)('the shared vectors', () => {
  it('fpc_bounds_spc, not stated: are met', () => {
    const cases = vectorCases<BoundsCases>('fpc_bounds_spc.json').not_stated_bounds;
    expect(cases).toHaveLength(5);
    cases.forEach(expectBounds);
  });
});

const known = fc
  .integer({ min: 1, max: 6 })
  .chain((members) => fc.tuple(fc.nat({ max: members }), fc.constant(members)));
const knownAndUnknown = fc.tuple(known, known, fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })));

/** The ratio of every table that the unknowns could turn out to make; those without one left out. */
function everySharing(
  [groupEvents, groupMembers]: [number, number],
  [comparatorEvents, comparatorMembers]: [number, number],
  [events, nonEvents]: [number, number],
): number[] {
  const sharings = (all: number): [number, number][] =>
    Array.from({ length: all + 1 }, (_, toGroup) =>
      Array.from({ length: all - toGroup + 1 }, (_, toComparator): [number, number] => [
        toGroup,
        toComparator,
      ]),
    ).flat();
  return sharings(events).flatMap(([eventsToGroup, eventsToComparator]) =>
    sharings(nonEvents).flatMap(([othersToGroup, othersToComparator]) => {
      const above = groupEvents + eventsToGroup;
      const below = comparatorEvents + eventsToComparator;
      if (above === 0 && below === 0) return [];
      const rate = above / (groupMembers + eventsToGroup + othersToGroup);
      return [rate / (below / (comparatorMembers + eventsToComparator + othersToComparator))];
    }),
  );
}
