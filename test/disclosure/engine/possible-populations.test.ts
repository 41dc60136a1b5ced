import { describe, expect, it } from 'vitest';
import { countsIn } from '../../../src/disclosure/proof/counts-in.js';
import { impossiblePopulations } from '../../../src/disclosure/proof/impossible-populations.js';
import { possibleKinds } from '../../../src/disclosure/proof/possible-kinds.js';
import type {
  Condition,
  KindChange,
  NestedField,
  Population,
} from '../../../src/disclosure/release.js';

const is = (field: string, ...values: readonly string[]): Condition => ({ field, values });

const nesting: NestedField = {
  fine: 'code',
  broad: 'group',
  of: { A1: 'Asian', A2: 'Asian', B1: 'Black' },
};
const nested: Population = {
  fields: [
    { field: 'group', values: ['Asian', 'Black'] },
    { field: 'code', values: ['A1', 'A2', 'B1'] },
    { field: 'sex', values: ['f', 'm'] },
  ],
  units: [
    { values: ['Asian', 'A1', 'f'], count: 2 },
    { values: ['Black', 'B1', 'm'], count: 1 },
    { values: ['Black', 'B1', 'm'], count: 1 },
  ],
  nested: [nesting],
};

describe('the kinds that could be', () => {
  const kinds = (...conditions: readonly Condition[]) =>
    possibleKinds(nested, [nesting], conditions).map((kind) =>
      [...kind].map(([field, value]) => `${field} ${value}`).join(', '),
    );

  it('are one where nothing is asked, with the broad value that follows', () => {
    expect(kinds()).toEqual(['code A1, group Asian, sex f']);
  });

  it('are one for each way in which values answer the conditions', () => {
    expect(kinds(is('code', 'A1'), is('sex', 'm'))).toEqual([
      'code A1, group Asian, sex f',
      'code A1, group Asian, sex m',
      'code A2, group Asian, sex f',
      'code A2, group Asian, sex m',
    ]);
    expect(kinds(is('group', 'Black'))).toEqual([
      'code A1, group Asian, sex f',
      'code B1, group Black, sex f',
    ]);
  });
});

describe('populations that cannot be', () => {
  const impossible = (...populations: readonly (readonly KindChange[])[]) =>
    impossiblePopulations(nested, [nesting], {
      ...{ fields: ['code', 'group', 'sex'], proofs: [], insiders: [] },
      populations,
    });
  const change = (by: number, ...values: readonly string[]): KindChange => ({ values, change: by });

  it('are none of those with kinds that there are, and no fewer than no units', () => {
    expect(
      impossible(
        [],
        [change(-2, 'A1', 'Asian', 'f'), change(2, 'A2', 'Asian', 'f')],
        [change(-2, 'B1', 'Black', 'm')],
      ),
    ).toEqual([]);
  });

  it('have fewer than no units, parts of units, or kinds that there are not', () => {
    expect(
      impossible(
        [change(-3, 'A1', 'Asian', 'f')],
        [change(-1, 'A2', 'Asian', 'f')],
        [change(0.5, 'A1', 'Asian', 'f')],
        [change(1, 'A1', 'Black', 'f')],
        [change(1, 'A9', 'Asian', 'f')],
        [change(1, 'A1', 'Asian')],
        [change(1, 'A1', 'Asian', 'f', 'f')],
        [change(1, 'A1', 'Asian', 'f')],
      ),
    ).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('name a kind twice', () => {
    expect(
      impossible([change(-2, 'A1', 'Asian', 'f'), change(-2, 'A1', 'Asian', 'f')], []),
    ).toEqual([0]);
  });
});

describe('the counts of populations', () => {
  it('are those of the truth, and then with what differs', () => {
    const countIn = countsIn(nested, {
      ...{ fields: ['sex', 'code', 'group'], proofs: [], insiders: [] },
      populations: [
        [],
        [
          { values: ['f', 'A1', 'Asian'], change: -1 },
          { values: ['m', 'A2', 'Asian'], change: 3 },
        ],
      ],
    });
    expect(countIn({ whole: [], part: null })).toEqual([4, 6]);
    expect(countIn({ whole: [is('group', 'Asian')], part: null })).toEqual([2, 4]);
    expect(countIn({ whole: [is('group', 'Asian')], part: [is('sex', 'f')] })).toEqual([0, 3]);
    expect(countIn({ whole: [is('code', 'A1', 'B1'), is('sex', 'm')], part: null })).toEqual([
      2, 2,
    ]);
  });
});
