import { describe, expect, it } from 'vitest';
import { compareGroups, type ComparisonRequest } from '../../src/disparity/compare-groups.js';
import type { Comparison } from '../../src/disparity/comparison.js';
import { UserError } from '../../src/errors.js';
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

const request: ComparisonRequest = {
  outcome: 'outcome',
  events: ['MC', 'GM'],
  group: 'ethnicity',
  reference: 'W1',
};

function row(comparison: Comparison, value: string): Comparison['rows'][number] {
  const found = comparison.rows.find((candidate) => candidate.value === value);
  if (found === undefined) throw new Error(`no row ${value}`);
  return found;
}

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
    const { rows } = compareGroups(frame, request);
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
    const comparison = compareGroups(
      { ...groups, units },
      { ...request, group: 'ethnicity_group', reference: 'white' },
    );
    expect(comparison.rows.map(({ value }) => value)).toEqual([
      'White',
      'Asian',
      'Black',
      'Not stated',
    ]);
    expect(comparison.group.title).toBe('Officer ethnicity (group)');
    expect(comparison.scheme).toBe('18+1');
  });

  it('counts events and members so that the rows add up to the total', () => {
    const comparison = compareGroups(frame, request);
    expect(row(comparison, 'B1')).toMatchObject({ events: 12, members: 49 });
    expect(row(comparison, 'W1')).toMatchObject({ events: 50, members: 250 });
    expect(comparison.total).toMatchObject({ events: 71, members: 355 });
    expect(comparison.rows.reduce((sum, { events }) => sum + events, 0)).toBe(71);
    expect(comparison.rows.reduce((sum, { members }) => sum + members, 0)).toBe(355);
    expect(comparison.outcomeNotStated).toBe(2);
  });

  it('keeps to the denominator asked for, and counts what is outside it', () => {
    const comparison = compareGroups(frame, {
      ...request,
      events: ['Misconduct', 'gross misconduct'],
      among: ['MC', 'GM', 'No further action'],
    });
    expect(row(comparison, 'B1')).toMatchObject({ events: 12, members: 40 });
    expect(comparison.total.members).toBe(344);
    expect(comparison.outsideDenominator).toBe(11);
    expect(comparison.outcomeNotStated).toBe(0);
  });

  it('gives the share of unknown groups in numerator and denominator', () => {
    const { notKnown } = compareGroups(frame, request);
    expect(notKnown).toMatchObject({ events: 9, members: 24 });
    expect(notKnown.shareOfEvents).toBeCloseTo(9 / 71, 12);
    expect(notKnown.shareOfMembers).toBeCloseTo(24 / 355, 12);
  });

  it('never compares a group that is not known, but counts it and gives its rate', () => {
    const unknown = row(compareGroups(frame, request), 'NS');
    expect(unknown).toMatchObject({ events: 3, members: 7, status: '[z]', test: null });
    expect(unknown.note).toBe('not compared: not known');
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
    const black = row(compareGroups(medium, request), 'B1');
    expect(black.status).toBe('');
    expect(black.estimates.ratio.value).toBeCloseTo(2.175506268081, 10);
    expect(black.estimates.ratio.low).toBeCloseTo(1.21224003010019, 10);
    expect(black.estimates.ratio.high).toBeCloseTo(3.77354610367714, 10);
    expect(black.estimates.difference.low).toBeCloseTo(0.0150251480972216, 10);
    expect(black.estimates.difference.high).toBeCloseTo(0.167017668212443, 10);
    expect(black.test?.test).toBe('N-1 chi-square');
    expect(black.test?.pValue).toBeCloseTo(0.00886019817395363, 10);
  });

  it('marks comparisons of too few and still shows their figures', () => {
    const asian = row(compareGroups(frame, request), 'A1');
    expect(asian).toMatchObject({ events: 0, members: 30, status: '[u]' });
    expect(asian.note).toBe('too few to compare');
    expect(asian.estimates.ratio).toMatchObject({ value: 0, low: 0 });
    expect(asian.estimates.rate).toMatchObject({ value: 0, low: 0 });
  });

  it('leaves a ratio open when the reference has no events, and says above what it lies', () => {
    const comparison = compareGroups(frame, { ...request, reference: 'Indian' });
    const black = row(comparison, 'B1');
    expect(black.estimates.ratio).toMatchObject({ value: null, high: Infinity });
    expect(black.estimates.ratio.low).toBeGreaterThan(1);
    expect(black.estimates.difference.value).toBeCloseTo(12 / 49, 12);
    expect(black.note).toMatch(
      /^too few to compare; ratio not estimable: no events in the reference, more than \d\.\d\d$/,
    );
  });

  it('sets each group against all other known groups', () => {
    const comparison = compareGroups(frame, { ...request, reference: 'everyone-else' });
    const black = row(comparison, 'B1');
    // Others known: W1 50 of 250, A1 0 of 30, zz 0 of 2.
    expect(black.estimates.ratio.value).toBeCloseTo(12 / 49 / (50 / 282), 12);
    expect(comparison.rows.every(({ role }) => role !== 'reference')).toBe(true);
  });

  it('sets each group against all known groups, with limits that follow those to the others', () => {
    const all = row(compareGroups(frame, { ...request, reference: 'all' }), 'B1').estimates;
    const others = row(compareGroups(frame, { ...request, reference: 'everyone-else' }), 'B1');
    expect(all.ratio.value).toBeCloseTo(12 / 49 / (62 / 331), 12);
    expect(all.difference.value).toBeCloseTo(12 / 49 - 62 / 331, 12);
    const low = others.estimates.difference.low ?? NaN;
    expect(all.difference.low).toBeCloseTo((low * 282) / 331, 12);
    expect(all.ratio.low).toBeGreaterThan(others.estimates.ratio.low ?? NaN);
  });

  it('refuses a value that nobody has, listing the values seen', () => {
    expect(codeOf(() => compareGroups(frame, { ...request, events: ['Sacked'] }))).toBe(
      'UNKNOWN_VALUE Use one of the values seen: GM (Gross misconduct), MC (Misconduct), NFA (No further action), PEN (Pending), Not stated.',
    );
  });

  it('refuses a reference without members, an unknown one among them', () => {
    for (const reference of ['W2', 'Martian', 'Not stated']) {
      expect(codeOf(() => compareGroups(frame, { ...request, reference }))).toMatch(
        /^REFERENCE_ABSENT .*\(White British, Indian, Caribbean, zz\)/,
      );
    }
  });

  it('refuses an event outside the denominator, an unknown field and an empty denominator', () => {
    expect(codeOf(() => compareGroups(frame, { ...request, among: ['NFA'] }))).toMatch(
      /^EVENT_NOT_AMONG/,
    );
    expect(codeOf(() => compareGroups(frame, { ...request, group: 'rank' }))).toMatch(
      /^UNKNOWN_FIELD/,
    );
    const pending = smallFrame([['W1', 'PEN', 3]]);
    expect(
      codeOf(() => compareGroups(pending, { ...request, events: ['MC'], among: ['MC'] })),
    ).toMatch(/^NOTHING_TO_COMPARE/);
  });
});
