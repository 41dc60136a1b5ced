import { beforeEach, describe, expect, it } from 'vitest';
import { mergeProposals } from '../../../src/disclosure/proposals/merge-proposals.js';
import { type CellTable, tablesOf } from '../../../src/disclosure/proposals/tables-of.js';
import { fieldOfRows, valuesToMerge } from '../../../src/disclosure/proposals/values-to-merge.js';
import type { Mergeable, ReleaseCell } from '../../../src/disclosure/release.js';
import { countOf, tableCells, tablePopulation } from './releases.js';

/** Rows of two outcomes: r1 and r2 are small, r3 and r4 are not. */
const population = tablePopulation([
  [1, 9],
  [2, 8],
  [20, 30],
  [40, 50],
]);
const cells = tableCells(population, [['row', 'column']]);
const all: Mergeable = () => true;
const count = (conditions: ReleaseCell['conditions']) => countOf(population, conditions);
const byKey = (key: string) => cells.find((cell) => cell.key === key)?.conditions ?? [];
let crossTable: CellTable;

beforeEach(() => {
  crossTable = tablesOf(cells).find(({ fields }) => fields.length === 2)!;
});

describe('the cells of a release', () => {
  it('are tables by the fields that tell them apart, without the total of all', () => {
    expect(tablesOf(cells).map(({ fields, cells: own }) => [fields, own.length])).toEqual([
      [['column'], 2],
      [['column', 'row'], 8],
      [['row'], 4],
    ]);
  });

  it('have what all of a table ask for alike as its scope, which is none of its fields', () => {
    const quarter = [{ field: 'quarter', values: ['Q1', 'Q2'] }];
    const scoped = cells.map((cell) => ({ ...cell, conditions: [...quarter, ...cell.conditions] }));
    const table = tablesOf(scoped).find(({ fields }) => fields.includes('row'));
    expect(table?.scope).toEqual(quarter);
    expect(tablesOf(scoped).map(({ fields }) => fields)).not.toContainEqual(['quarter']);
  });

  it('ask for a field alike whatever the order of its values', () => {
    const [first, ...others] = cells.slice(-8);
    const scoped = [
      { ...first!, conditions: [...first!.conditions, { field: 'q', values: ['1', '2'] }] },
      ...others.map((cell) => ({
        ...cell,
        conditions: [...cell.conditions, { field: 'q', values: ['2', '1'] }],
      })),
    ];
    expect(tablesOf(scoped).map(({ fields }) => fields)).toEqual([['column', 'row']]);
  });
});

describe('the field whose values are to be merged', () => {
  it('is that of the rows, by which cells lie within others', () => {
    expect(fieldOfRows(crossTable, byKey, all)).toBe('row');
    // Though there be more columns.
    const wide = tableCells(tablePopulation([[1, 2, 3], [4, 5, 6]]), [['row', 'column']]); // prettier-ignore
    const wideTable = tablesOf(wide).find(({ fields }) => fields.length === 2)!;
    const wideByKey = (key: string) => wide.find((cell) => cell.key === key)?.conditions ?? [];
    expect(fieldOfRows(wideTable, wideByKey, all)).toBe('row');
  });

  it('is the one with the most values where no row is told, of two alike the first by code unit', () => {
    const loose = {
      ...crossTable,
      cells: crossTable.cells.map((cell) => ({ ...cell, within: null })),
    };
    expect(fieldOfRows(loose, byKey, all)).toBe('row');
    const square = tablesOf(tableCells(tablePopulation([[1, 2], [3, 4]]), [['row', 'column']])); // prettier-ignore
    const alike = square
      .find(({ fields }) => fields.length === 2)!
      .cells.map((cell) => ({ ...cell, within: null }));
    expect(fieldOfRows({ ...crossTable, cells: alike }, () => [], all)).toBe('column');
  });

  it('is none of which fewer than two values make sense as one', () => {
    expect(fieldOfRows(crossTable, byKey, (field) => field === 'column')).toBe('column');
    expect(fieldOfRows(crossTable, byKey, (_, value) => value === 'r1')).toBeNull();
  });
});

