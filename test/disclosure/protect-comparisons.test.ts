import { describe, expect, it } from 'vitest';
import {
  protectComparisons,
  type ProtectedComparison,
} from '../../src/disclosure/protect-comparisons.js';
import type { PublicComparison } from '../../src/disclosure/public-copy.js';
import { compareGroups } from '../../src/disparity/compare-groups.js';
import { frameOf, smallFrame } from '../disparity/small-frame.js';

const base = { outcome: 'outcome', events: ['MC'], group: 'ethnicity', reference: 'W1' };

function shown(result: ProtectedComparison | undefined): PublicComparison {
  if (result?.status !== 'shown') throw new Error('withheld');
  return result.comparison;
}

function hiddenOf(comparison: PublicComparison): string[] {
  return comparison.rows.filter(({ events }) => events === null).map(({ value }) => value);
}

const ordinary = smallFrame([
  ['W1', 'MC', 50],
  ['W1', 'NFA', 200],
  ['W2', 'MC', 7],
  ['W2', 'NFA', 30],
  ['A1', 'MC', 9],
  ['A1', 'NFA', 60],
  ['B1', 'MC', 3],
  ['B1', 'NFA', 40],
]);

describe('the public copy', () => {
  it('hides a small count and the smallest group that keeps it from being subtracted', () => {
    const [copy] = protectComparisons([compareGroups(ordinary, base)]);
    expect(hiddenOf(shown(copy))).toEqual(['W2', 'B1']);
    expect(shown(copy).total).toMatchObject({ events: 69, members: 399 });
  });

  it('marks primary and secondary alike and keeps nothing of either', () => {
    const [copy] = protectComparisons([compareGroups(ordinary, base)]);
    const nothing = { value: null, low: null, high: null };
    for (const row of shown(copy).rows.filter(({ events }) => events === null)) {
      expect(row).toMatchObject({
        events: null,
        members: null,
        outcomes: {},
        estimates: { rate: nothing, ratio: nothing, difference: nothing },
        test: null,
        status: '[c]',
        note: 'suppressed',
        hidden: { row: '[c]', comparison: '[c]' },
      });
    }
  });

  it('shows all others as they are, but for their outcomes outside the comparison', () => {
    const comparison = compareGroups(ordinary, base);
    const [copy] = protectComparisons([comparison]);
    expect(shown(copy).rows[0]).toEqual({ ...comparison.rows[0], outcomes: {} });
    expect(shown(copy).rows[2]).toEqual({ ...comparison.rows[2], outcomes: {} });
  });

  it('hides small numbers of members without the event as well', () => {
    const nearlyAll = smallFrame([
      ['W1', 'MC', 50],
      ['W1', 'NFA', 200],
      ['W2', 'MC', 60],
      ['W2', 'NFA', 30],
      ['B1', 'MC', 40],
      ['B1', 'NFA', 2],
    ]);
    const [copy] = protectComparisons([compareGroups(nearlyAll, base)]);
    expect(hiddenOf(shown(copy))).toEqual(['W2', 'B1']);
  });

  it('hides a group of five to nine all of whom, or none of whom, had the event', () => {
    const allHad = smallFrame([
      ['W1', 'MC', 50],
      ['W1', 'NFA', 200],
      ['W2', 'MC', 10],
      ['W2', 'NFA', 30],
      ['B1', 'MC', 6],
      ['A1', 'NFA', 10],
    ]);
    const [copy] = protectComparisons([compareGroups(allHad, base)]);
    expect(hiddenOf(shown(copy))).toContain('B1');
    expect(hiddenOf(shown(copy))).not.toContain('W1');
  });

  it('hides every comparison with a reference that is hidden', () => {
    const [copy] = protectComparisons([compareGroups(ordinary, { ...base, reference: 'B1' })]);
    const white = shown(copy).rows.find(({ value }) => value === 'W1');
    expect(white).toMatchObject({
      events: 50,
      status: '[c]',
      note: 'comparison suppressed',
      test: null,
    });
    expect(white?.estimates.rate.value).toBe(0.2);
    expect(white?.estimates.ratio.value).toBeNull();
  });

  it('hides comparisons with everyone else when a group that is not known is hidden', () => {
    const withUnknown = smallFrame([
      ['W1', 'MC', 50],
      ['W1', 'NFA', 200],
      ['A1', 'MC', 9],
      ['A1', 'NFA', 60],
      ['Not stated', 'MC', 2],
      ['Not stated', 'NFA', 30],
    ]);
    const request = { ...base, reference: 'everyone-else' };
    const copy = shown(protectComparisons([compareGroups(withUnknown, request)])[0]);
    expect(hiddenOf(copy)).toEqual(['A1', 'Not stated']);
    expect(copy.rows[0]?.estimates.ratio.value).toBeNull();
    expect(copy.notKnown).toEqual({
      events: null,
      members: null,
      shareOfEvents: null,
      shareOfMembers: null,
    });
  });

  it('hides the totals of an outcome that is rare altogether, in every grouping', () => {
    const units = [
      ...Array.from({ length: 2 }, () => ({ ethnicity: 'B1', sex: 'Male', outcome: 'GM' })),
      ...Array.from({ length: 40 }, () => ({ ethnicity: 'B1', sex: 'Female', outcome: 'NFA' })),
      ...Array.from({ length: 80 }, () => ({ ethnicity: 'W1', sex: 'Male', outcome: 'NFA' })),
    ];
    const frame = frameOf(units);
    const request = { ...base, events: ['GM'] };
    const [byEthnicity, bySex] = protectComparisons([
      compareGroups(frame, request),
      compareGroups(frame, { ...request, group: 'sex', reference: 'Female' }),
    ]);
    expect(shown(byEthnicity).total).toEqual({
      events: null,
      members: null,
      rate: { value: null, low: null, high: null },
    });
    expect(shown(bySex).total.events).toBeNull();
    expect(hiddenOf(shown(byEthnicity))).toEqual(['B1']);
  });

  it('hides a group in every comparison by the same field', () => {
    const [misconduct, nfa] = protectComparisons([
      compareGroups(ordinary, base),
      compareGroups(ordinary, { ...base, events: ['NFA'] }),
    ]);
    expect(hiddenOf(shown(nfa))).toEqual(hiddenOf(shown(misconduct)));
  });

  it('sees the small count between two denominators', () => {
    const frame = smallFrame([
      ['W1', 'MC', 50],
      ['W1', 'NFA', 200],
      ['W1', 'PEN', 30],
      ['A1', 'MC', 30],
      ['A1', 'NFA', 60],
      ['A1', 'PEN', 9],
      ['B1', 'MC', 10],
      ['B1', 'NFA', 40],
      ['B1', 'PEN', 1],
    ]);
    const decided = compareGroups(frame, { ...base, among: ['MC', 'NFA'] });
    const [alone] = protectComparisons([decided]);
    expect(hiddenOf(shown(alone))).toEqual([]);
    const [beside] = protectComparisons([decided, compareGroups(frame, base)]);
    expect(hiddenOf(shown(beside))).toEqual(['A1', 'B1']);
  });

  it('withholds the finer of a field and its broad groups', () => {
    const units = ordinary.units.map(({ values }) => ({
      ...values,
      ethnicity_group: (values['ethnicity'] ?? '').startsWith('W') ? 'White' : 'Other',
    }));
    const frame = frameOf(units);
    const [finer, broad] = protectComparisons([
      compareGroups(frame, base),
      compareGroups(frame, { ...base, group: 'ethnicity_group', reference: 'White' }),
    ]);
    expect(finer).toEqual({
      status: 'withheld',
      reason:
        'Withheld: counts hidden here could be worked out from Outcome by Officer ethnicity (group), which is published.',
    });
    expect(broad?.status).toBe('shown');
  });

  it('withholds a second selection of the same units, and a table on its side', () => {
    const smaller = smallFrame([
      ['W1', 'MC', 50],
      ['W1', 'NFA', 200],
      ['B1', 'MC', 30],
    ]);
    const [, second, turned] = protectComparisons([
      compareGroups(ordinary, base),
      compareGroups(smaller, base),
      compareGroups(ordinary, {
        outcome: 'ethnicity',
        events: ['W1'],
        group: 'outcome',
        reference: 'MC',
      }),
    ]);
    expect(second?.status).toBe('withheld');
    expect(turned?.status).toBe('withheld');
  });

  it('withholds a comparison of fewer units than the threshold', () => {
    const tiny = smallFrame([
      ['W1', 'MC', 1],
      ['B1', 'NFA', 2],
    ]);
    expect(protectComparisons([compareGroups(tiny, base)])[0]).toEqual({
      status: 'withheld',
      reason: 'Withheld: too few units to show any group.',
    });
  });

  it('does not show a comparison of too few, but its counts and rate', () => {
    const few = smallFrame([
      ['W1', 'MC', 50],
      ['W1', 'NFA', 200],
      ['B1', 'MC', 6],
      ['B1', 'NFA', 10],
    ]);
    const black = shown(protectComparisons([compareGroups(few, base)])[0]).rows[1];
    expect(black).toMatchObject({ events: 6, members: 16, status: '[u]', test: null });
    expect(black?.estimates.rate.value).toBe(0.375);
    expect(black?.estimates.ratio.value).toBeNull();
    expect(black?.hidden).toEqual({ row: '', comparison: '[u]' });
  });
});
