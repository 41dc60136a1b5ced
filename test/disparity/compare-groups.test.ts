import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { compare, numbersOf, type Request, rowOf } from './compare.js';
import { smallFrame } from './small-frame.js';

const frame = smallFrame([
  ['zz', 'NFA', 2],
  ['NS', 'MC', 3],
  ['NS', 'NFA', 4],
  ['B1', 'MC', 12],
  ['B1', 'NFA', 28],
  ['B1', 'PEN', 9],
  ['W1', 'MC', 40],
  ['W1', 'GM', 10],
  ['W1', 'NFA', 200],
  ['Multiple', 'NFA', 1],
  ['Not stated', 'MC', 6],
  ['Not stated', 'Not stated', 2],
  ['A1', 'NFA', 30],
  ['U1', 'NFA', 5],
  ['No individual subject', 'NFA', 3],
]);

const request: Request = {
  outcome: 'outcome',
  events: ['MC', 'GM'],
  group: 'ethnicity',
  reference: 'W1',
};

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return `${error.code} ${error.hint}`;
    throw error;
  }
  return 'no error';
}

describe('comparing groups', () => {
  it('lists known groups as the code list has them, then others, and the unknown last', () => {
    const { rows } = compare(frame, request);
    expect(rows.map(({ value, role }) => [value, role])).toEqual([
      ['W1', 'reference'],
      ['A1', 'compared'],
      ['B1', 'compared'],
      ['zz', 'compared'],
      ['Not stated', 'not-known'],
      ['U1', 'not-known'],
      ['NS', 'not-known'],
      ['Multiple', 'not-known'],
      ['No individual subject', 'not-known'],
    ]);
  });

  it('reads broad groups in the order of the code list', () => {
    const groups = smallFrame([
      ['Black', 'MC', 1],
      ['Not stated', 'MC', 1],
      ['White', 'MC', 1],
      ['Asian', 'MC', 1],
    ]);
    const units = groups.units.map((unit) => ({
      ...unit,
      values: { outcome: 'MC', ethnicity_group: unit.values['ethnicity'] ?? '' },
    }));
    const comparison = compare(
      { ...groups, units },
      { ...request, group: 'ethnicity_group', reference: 'white' },
    );
    expect(comparison.rows.map(({ value }) => value)).toEqual([
      'White',
      'Asian',
      'Black',
      'Not stated',
    ]);
    expect(comparison.query.group.title).toBe('Officer ethnicity (group)');
    expect(comparison.query.scheme).toBe('18+1');
  });

  it('counts events and members so that the rows add up to the total', () => {
    const comparison = compare(frame, request);
    expect(numbersOf(rowOf(comparison, 'B1'))).toEqual([12, 49]);
    expect(numbersOf(rowOf(comparison, 'W1'))).toEqual([50, 250]);
    expect(numbersOf(comparison.total)).toEqual([71, 355]);
    expect(comparison.rows.reduce((sum, { events }) => sum + events.value, 0)).toBe(71);
    expect(comparison.rows.reduce((sum, { members }) => sum + members.value, 0)).toBe(355);
    expect(comparison.outcomeNotStated.value).toBe(2);
  });

  it('keeps to the denominator asked for, and counts what is outside it', () => {
    const comparison = compare(frame, {
      ...request,
      events: ['Misconduct', 'gross misconduct'],
      among: ['MC', 'GM', 'No further action'],
    });
    expect(numbersOf(rowOf(comparison, 'B1'))).toEqual([12, 40]);
    expect(comparison.total.members.value).toBe(344);
    expect(comparison.frame.value - comparison.total.members.value).toBe(11);
    expect(comparison.outcomeNotStated.value).toBe(0);
  });

  it('counts the unknown together, but not people of several groups or nobody', () => {
    const { unknown, total } = compare(frame, request);
    expect(unknown === null ? null : numbersOf(unknown)).toEqual([9, 20]);
    expect(numbersOf(total)).toEqual([71, 355]);
  });

  it('never compares a group that is not known, but counts it and gives its rate', () => {
    const unknown = rowOf(compare(frame, request), 'NS');
    expect(numbersOf(unknown)).toEqual([3, 7]);
    expect(unknown).toMatchObject({ role: 'not-known', comparator: null, test: null });
    expect(unknown.estimates.rate.value).toBeCloseTo(3 / 7, 12);
    expect(unknown.estimates.ratio).toEqual({ value: null, low: null, high: null });
    expect(unknown.estimates.difference.value).toBeNull();
  });

  it('gives the score intervals and the test that R gives', () => {
    // 12 of 85 against 61 of 940: two_by_two.json, "medium".
    const medium = smallFrame([
      ['B1', 'MC', 12],
      ['B1', 'NFA', 73],
      ['W1', 'MC', 61],
      ['W1', 'NFA', 879],
    ]);
    const black = rowOf(compare(medium, request), 'B1');
    expect(black.reliability).toBe('fair');
    expect(black.estimates.ratio.value).toBeCloseTo(2.175506268081, 10);
    expect(black.estimates.ratio.low).toBeCloseTo(1.21224003010019, 10);
    expect(black.estimates.ratio.high).toBeCloseTo(3.77354610367714, 10);
    expect(black.estimates.difference.low).toBeCloseTo(0.0150251480972216, 10);
    expect(black.estimates.difference.high).toBeCloseTo(0.167017668212443, 10);
    expect(black.test?.test).toBe('N-1 chi-square');
    expect(black.test?.pValue).toBeCloseTo(0.00886019817395363, 10);
  });

  it('marks comparisons of too few and still shows their figures', () => {
    const asian = rowOf(compare(frame, request), 'A1');
    expect(numbersOf(asian)).toEqual([0, 30]);
    expect(asian.reliability).toBe('poor');
    expect(asian.estimates.ratio).toMatchObject({ value: 0, low: 0 });
    expect(asian.estimates.rate).toMatchObject({ value: 0, low: 0 });
  });

  it('leaves a ratio open when the reference has no events, and says above what it lies', () => {
    const comparison = compare(frame, { ...request, reference: 'Indian' });
    const black = rowOf(comparison, 'B1');
    expect(black.estimates.ratio).toMatchObject({ value: null, high: Infinity });
    expect(black.estimates.ratio.low).toBeGreaterThan(1);
    expect(black.estimates.difference.value).toBeCloseTo(12 / 49, 12);
    expect(black.reliability).toBe('poor');
  });

  it('sets each group against all other known groups', () => {
    const comparison = compare(frame, { ...request, reference: 'everyone-else' });
    const black = rowOf(comparison, 'B1');
    // Others known: W1 50 of 250, A1 0 of 30, zz 0 of 2.
    expect(black.estimates.ratio.value).toBeCloseTo(12 / 49 / (50 / 282), 12);
    expect(comparison.rows.every(({ role }) => role !== 'reference')).toBe(true);
  });

  it('sets each group against all known groups, with limits that follow those to the others', () => {
    const all = rowOf(compare(frame, { ...request, reference: 'all' }), 'B1').estimates;
    const others = rowOf(compare(frame, { ...request, reference: 'everyone-else' }), 'B1');
    expect(all.ratio.value).toBeCloseTo(12 / 49 / (62 / 331), 12);
    expect(all.difference.value).toBeCloseTo(12 / 49 - 62 / 331, 12);
    const low = others.estimates.difference.low ?? NaN;
    expect(all.difference.low).toBeCloseTo((low * 282) / 331, 12);
    expect(all.ratio.low).toBeGreaterThan(others.estimates.ratio.low ?? NaN);
  });

  it('refuses a value that nobody has, listing the values seen', () => {
    expect(codeOf(() => compare(frame, { ...request, events: ['Sacked'] }))).toBe(
      'UNKNOWN_VALUE Use one of the values seen: GM (Gross misconduct), MC (Misconduct), NFA (No further action), PEN (Pending), Not stated.',
    );
  });

  it('refuses a reference without members, an unknown one among them', () => {
    for (const reference of ['W2', 'Martian', 'Not stated']) {
      expect(codeOf(() => compare(frame, { ...request, reference }))).toMatch(
        /^REFERENCE_ABSENT .*\(White British, Indian, Caribbean, zz\)/,
      );
    }
  });

  it('refuses an event outside the denominator, an unknown field and an empty denominator', () => {
    expect(codeOf(() => compare(frame, { ...request, among: ['NFA'] }))).toMatch(
      /^EVENT_NOT_AMONG/,
    );
    expect(codeOf(() => compare(frame, { ...request, group: 'rank' }))).toMatch(/^UNKNOWN_FIELD/);
    const pending = smallFrame([['W1', 'PEN', 3]]);
    expect(codeOf(() => compare(pending, { ...request, events: ['MC'], among: ['MC'] }))).toMatch(
      /^NOTHING_TO_COMPARE/,
    );
  });
});
