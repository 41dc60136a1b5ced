import { describe, expect, it } from 'vitest';
import { assignReviewers } from '../../../src/sampling/review/assign-reviewers.js';
import type { Reviewer, ReviewUnit } from '../../../src/sampling/review/reviewer.js';
import { byName, seeded } from './tickets.js';

const free = (id: string): Reviewer => ({ id, conflicts: [] });
const barred = (id: string, ...values: string[]): Reviewer => ({
  id,
  conflicts: [{ field: 'team', values }],
});
const unit = (unitId: string, team = 'Other'): ReviewUnit => ({
  unitId,
  fields: { team: [team] },
  readingRounds: [1],
});
const twice = (unitId: string, team = 'Other'): ReviewUnit => ({
  ...unit(unitId, team),
  readingRounds: [1, 1],
});
const later = (each: ReviewUnit): ReviewUnit => ({ ...each, readingRounds: [2] });

/** Who reads what, as `unit: first, second`. */
function assigned(
  reviewers: readonly Reviewer[],
  units: readonly ReviewUnit[],
  ticketOf = byName,
): readonly string[] {
  return assignReviewers(reviewers, units, ticketOf).map(
    ({ unitId, readings }) => `${unitId}: ${readings.map(({ reviewer }) => reviewer).join(', ')}`,
  );
}

/** The code, message and hint of a refusal. */
function refusal(reviewers: readonly Reviewer[], units: readonly ReviewUnit[]) {
  try {
    assignReviewers(reviewers, units, byName);
  } catch (error) {
    return error as { code: string; message: string; hint: string };
  }
  throw new Error('nothing was refused');
}

describe('assignReviewers deals', () => {
  it('round-robin in the order of the assign tickets', () => {
    // They begin, by sha256sum, with 04d71a41, f8a7ceaa, e9e0e131 and 71625b4b.
    const ids = ['CO/2024/00001', 'CO/2024/00002', 'CO/2024/00003', '0012'];
    const units = ids.map((id) => unit(id));
    expect(assigned([free('R1'), free('R2')], units, seeded('31415926535897932384'))).toEqual([
      '0012: R2',
      'CO/2024/00001: R1',
      'CO/2024/00002: R2',
      'CO/2024/00003: R1',
    ]);
  });

  it('both readings of a unit in turn, to different reviewers', () => {
    const reviewers = [free('R1'), free('R2'), free('R3')];
    expect(assigned(reviewers, [twice('a'), unit('b'), twice('c')])).toEqual([
      'a: R1, R2',
      'b: R3',
      'c: R1, R2',
    ]);
  });

  it('to the next who has no conflict, and those passed over keep their turn', () => {
    const reviewers = [barred('R1', 'Red'), free('R2'), free('R3')];
    expect(assigned(reviewers, [unit('a', 'Red'), unit('b'), unit('c')])).toEqual([
      'a: R2',
      'b: R1',
      'c: R3',
    ]);
  });

  it('on from the lightest load in a later round', () => {
    const reviewers = [free('R1'), free('R2')];
    const units = [unit('x'), unit('y'), unit('z'), later(unit('a')), later(unit('b'))];
    expect(assigned(reviewers, units)).toEqual(['a: R2', 'b: R1', 'x: R1', 'y: R2', 'z: R1']);
  });

  it('a second reading asked for later to another than the first reader', () => {
    const reviewers = [free('R1'), free('R2'), free('R3')];
    const again: ReviewUnit = { ...unit('a'), readingRounds: [1, 2] };
    const assignments = assignReviewers(reviewers, [again, later(unit('b'))], byName);
    expect(assignments).toEqual([
      {
        unitId: 'a',
        readings: [
          { reviewer: 'R1', round: 1 },
          { reviewer: 'R2', round: 2 },
        ],
      },
      { unitId: 'b', readings: [{ reviewer: 'R3', round: 2 }] },
    ]);
  });

  it('reviewers in bytewise order of their codes, whatever the list says', () => {
    expect(
      assigned(
        [free('r1'), free('R2'), free('R10')],
        ['a', 'b', 'c'].map((id) => unit(id)),
      ),
    ).toEqual(['a: R10', 'b: R2', 'c: r1']);
  });

  it('nothing where there is nothing to read', () => {
    expect(assigned([], [])).toEqual([]);
    expect(assigned([free('R1')], [])).toEqual([]);
  });
});

