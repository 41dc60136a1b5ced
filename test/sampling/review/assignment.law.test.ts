import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UserError } from '../../../src/errors.js';
import { type Assignment, assignReviewers } from '../../../src/sampling/review/assign-reviewers.js';
import { planReadings } from '../../../src/sampling/review/reading-rounds.js';
import { parseReviewFraction } from '../../../src/sampling/review/review-fraction.js';
import type { Reviewer, ReviewUnit } from '../../../src/sampling/review/reviewer.js';
import type { ReviewTicket } from '../../../src/sampling/review/ticket-order.js';
import { tickets } from './tickets.js';

const teams = ['Amber', 'Blue', 'Grün', 'Red'];

const reviewerLists = (most: number) =>
  fc.array(fc.subarray(teams), { minLength: 1, maxLength: most }).map((barred) =>
    barred.map((values, index): Reviewer => ({
      id: `R${index}`,
      conflicts: [{ field: 'team', values }],
    })),
  );

const unitLists = (most: number) =>
  fc
    .array(
      fc.record({
        team: fc.constantFrom(...teams),
        readingRounds: fc.constantFrom<ReviewUnit['readingRounds']>(
          [1],
          [1],
          [1, 1],
          [1, 2],
          [2],
          [2, 2],
        ),
      }),
      { maxLength: most },
    )
    .map((units) =>
      units.map(({ team, readingRounds }, index): ReviewUnit => ({
        unitId: `u${index}`,
        fields: { team: [team] },
        readingRounds,
      })),
    );

type Outcome =
  | { readonly assignments: readonly Assignment[] }
  | { readonly code: string; readonly message: string };

function outcomeOf(
  reviewers: readonly Reviewer[],
  units: readonly ReviewUnit[],
  ticketOf: ReviewTicket,
): Outcome {
  try {
    return { assignments: assignReviewers(reviewers, units, ticketOf) };
  } catch (error) {
    const { code, message } = error as UserError;
    return { code, message };
  }
}

/** The same without what comes after a round. */
function upTo(round: number, units: readonly ReviewUnit[]): readonly ReviewUnit[] {
  return units.flatMap((unit) => {
    const [first, second] = unit.readingRounds.filter((each) => each <= round);
    if (first === undefined) return [];
    return [
      {
        ...unit,
        readingRounds: second === undefined ? ([first] as const) : ([first, second] as const),
      },
    ];
  });
}

function loadsOf(
  reviewers: readonly Reviewer[],
  assignments: readonly Assignment[],
): readonly number[] {
  return reviewers.map(
    ({ id }) =>
      assignments.flatMap(({ readings }) => readings).filter(({ reviewer }) => reviewer === id)
        .length,
  );
}

function spread(loads: readonly number[]): number {
  return Math.max(...loads) - Math.min(...loads);
}

function mayRead(reviewer: Reviewer, unit: ReviewUnit): boolean {
  return reviewer.conflicts.every(({ values }) => !values.includes(unit.fields['team']![0]!));
}

/** By trying everything: the loads, as sorted texts, that the readings of a round can lead to. */
function reachableLoads(
  reviewers: readonly Reviewer[],
  units: readonly ReviewUnit[],
  round: number,
  earlier: readonly Assignment[],
): readonly (readonly number[])[] {
  let reached = new Map([[loadsOf(reviewers, earlier).join(), loadsOf(reviewers, earlier)]]);
  for (const unit of units) {
    const many = unit.readingRounds.filter((each) => each === round).length;
    const before = earlier.find(({ unitId }) => unitId === unit.unitId)?.readings ?? [];
    const able = [...reviewers.keys()].filter(
      (index) =>
        mayRead(reviewers[index]!, unit) &&
        before.every(({ reviewer }) => reviewer !== reviewers[index]!.id),
    );
    const choices =
      many === 0
        ? [[]]
        : many === 1
          ? able.map((index) => [index])
          : able.flatMap((one) => able.filter((other) => other > one).map((other) => [one, other]));
    const next = new Map<string, readonly number[]>();
    for (const loads of reached.values()) {
      for (const choice of choices) {
        const sum = loads.map((load, index) => load + (choice.includes(index) ? 1 : 0));
        next.set(sum.join(), sum);
      }
    }
    reached = next;
  }
  return [...reached.values()];
}