describe('the values to merge', () => {
  const troubledBy =
    (...keys: readonly string[]) =>
    ({ key }: ReleaseCell) =>
      keys.includes(key);
  const merge = (
    threshold: number,
    isInTrouble = troubledBy('row=r1&column=c1'),
    mergeable = all,
  ) => valuesToMerge(crossTable, 'row', isInTrouble, count, threshold, mergeable);

  it('are those in trouble and the smallest beside them, until no cell is small', () => {
    // r1 and r2 have 3 of the first outcome; with r3, 23.
    expect(merge(3)).toEqual(['r1', 'r2']);
    expect(merge(4)).toEqual(['r1', 'r2', 'r3']);
  });

  it('make no row that is a small group itself: of fewer than twice the threshold', () => {
    // 20 of r1 and r2 together are enough for a threshold of 10, and their 3 of one outcome are not.
    expect(merge(10)).toEqual(['r1', 'r2', 'r3']);
    const large = troubledBy('row=r3&column=c1', 'row=r4&column=c1');
    expect(merge(5, large)).toEqual(['r3', 'r4']);
  });

  it('are the smallest by how many units they have, not by their names', () => {
    const turned = tablePopulation([
      [40, 50],
      [20, 30],
      [2, 8],
      [1, 9],
      [1, 9],
    ]);
    const own = tableCells(turned, [['row', 'column']]);
    const table = tablesOf(own).find(({ fields }) => fields.length === 2)!;
    const isInTrouble = ({ key }: ReleaseCell) => key === 'row=r3&column=c1';
    const countTurned = (conditions: ReleaseCell['conditions']) => countOf(turned, conditions);
    // Of r4 and r5, with ten units each, the first by name.
    expect(valuesToMerge(table, 'row', isInTrouble, countTurned, 3, all)).toEqual(['r3', 'r4']);
    expect(valuesToMerge(table, 'row', isInTrouble, countTurned, 4, all)).toEqual([
      ...['r3', 'r4', 'r5'],
    ]);
  });

  it('are all but the largest where nothing is safe', () => {
    expect(merge(1000)).toEqual(['r1', 'r2', 'r3']);
  });

  it('are taken by their number of units, whatever their names', () => {
    // r2 is in trouble; of the others r4, of 10, comes before r1, of 50, and r3, of 90.
    const mixed = tablePopulation([
      [20, 30],
      [1, 9],
      [40, 50],
      [2, 8],
    ]);
    const table = tablesOf(tableCells(mixed, [['row', 'column']])).find(
      ({ fields }) => fields.length === 2,
    )!;
    const merged = (threshold: number) =>
      valuesToMerge(
        table,
        'row',
        troubledBy('row=r2&column=c1'),
        (conditions) => countOf(mixed, conditions),
        threshold,
        all,
      );
    expect(merged(3)).toEqual(['r2', 'r4']);
    expect(merged(4)).toEqual(['r1', 'r2', 'r4']);
    expect(merged(24)).toEqual(['r1', 'r2', 'r4']);
  });

  it('may leave cells of nobody', () => {
    const none = tablePopulation([
      [0, 9],
      [0, 8],
      [20, 30],
      [40, 50],
    ]);
    const table = tablesOf(tableCells(none, [['row', 'column']])).find(
      ({ fields }) => fields.length === 2,
    )!;
    const counted = (conditions: ReleaseCell['conditions']) => countOf(none, conditions);
    const isInTrouble = troubledBy('row=r1&column=c1');
    expect(valuesToMerge(table, 'row', isInTrouble, counted, 3, all)).toEqual(['r1', 'r2']);
  });

  it('are only those that make sense as one', () => {
    const some = (_: string, value: string) => value !== 'r2';
    expect(merge(3, undefined, some)).toEqual(['r1', 'r3']);
  });
});

describe('a proposal to merge', () => {
  const proposed = (reason: 'unprotected' | 'third-hidden', ...keys: readonly string[]) =>
    mergeProposals(population, cells, { reason, cells: new Set(keys) }, { threshold: 3 });
  const rows = { field: 'row', values: ['r1', 'r2'], table: ['column', 'row'] };

  it('is made for every table with a cell that cannot be protected', () => {
    expect(proposed('unprotected', 'row=r1&column=c1')).toEqual([
      { ...rows, reason: 'unprotected' },
    ]);
    expect(proposed('unprotected')).toEqual([]);
  });

  it('is made for a table of which more than a third would be hidden, not for a third of its cells', () => {
    const hidden = ['row=r1&column=c1', 'row=r1&column=c2', 'row=r2&column=c1'];
    expect(proposed('third-hidden', ...hidden)).toEqual([{ ...rows, reason: 'third-hidden' }]);
    expect(proposed('third-hidden', ...hidden.slice(0, 2))).toEqual([]);
  });
});
