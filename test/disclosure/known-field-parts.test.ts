import { describe, expect, it } from 'vitest';
import {
  commonWord,
  followsFrom,
  settled,
  withDerived,
} from '../../src/disclosure/known-field-parts.js';
import type { NestedField } from '../../src/disclosure/release.js';

const ethnicity: NestedField = {
  fine: 'ethnicity',
  broad: 'ethnicity_group',
  of: { A1: 'Asian', W1: 'White' },
};

describe('what follows from values that are known', () => {
  it('is the year, the quarter and the reporting year of a day', () => {
    const names = ['closed_financial_year', 'closed', 'closed_quarter', 'closed_year'];
    expect(withDerived(names, [null, '2027-02-15', null, null], [])).toEqual([
      ...['FY2026/27', '2027-02-15', '2027-Q1', '2027'],
    ]);
  });

  it('is the year and the reporting year of a quarter, and no day', () => {
    const names = ['closed', 'closed_quarter', 'closed_year', 'closed_financial_year'];
    const of = (quarter: string) => withDerived(names, [null, quarter, null, null], []);
    expect(of('2027-Q1')).toEqual([null, '2027-Q1', '2027', 'FY2026/27']);
    expect(of('2026-Q2')).toEqual([null, '2026-Q2', '2026', 'FY2026/27']);
    expect(of('2026-Q4')).toEqual([null, '2026-Q4', '2026', 'FY2026/27']);
  });

  it('is of the quarter at the end of a name, whatever else is in it', () => {
    const names = ['first_quarter_day_quarter', 'first_quarter_day_year'];
    expect(withDerived(names, ['2026-Q2', null], [])).toEqual(['2026-Q2', '2026']);
  });

  it.each(['2026-07-15x', 'x2026-07-15', '2026-07', '2026-Q5', '2026-Q3x', 'x2026-Q3', 'Multiple'])(
    'is nothing of "%s", which is neither day nor quarter',
    (text) => {
      expect(withDerived(['closed', 'closed_year'], [text, null], [])).toEqual([text, null]);
      const quarter = ['closed_quarter', 'closed_year'];
      expect(withDerived(quarter, [text, null], [])).toEqual([text, null]);
    },
  );

  it('is nothing of a quarter that stands in another field', () => {
    expect(withDerived(['closed', 'closed_year'], ['2026-Q3', null], [])).toEqual([
      '2026-Q3',
      null,
    ]);
  });

  it('is the group of a code, and of what follows in turn', () => {
    const region: NestedField = { fine: 'ethnicity_group', broad: 'half', of: { Asian: 'one' } };
    const names = ['half', 'ethnicity_group', 'ethnicity'];
    expect(withDerived(names, [null, null, 'A1'], [ethnicity, region])).toEqual([
      ...['one', 'Asian', 'A1'],
    ]);
    // The same code in another field is of no group.
    expect(withDerived(['team', 'ethnicity_group'], ['A1', null], [ethnicity])).toEqual([
      ...['A1', null],
    ]);
    expect(withDerived(names, [null, null, 'toString'], [ethnicity])).toEqual([
      ...[null, null, 'toString'],
    ]);
  });

  it('never takes the place of a value that is there', () => {
    const names = ['ethnicity', 'ethnicity_group'];
    expect(withDerived(names, ['A1', 'White'], [ethnicity])).toEqual(['A1', 'White']);
  });
});

describe('a field follows from others', () => {
  it('where it is one of them, the group of one, or part of a date of theirs', () => {
    expect(followsFrom('outcome', ['outcome'], [])).toBe(true);
    expect(followsFrom('ethnicity_group', ['ethnicity'], [ethnicity])).toBe(true);
    expect(followsFrom('closed_year', ['closed'], [])).toBe(true);
    expect(followsFrom('closed_financial_year', ['closed_quarter'], [])).toBe(true);
    expect(followsFrom('closed_quarter', ['closed'], [])).toBe(true);
  });

  it('and not the other way round', () => {
    expect(followsFrom('ethnicity', ['ethnicity_group'], [ethnicity])).toBe(false);
    expect(followsFrom('closed', ['closed_year', 'closed_quarter'], [])).toBe(false);
    expect(followsFrom('closed_quarter', ['closed_year'], [])).toBe(false);
    expect(followsFrom('outcome', ['team', 'outcome_quarter'], [])).toBe(false);
    expect(followsFrom('closed_then', ['closed'], [])).toBe(false);
    expect(followsFrom('outcome', ['ethnicity'], [ethnicity])).toBe(false);
    expect(followsFrom('ethnicity_group', ['team'], [ethnicity])).toBe(false);
  });
});

describe('values that are not known', () => {
  const possible = [
    ['A1', 'Asian'],
    ['W1', 'White'],
  ];

  it('are those of the first combination that agrees', () => {
    expect(settled(['W1', null], possible)).toEqual(['W1', 'White']);
    expect(settled([null, null], possible)).toEqual(['A1', 'Asian']);
  });

  it('are a common word where none agrees, or else not recorded', () => {
    expect(settled(['Multiple', null], possible)).toEqual(['Multiple', 'Multiple']);
    expect(settled(['B1', null], possible)).toEqual(['B1', '(not recorded)']);
  });

  it('have a common word only where all that are known say the same of the three', () => {
    expect(commonWord(['Not stated', null, 'Not stated'])).toBe('Not stated');
    expect(commonWord(['Not stated', 'Multiple'])).toBeNull();
    expect(commonWord(['White', null])).toBeNull();
    expect(commonWord([null, null])).toBeNull();
  });
});