describe('an assignment', () => {
  it('gives every unit its readings, by different readers, none of whom has a conflict', () => {
    let made = 0;
    fc.assert(
      fc.property(reviewerLists(6), unitLists(20), tickets, (reviewers, units, ticketOf) => {
        const outcome = outcomeOf(reviewers, units, ticketOf);
        if (!('assignments' in outcome)) return;
        made += 1;
        const byId = new Map(outcome.assignments.map((each) => [each.unitId, each]));
        expect(byId.size).toBe(units.length);
        for (const unit of units) {
          const { readings } = byId.get(unit.unitId)!;
          expect(readings.map(({ round }) => round)).toEqual(unit.readingRounds);
          const readers = readings.map(({ reviewer }) => reviewer);
          expect(new Set(readers).size).toBe(readers.length);
          for (const id of readers)
            expect(
              mayRead(
                reviewers.find((each) => each.id === id)!,
                unit,
              ),
            ).toBe(true);
        }
        if (units.length > 0)
          expect(spread(loadsOf(reviewers, outcome.assignments))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500, seed: 20261122 },
    );
    expect(made).toBeGreaterThan(50);
  });

  it('is refused as impossible or unbalanced exactly when trying everything finds no other way', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(reviewerLists(4), unitLists(7), tickets, (reviewers, units, ticketOf) => {
        const outcome = outcomeOf(reviewers, units, ticketOf);
        const code = 'code' in outcome ? outcome.code : 'made';
        seen.set(code, (seen.get(code) ?? 0) + 1);
        if (
          reviewers.length < Math.max(0, ...units.map(({ readingRounds }) => readingRounds.length))
        ) {
          expect(code).toBe('REVIEWERS_TOO_FEW');
          return;
        }
        const impossible = units.some(
          (unit) =>
            reviewers.filter((each) => mayRead(each, unit)).length < unit.readingRounds.length,
        );
        expect(code === 'ASSIGNMENT_IMPOSSIBLE').toBe(impossible);
        if (impossible) return;
        let earlier: readonly Assignment[] = [];
        for (const round of [1, 2]) {
          const known = upTo(round, units);
          if (!known.some(({ readingRounds }) => readingRounds.includes(round as never))) continue;
          const stage = outcomeOf(reviewers, known, ticketOf);
          const loads = reachableLoads(reviewers, known, round, earlier);
          expect('assignments' in stage).toBe(loads.some((each) => spread(each) <= 1));
          if (!('assignments' in stage)) {
            expect(code).toBe('ASSIGNMENT_UNBALANCED');
            expect(squares(namedLoads(stage.message))).toBe(Math.min(...loads.map(squares)));
            return;
          }
          earlier = stage.assignments;
        }
        expect(code).toBe('made');
      }),
      { numRuns: 1500, seed: 20261122 },
    );
    for (const code of ['made', 'ASSIGNMENT_IMPOSSIBLE', 'ASSIGNMENT_UNBALANCED']) {
      expect(seen.get(code), code).toBeGreaterThan(50);
    }
  });

  it('does not depend on the order of units or reviewers', () => {
    const shuffled = fc
      .tuple(reviewerLists(5), unitLists(12))
      .chain(([reviewers, units]) =>
        fc.tuple(
          fc.constant(reviewers),
          fc.constant(units),
          fc.shuffledSubarray(reviewers, { minLength: reviewers.length }),
          fc.shuffledSubarray(units, { minLength: units.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, tickets, ([reviewers, units, others, turned], ticketOf) => {
        expect(outcomeOf(others, turned, ticketOf)).toEqual(outcomeOf(reviewers, units, ticketOf));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the readings of earlier rounds when later ones are added', () => {
    let extended = 0;
    fc.assert(
      fc.property(reviewerLists(5), unitLists(14), tickets, (reviewers, units, ticketOf) => {
        const before = outcomeOf(reviewers, upTo(1, units), ticketOf);
        const after = outcomeOf(reviewers, units, ticketOf);
        if (!('assignments' in before && 'assignments' in after)) return;
        extended += 1;
        const first = after.assignments.flatMap(({ unitId, readings }) => {
          const kept = readings.filter(({ round }) => round === 1);
          return kept.length === 0 ? [] : [{ unitId, readings: kept }];
        });
        expect(first).toEqual(before.assignments);
      }),
      { numRuns: 500, seed: 20261122 },
    );
    expect(extended).toBeGreaterThan(50);
  });
});

describe('an assignment without conflicts', () => {
  const strata = fc.array(fc.tuple(fc.nat(8), fc.nat(5), fc.nat(5)), {
    minLength: 1,
    maxLength: 4,
  });

  it('is balanced to within one after the draw and after every extension', () => {
    fc.assert(
      fc.property(
        strata,
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 0, max: 100 }),
        tickets,
        (sizes, many, percent, ticketOf) => {
          const reviewers = Array.from({ length: many }, (_, index): Reviewer => ({
            id: `R${index}`,
            conflicts: [],
          }));
          const fraction = percent === 0 ? null : parseReviewFraction(`${percent}%`);
          const units = sizes.flatMap(([draw, second, third], stratum) => {
            const rounds = [draw, draw + second, draw + second + third];
            const unitIds = Array.from({ length: rounds[2]! }, (_, index) => `${stratum}-${index}`);
            return planReadings({ unitIds, rounds }, fraction, ticketOf).map((unit) => ({
              ...unit,
              fields: {},
            }));
          });
          for (const round of [1, 2, 3]) {
            const loads = loadsOf(
              reviewers,
              assignReviewers(reviewers, upTo(round, units), ticketOf),
            );
            expect(spread(loads)).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

function squares(loads: readonly number[]): number {
  return loads.reduce((sum, load) => sum + load * load, 0);
}

/** The loads that an error names, `R0 3, R1 1`. */
function namedLoads(message: string): readonly number[] {
  const [, named = ''] = /best that can be reached is (.*?)\./.exec(message) ?? [];
  return named.split(', ').map((each) => Number(each.split(' ')[1]));
}
