import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDoubleReview } from '../../../src/sampling/review/double-review.js';
import { planReadings } from '../../../src/sampling/review/reading-rounds.js';
import { parseReviewFraction } from '../../../src/sampling/review/review-fraction.js';
import { byName, crowded, seeded, tickets } from './tickets.js';

const tenth = parseReviewFraction('10%');
const half = parseReviewFraction('0.5');

describe('chooseDoubleReview', () => {
  it('chooses the lowest tickets of stream double', () => {
    const unitIds = ['CO/2024/00001', 'CO/2024/00002', 'CO/2024/00003', '0012'];
    // They begin, by sha256sum, with 1b588edc, 6960c733, ab4169c2 and 03c5941c.
    const chosen = chooseDoubleReview(
      { unitIds, rounds: [4] },
      half,
      seeded('31415926535897932384'),
    );
    expect(chosen.map(({ unitId }) => unitId)).toEqual(['0012', 'CO/2024/00001']);
  });

  it.each([
    ['10%', 1, 1],
    ['10%', 10, 1],
    ['10%', 11, 2],
    ['0.1', 30, 3],
    ['0.07', 100, 7],
    ['0.29', 100, 29],
    ['0.1', 0, 0],
    ['1', 7, 7],
    ['0.000001', 7, 1],
  ])(
    'of a share of %s of %i units makes %i, rounded up without floating point',
    (text, n, many) => {
      const unitIds = Array.from({ length: n }, (_, index) => `u${index}`);
      const stratum = { unitIds, rounds: [n] };
      expect(chooseDoubleReview(stratum, parseReviewFraction(text), byName)).toHaveLength(many);
    },
  );

  it('keeps the choice of the draw when an extension brings lower tickets', () => {
    const unitIds = ['m', 'n', 'o', 'p', 'a', 'b'];
    expect(chooseDoubleReview({ unitIds, rounds: [4, 6] }, half, byName)).toEqual([
      { unitId: 'm', round: 1 },
      { unitId: 'n', round: 1 },
      { unitId: 'a', round: 2 },
    ]);
  });

  it('may choose a unit of the draw when the sample grows', () => {
    const unitIds = ['a', 'b', 'c', 'd', 'y', 'z'];
    expect(chooseDoubleReview({ unitIds, rounds: [4, 6] }, half, byName)).toEqual([
      { unitId: 'a', round: 1 },
      { unitId: 'b', round: 1 },
      { unitId: 'c', round: 2 },
    ]);
  });

  it('settles equal tickets bytewise by unit id', () => {
    const unitIds = ['é', 'z', 'Z', '\u{1f60a}', '\uff01'];
    const chosen = chooseDoubleReview(
      { unitIds, rounds: [5] },
      parseReviewFraction('0.8'),
      () => '',
    );
    expect(chosen.map(({ unitId }) => unitId)).toEqual(['Z', 'z', 'é', '\uff01']);
  });

  it('takes rounds that do not lead to the sample for a fault of the program', () => {
    for (const rounds of [[], [1], [3], [2, 1, 2]]) {
      expect(() => chooseDoubleReview({ unitIds: ['a', 'b'], rounds }, tenth, crowded)).toThrow(
        RangeError,
      );
    }
  });

  const samples = fc
    .tuple(fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 100 }))
    .map(([steps, percent]) => {
      const rounds = steps.map((_, index) => steps.slice(0, index + 1).reduce((a, b) => a + b));
      const unitIds = Array.from({ length: rounds.at(-1)! }, (_, index) => `u${index}`);
      return { rounds, unitIds, percent };
    });

  it('has the right number after every round and keeps what it chose before', () => {
    fc.assert(
      fc.property(samples, tickets, ({ rounds, unitIds, percent }, ticketOf) => {
        const fraction = parseReviewFraction(`${percent}%`);
        const whole = chooseDoubleReview({ unitIds, rounds }, fraction, ticketOf);
        for (const [index, size] of rounds.entries()) {
          const stood = { unitIds: unitIds.slice(0, size), rounds: rounds.slice(0, index + 1) };
          const chosen = chooseDoubleReview(stood, fraction, ticketOf);
          // Percent times size is a whole number, so this ceiling is exact.
          expect(chosen).toHaveLength(Math.floor((percent * size + 99) / 100));
          expect(whole.slice(0, chosen.length)).toEqual(chosen);
        }
        expect(new Set(whole.map(({ unitId }) => unitId)).size).toBe(whole.length);
      }),
    );
  });

  it('in one round does not depend on the order of the sample', () => {
    fc.assert(
      fc.property(samples, tickets, ({ unitIds, percent }, ticketOf) => {
        const fraction = parseReviewFraction(`${percent}%`);
        const rounds = [unitIds.length];
        const turned = { unitIds: unitIds.toReversed(), rounds };
        expect(chooseDoubleReview(turned, fraction, ticketOf)).toEqual(
          chooseDoubleReview({ unitIds, rounds }, fraction, ticketOf),
        );
      }),
    );
  });
});

describe('planReadings', () => {
  it('says the round of each reading of each unit', () => {
    const stratum = { unitIds: ['a', 'b', 'c', 'd', 'y', 'z'], rounds: [4, 4, 6] };
    expect(planReadings(stratum, half, byName)).toEqual([
      { unitId: 'a', readingRounds: [1, 1] },
      { unitId: 'b', readingRounds: [1, 1] },
      { unitId: 'c', readingRounds: [1, 3] },
      { unitId: 'd', readingRounds: [1] },
      { unitId: 'y', readingRounds: [3] },
      { unitId: 'z', readingRounds: [3] },
    ]);
  });

  it('has everything read once where no share is read twice', () => {
    expect(planReadings({ unitIds: ['b', 'a'], rounds: [1, 2] }, null, byName)).toEqual([
      { unitId: 'b', readingRounds: [1] },
      { unitId: 'a', readingRounds: [2] },
    ]);
  });
});
