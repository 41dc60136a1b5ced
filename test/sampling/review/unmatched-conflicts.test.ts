import { describe, expect, it } from 'vitest';
import type { Design } from '../../../src/sampling/design.js';
import { checkMergeable } from '../../../src/sampling/mergeable.js';
import { parseReviewFraction } from '../../../src/sampling/review/review-fraction.js';
import { chooseDoubleReview } from '../../../src/sampling/review/double-review.js';
import { unmatchedConflicts } from '../../../src/sampling/review/unmatched-conflicts.js';
import { refusalOf } from '../refusal.js';
import { byName } from './tickets.js';

const design: Design = {
  unit: 'case',
  by: ['outcome'],
  size: 2,
  allocation: 'proportional',
  method: 'simple',
  minimum: 0,
  cap: null,
  takeAll: [],
  reserves: 0,
};
/** Reviewers who may not read files of these teams; the frame has teams in its second column. */
const barredBy = (...values: readonly string[]): Design => ({
  ...design,
  review: {
    reviewers: [
      { id: 'R1', conflicts: [{ field: 'team', values }] },
      { id: 'R2', conflicts: [{ field: 'team', values: values.slice(0, 1) }] },
    ],
  },
});
const units = [
  { unitId: 'C1', values: ['NFA', 'Alpha; Bravo'] },
  { unitId: 'C2', values: ['NFA', 'Charlie'] },
];

describe('conflicts that match no unit', () => {
  it('are named once, as what is probably misspelt', () => {
    expect(unmatchedConflicts(barredBy('Alfa', 'Delta'), units)).toEqual([
      'team = Alfa',
      'team = Delta',
    ]);
  });

  it('are none where each value is one of those that a unit has', () => {
    expect(unmatchedConflicts(barredBy('Alpha', 'Bravo', 'Charlie'), units)).toEqual([]);
  });

  it('are those of part of a value, and of values that are not joined so', () => {
    expect(unmatchedConflicts(barredBy('Char', 'Bravo; Alpha'), units)).toEqual([
      'team = Char',
      'team = Bravo; Alpha',
    ]);
    expect(unmatchedConflicts(barredBy('Alpha; Bravo'), units)).toEqual([]);
  });

  it('are all where the frame has no units, and none where nobody has a conflict', () => {
    expect(unmatchedConflicts(barredBy('Alpha'), [])).toEqual(['team = Alpha']);
    expect(unmatchedConflicts(design, units)).toEqual([]);
    expect(unmatchedConflicts({ ...design, review: { double: '10%' } }, units)).toEqual([]);
  });
});

describe('reviewers of a draw over several forces', () => {
  it('are refused with conflicts, which no partial draw can tell', () => {
    expect(refusalOf(() => checkMergeable(barredBy('Alpha')))).toMatchObject({
      code: 'NOT_MERGEABLE',
      message:
        "The reviewers' conflicts of interest are by team, and a partial draw carries no field of a case.",
      hint: 'Name reviewers without conflicts, or leave --reviewers out and let each force assign its own files.',
    });
    const without = { ...design, review: { reviewers: [{ id: 'R1', conflicts: [] }] } };
    expect(() => checkMergeable(without)).not.toThrow();
  });

  it('are refused by a method that looks at more than tickets', () => {
    const refusal = refusalOf(() => checkMergeable({ ...design, method: 'systematic' }));
    expect(refusal.message).toContain('A draw by systematic cannot be put together');
    expect(refusal.hint).toContain('Use --method simple');
  });
});

describe('rounds of second readings', () => {
  it.each([
    [[2, 1], '2, 1'],
    [[1, 3], '1, 3'],
    [[], ''],
  ])('%j do not lead to a sample of two', (rounds, text) => {
    const stratum = { unitIds: ['C1', 'C2'], rounds };
    expect(() => chooseDoubleReview(stratum, parseReviewFraction('50%'), byName)).toThrow(
      `rounds of ${text} do not lead to a sample of 2`,
    );
  });
});