describe('assignReviewers balances', () => {
  it('by passing a reading on', () => {
    // Dealt a, b and c to R1 and d to R2.
    const units = [unit('a'), unit('b', 'Red'), unit('c', 'Red'), unit('d')];
    expect(assigned([free('R1'), barred('R2', 'Red')], units)).toEqual([
      'a: R2',
      'b: R1',
      'c: R1',
      'd: R2',
    ]);
  });

  it('by way of a third reviewer where there is no direct way', () => {
    // Dealt a, b and c to R1, d and f to R2 and e to R3, who may read nothing that R1 has.
    const reviewers = [
      barred('R1', 'Yellow', 'White'),
      barred('R2', 'Green'),
      barred('R3', 'Red', 'Green', 'White'),
    ];
    const units = [
      unit('a', 'Red'),
      unit('b', 'Green'),
      unit('c', 'Green'),
      unit('d', 'Yellow'),
      unit('e', 'Yellow'),
      unit('f', 'White'),
    ];
    expect(assigned(reviewers, units)).toEqual([
      'a: R2',
      'b: R1',
      'c: R1',
      'd: R3',
      'e: R3',
      'f: R2',
    ]);
  });

  it('and sees every value of a unit that has several', () => {
    const both: ReviewUnit = { ...unit('a'), fields: { team: ['Blue', 'Red'] } };
    expect(assigned([barred('R1', 'Red'), free('R2')], [both, unit('b')])).toEqual([
      'a: R2',
      'b: R1',
    ]);
  });
});

