import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicCopy, type PublicComparison } from '../../src/disclosure/public-copy.js';
import { protectComparisons } from '../../src/disclosure/protect-comparisons.js';
import { compareGroups, type ComparisonRequest } from '../../src/disparity/compare-groups.js';
import type { Comparison } from '../../src/disparity/comparison.js';
import { frameOf } from '../disparity/small-frame.js';

const threshold = 5;
const groups = ['W1', 'W2', 'A1', 'B1', 'Not stated'];
const outcomes = ['GM', 'MC', 'NFA', 'PEN'];

interface Person {
  readonly ethnicity: string;
  readonly outcome: string;
}

/** Mostly small counts, as in a quarter of one force, with some large and some zero. */
const count = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 7 }), weight: 3 },
  { arbitrary: fc.integer({ min: 8, max: 60 }), weight: 2 },
);

const population: fc.Arbitrary<Person[]> = fc
  .array(fc.array(count, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 5 })
  .map((rows) =>
    rows.flatMap((row, group) =>
      row.flatMap((size, outcome) =>
        Array.from({ length: size }, () => ({
          ethnicity: groups[group] ?? '',
          outcome: outcomes[outcome] ?? '',
        })),
      ),
    ),
  )
  .filter((people) => new Set(people.map(({ ethnicity }) => ethnicity)).size > 1);

const request: fc.Arbitrary<ComparisonRequest> = fc
  .record({
    events: fc.subarray(outcomes, { minLength: 1, maxLength: 2 }),
    others: fc.option(fc.subarray(outcomes, { minLength: 1 }), { nil: undefined }),
    reference: fc.constantFrom('everyone-else', 'all'),
  })
  .map(({ events, others, reference }) => ({
    outcome: 'outcome',
    events,
    group: 'ethnicity',
    reference,
    ...(others === undefined ? {} : { among: [...new Set([...events, ...others])] }),
  }));

const release = fc.tuple(population, fc.array(request, { minLength: 1, maxLength: 3 }));

function compareAll(people: readonly Person[], requests: readonly ComparisonRequest[]) {
  const sorted = people.map(({ ethnicity, outcome }) => ({ ethnicity, outcome }));
  return requests.map((one) => compareGroups(frameOf(sorted), one));
}

function comparable(people: readonly Person[], requests: readonly ComparisonRequest[]): boolean {
  return requests.every(({ among }) =>
    people.some(({ outcome }) => among === undefined || among.includes(outcome)),
  );
}

function hiddenGroups(copy: PublicComparison): Set<string> {
  return new Set(copy.rows.filter(({ events }) => events === null).map(({ value }) => value));
}