describe('assignReviewers refuses', () => {
  it('a reviewer listed twice', () => {
    expect(refusal([free('R1'), free('R2'), free('R1')], [unit('a')])).toMatchObject({
      code: 'REVIEWER_TWICE',
      message: 'The list of reviewers has R1 more than once.',
    });
  });

  it('double review by one reviewer, and any review by none', () => {
    expect(refusal([free('R1')], [unit('a'), twice('b')])).toMatchObject({
      code: 'REVIEWERS_TOO_FEW',
      message: 'Double review needs two reviewers, and the list has R1 only.',
      hint: 'Add a reviewer, or leave double review out.',
    });
    expect(refusal([], [unit('a')])).toMatchObject({
      code: 'REVIEWERS_TOO_FEW',
      message: 'An assignment needs a reviewer, and the list has none.',
    });
  });

  it('a conflict by a field that the units do not have', () => {
    const reviewer: Reviewer = { id: 'R1', conflicts: [{ field: 'taem', values: ['Red'] }] };
    expect(refusal([reviewer, free('R2')], [unit('a')])).toMatchObject({
      code: 'CONFLICT_FIELD_UNKNOWN',
      message: 'Conflicts are declared by what is no field of the units: taem (R1).',
    });
  });

  it('a unit that nobody may read, naming the conflicts in the way', () => {
    const reviewers = [barred('R2', 'Blue', 'Red'), barred('R1', 'Red')];
    expect(refusal(reviewers, [unit('b'), unit('a', 'Red')])).toMatchObject({
      code: 'ASSIGNMENT_IMPOSSIBLE',
      message:
        '1 unit has too few reviewers without a conflict: a needs 1 and has none (R1: team = Red, R2: team = Red).',
      hint: 'Name 1 more reviewer without these conflicts, or lift one conflict for each unit.',
    });
  });

  it('a second reading that only the first reader may do', () => {
    const reviewers = [barred('R1', 'Red'), free('R2'), barred('R3', 'Red')];
    expect(refusal(reviewers, [unit('a', 'Red'), twice('b', 'Red')]).message).toBe(
      '1 unit has too few reviewers without a conflict: b needs 2 and has R2 (R1: team = Red, R3: team = Red).',
    );
  });

  it('names eight impossible units and counts the rest, in bytewise order', () => {
    const reviewers = [barred('R1', 'Red'), barred('R2', 'Red')];
    const units = Array.from({ length: 11 }, (_, index) => twice(`u${99 - index}`, 'Red'));
    const { message, hint } = refusal(reviewers, units);
    expect(message).toMatch(/^11 units have too few .*: u89 needs 2 and has none .*, u90 needs/);
    expect(message).toMatch(
      /, u96 needs 2 and has none \(R1: team = Red, R2: team = Red\) and 3 more\.$/,
    );
    expect(hint).toBe(
      'Name 2 more reviewers without these conflicts, or lift the conflicts of two reviewers for each unit.',
    );
  });

  it('in bytewise order of the units, whatever order their tickets have', () => {
    /** The last by name has the lowest ticket. */
    const turned = (_: string, unitId: string) => String.fromCharCode(300 - unitId.charCodeAt(0));
    const messageOf = (reviewers: readonly Reviewer[], units: readonly ReviewUnit[]): string => {
      try {
        assignReviewers(reviewers, units, turned);
      } catch (error) {
        return (error as Error).message;
      }
      throw new Error('nothing was refused');
    };
    const red = ['a', 'b', 'c', 'd'].map((id) => unit(id, 'Red'));
    expect(messageOf([barred('R1', 'Red')], red)).toMatch(/: a needs 1 .*, b needs 1 .*, c needs/);
    expect(messageOf([free('R1'), barred('R2', 'Red')], red)).toContain('may read a, b, c, d.');
  });

  it('what cannot be balanced, with the best loads, the units, the reviewer and what would do', () => {
    const reviewers = [free('R1'), barred('R2', 'Blue', 'Red')];
    const units = [unit('a', 'Red'), unit('b', 'Red'), unit('c', 'Blue'), unit('d')];
    expect(refusal(reviewers, units)).toMatchObject({
      code: 'ASSIGNMENT_UNBALANCED',
      message:
        'The readings cannot be shared to within one; the best that can be reached is R1 3, R2 1. Beside those who read them already, only R1 may read a, b, c. R2 cannot be given more: conflicts by team = Red, team = Blue.',
      hint: 'Any one of these would do: lift the conflict of R2 by team = Red; name one more reviewer without conflicts; leave out R2.',
    });
  });

  it('the heaviest load, whoever comes first', () => {
    const reviewers = [
      barred('R1', 'Green', 'Red'),
      barred('R2', 'Blue', 'Red'),
      barred('R3', 'Blue', 'Green'),
    ];
    const units = ['Blue', 'Blue', 'Green', 'Green', 'Green', 'Red'].map((team, index) =>
      unit(`u${index}`, team),
    );
    const { message, hint } = refusal(reviewers, units);
    expect(message).toMatch(/is R1 2, R2 3, R3 1\. .* only R2 may read u2, u3, u4\. R3 cannot/);
    expect(hint).toMatch(/^Any one of these would do: lift the conflict of R3 by team = Green; /);
  });

  it('what no single value lifted would balance, and offers what would', () => {
    const reviewers = [free('R1'), barred('R2', 'Blue', 'Green', 'Red')];
    const units = ['Blue', 'Blue', 'Green', 'Green', 'Red', 'Red'].map((team, index) =>
      unit(`u${index}`, team),
    );
    expect(refusal(reviewers, units)).toMatchObject({
      code: 'ASSIGNMENT_UNBALANCED',
      hint: 'Any one of these would do: lift all conflicts of R2; leave out R2.',
    });
  });

  it('says so where no single change is enough', () => {
    const reviewers = [free('R1'), barred('R2', 'Red'), barred('R3', 'Red')];
    const units = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => unit(id, 'Red'));
    const { message, hint } = refusal(reviewers, units);
    expect(message).toContain('R1 6, R2 0, R3 0');
    expect(message).toContain('R2 cannot be given more: conflicts by team = Red.');
    expect(message).toContain('R3 cannot be given more: conflicts by team = Red.');
    expect(hint).toBe(
      'No single change is enough: lift conflicts of more than one reviewer, or leave more than one out.',
    );
  });

  it('a later round that cannot be balanced, since the earlier one is not moved', () => {
    const reviewers = [free('R1'), barred('R2', 'Red')];
    const units = [unit('a'), unit('b'), ...['x', 'y'].map((id) => later(unit(id, 'Red')))];
    const { message, hint } = refusal(reviewers, units);
    expect(message).toMatch(
      /^The readings of round 2 cannot .* is R1 3, R2 1\. .* may read x, y\./,
    );
    expect(hint).toMatch(/The earlier rounds would then be assigned anew/);
  });

  it('readings left to one who reads all of them already', () => {
    const again = (id: string): ReviewUnit => ({ ...unit(id), readingRounds: [1, 2] });
    const { message } = refusal([free('R1'), free('R2')], [unit('a'), again('b'), unit('c')]);
    expect(message).toMatch(
      /is R1 3, R2 1\. .* R2 cannot be given more: reads 1 of them already\.$/,
    );
  });
});