describe('the public copies of one release', () => {
  it('change nothing that they do not hide', () => {
    fc.assert(
      fc.property(release, ([people, requests]) => {
        fc.pre(comparable(people, requests));
        const comparisons = compareAll(people, requests);
        for (const [index, result] of protectComparisons(comparisons).entries()) {
          if (result.status === 'withheld') continue;
          const original = comparisons[index];
          for (const [place, row] of result.comparison.rows.entries()) {
            if (row.events === null) continue;
            const before = original?.rows[place];
            expect(row.events).toBe(before?.events);
            expect(row.members).toBe(before?.members);
            expect(row.estimates.rate).toEqual(before?.estimates.rate);
            if (row.hidden.comparison === '') {
              expect(row).toEqual({ ...before, outcomes: {} });
            }
          }
          if (result.comparison.total.members !== null) {
            expect(result.comparison.total).toEqual(original?.total);
          }
        }
      }),
    );
  });

  it('show no count of one to four, nor any that is the difference of two shown', () => {
    fc.assert(
      fc.property(release, ([people, requests]) => {
        fc.pre(comparable(people, requests));
        const copies = protectComparisons(compareAll(people, requests)).flatMap((result) =>
          result.status === 'shown' ? [result.comparison] : [],
        );
        for (const lineOf of linesOf(copies)) {
          for (const [left, leftSet] of lineOf) {
            expect(left > 0 && left < threshold).toBe(false);
            for (const [right, rightSet] of lineOf) {
              const nested = [...rightSet].every((outcome) => leftSet.has(outcome));
              if (nested) expect(left - right > 0 && left - right < threshold).toBe(false);
            }
          }
        }
      }),
    );
  });

  it('are the same for a population where a hidden small count is not small, or is nought or one', () => {
    let tried = 0;
    let skipped = 0;
    fc.assert(
      fc.property(release, ([people, requests]) => {
        fc.pre(comparable(people, requests));
        const comparisons = compareAll(people, requests);
        const results = protectComparisons(comparisons);
        const copies = results.flatMap((result) =>
          result.status === 'shown' ? [result.comparison] : [],
        );
        const [first] = copies;
        if (first === undefined) return;
        const hidden = hiddenGroups(first);
        const totalsHidden = first.total.members === null;
        for (const { row, outcomesOf } of smallCounts(comparisons, hidden)) {
          for (const wanted of ['high', 'low'] as const) {
            const other = rearranged(people, hidden, row, outcomesOf, wanted, totalsHidden);
            const reached = other.filter(
              ({ ethnicity, outcome }) => ethnicity === row && outcomesOf.has(outcome),
            ).length;
            expect(wanted === 'high' ? reached >= threshold : reached <= 1).toBe(true);
            // A comparison with nobody in it would not have been made: no such population is meant.
            if (!comparable(other, requests)) {
              skipped += 1;
              continue;
            }
            const seen = compareAll(other, requests).map((comparison) =>
              publicCopy(comparison, hidden, totalsHidden, threshold),
            );
            expect(seen).toEqual(copies);
            tried += 1;
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(tried).toBeGreaterThan(300);
    expect(skipped).toBeLessThan(tried / 100);
  });
});

type Line = (readonly [count: number, outcomes: ReadonlySet<string>])[];

/** For every shown group, and the totals, each published count with the outcomes it counts. */
function linesOf(copies: readonly PublicComparison[]): Line[] {
  const lines = new Map<string, Line>();
  const add = (key: string, value: number | null, set: ReadonlySet<string>): void => {
    if (value !== null) lines.set(key, [...(lines.get(key) ?? []), [value, set]]);
  };
  for (const copy of copies) {
    const events = new Set(copy.events.map(({ value }) => value));
    const members = new Set(copy.among?.map(({ value }) => value) ?? outcomes);
    for (const row of copy.rows) {
      add(row.value, row.events, events);
      add(row.value, row.members, members);
    }
    add('total', copy.total.events, events);
    add('total', copy.total.members, members);
  }
  return [...lines.values()];
}

/** Counts of one to four in hidden groups: of events, and of members without the event. */
function smallCounts(comparisons: readonly Comparison[], hidden: ReadonlySet<string>) {
  return comparisons.flatMap((comparison) => {
    const events = new Set(comparison.events.map(({ value }) => value));
    const rest = new Set(
      (comparison.among?.map(({ value }) => value) ?? outcomes).filter((one) => !events.has(one)),
    );
    return comparison.rows.flatMap((row) =>
      [events, rest].flatMap((outcomesOf) => {
        const size = outcomes
          .filter((outcome) => outcomesOf.has(outcome))
          .reduce((sum, outcome) => sum + (row.outcomes[outcome] ?? 0), 0);
        if (size < 1 || size >= threshold) return [];
        expect(hidden.has(row.value)).toBe(true);
        return [{ row: row.value, outcomesOf }];
      }),
    );
  });
}

/**
 * Another population that a reader cannot rule out: people of hidden groups change places and, where
 * totals are hidden too, outcomes, so that the row has many or hardly any of the outcomes wanted.
 */
function rearranged(
  people: readonly Person[],
  hidden: ReadonlySet<string>,
  row: string,
  wantedOutcomes: ReadonlySet<string>,
  wanted: 'high' | 'low',
  totalsHidden: boolean,
): Person[] {
  const shown = people.filter(({ ethnicity }) => !hidden.has(ethnicity));
  let pool = people.filter(({ ethnicity }) => hidden.has(ethnicity)).map(({ outcome }) => outcome);
  const isWanted = (outcome: string): boolean => wantedOutcomes.has(outcome);
  const [into] = outcomes.filter(isWanted);
  const [away] = outcomes.filter((outcome) => !isWanted(outcome));
  if (totalsHidden && wanted === 'high') {
    let lacking = threshold - pool.filter(isWanted).length;
    pool = pool.map((outcome) => {
      if (isWanted(outcome) || lacking <= 0) return outcome;
      lacking -= 1;
      return into ?? outcome;
    });
  }
  if (totalsHidden && wanted === 'low' && away !== undefined) {
    pool = pool.map((outcome) => (isWanted(outcome) ? away : outcome));
  }
  const others = [...hidden].filter((group) => group !== row);
  const first = pool.filter((outcome) => isWanted(outcome) === (wanted === 'high'));
  const last = pool.filter((outcome) => isWanted(outcome) !== (wanted === 'high'));
  const ofRow = others.length === 0 ? pool.length : wanted === 'high' ? threshold : 1;
  const line = [...first, ...last];
  return [
    ...shown,
    ...line.map((outcome, index) => ({
      outcome,
      ethnicity: index < ofRow ? row : (others[Math.min(index - ofRow, others.length - 1)] ?? row),
    })),
  ];
}
