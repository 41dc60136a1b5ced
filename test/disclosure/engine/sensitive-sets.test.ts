import { describe, expect, it } from 'vitest';
import type { PublishedBefore, ReleaseCell } from '../../../src/disclosure/release.js';
import { sensitiveSets } from '../../../src/disclosure/rules/sensitive-sets.js';
import { readRelease } from '../../../src/disclosure/sets/read-release.js';
import { tableCells, tablePopulation } from './releases.js';

type Said = readonly [why: string, where: string, count: number];

function sensitiveIn(
  rows: readonly (readonly number[])[],
  choose: (cell: ReleaseCell) => boolean = () => true,
  before: readonly PublishedBefore[] = [],
  threshold = 5,
): Said[] {
  const population = tablePopulation(rows);
  const cells = tableCells(population, [['row', 'column']]).filter(choose);
  return sensitiveSets(readRelease(population, cells, before), threshold).map(({ said }) => {
    const text = (conditions: typeof said.whole | null): string =>
      conditions?.map(({ values }) => values.join('+')).join(' ') ?? '';
    const where =
      said.part === null ? text(said.whole) : `${text(said.whole)} - ${text(said.part)}`;
    return [said.why, where, said.count];
  });
}

describe('sensitive counts', () => {
  it('are cells and margins from 1 to one less than the threshold, smallest first', () => {
    expect(
      sensitiveIn([
        [4, 20],
        [30, 1],
      ]),
    ).toEqual([
      ['small', 'c2 r2', 1],
      ['small', 'c1 r1', 4],
    ]);
    expect(
      sensitiveIn(
        [
          [4, 20],
          [30, 9],
        ],
        () => true,
        [],
        10,
      ).map(([, , count]) => count),
    ).toEqual([4, 9]);
  });

  it('are what is left of a row or a column without one of its cells', () => {
    expect(
      sensitiveIn([
        [20, 1, 2],
        [30, 40, 50],
      ]),
    ).toEqual([
      ['small', 'c2 r1', 1],
      ['small', 'c3 r1', 2],
      ['difference', 'c2+c3 r1', 3],
    ]);
  });

  it('are what is left of a row when all its cells are taken away', () => {
    const withoutThird = ({ conditions }: ReleaseCell): boolean =>
      conditions.every(({ values }) => !values.includes('c3'));
    expect(
      sensitiveIn(
        [
          [20, 30, 2],
          [40, 50, 60],
        ],
        withoutThird,
      ),
    ).toEqual([['rest-of-row', 'c3 r1', 2]]);
  });

  it('are differences to a number published before, as a quarter of a year to date', () => {
    const before = [{ conditions: [{ field: 'row', values: ['r1', 'r2'] }], low: 197, high: 197 }];
    expect(
      sensitiveIn(
        [
          [20, 30],
          [90, 57],
          [1, 2],
        ],
        ({ key }) => key === 'all',
        before,
      ),
    ).toEqual([['difference', 'r3', 3]]);
  });

  it('are counts that the ledger has, though they were hidden then', () => {
    const cell = [
      { field: 'row', values: ['r1'] },
      { field: 'column', values: ['c1'] },
    ];
    const before = [{ conditions: cell, low: 0, high: Infinity }];
    const rows = [
      [3, 30],
      [40, 50],
    ];
    expect(sensitiveIn(rows, ({ key }) => key === 'all', before)).toEqual([
      ['earlier-cell', 'c1 r1', 3],
    ]);
  });

  it('are all but one or two of a small group', () => {
    // 7 of 9: the rest of two is small by itself; the seven tell of nearly everybody.
    expect(
      sensitiveIn([
        [7, 2],
        [30, 40],
      ]),
    ).toEqual([
      ['small', 'c2 r1', 2],
      ['class', 'c1 r1', 7],
    ]);
    expect(
      sensitiveIn([
        [8, 2],
        [30, 40],
      ]),
    ).toEqual([['small', 'c2 r1', 2]]);
  });

  it('are no such cells where three are without, where all are many, or where all have it', () => {
    expect(
      sensitiveIn([
        [6, 3],
        [30, 40],
      ]),
    ).toEqual([['small', 'c2 r1', 3]]);
    expect(
      sensitiveIn([
        [9, 0],
        [30, 40],
      ]),
    ).toEqual([['class', 'c1 r1', 9]]);
    expect(
      sensitiveIn([
        [10, 0],
        [30, 40],
      ]),
    ).toEqual([]);
    expect(
      sensitiveIn([
        [9, 0],
        [30, 0],
      ]),
    ).toEqual([]);
  });

  it('are those of whom all have it, where all together are few themselves', () => {
    expect(
      sensitiveIn([
        [6, 0],
        [0, 0],
      ]).map(([why, where]) => [why, where]),
    ).toEqual([
      ['class', 'r1'],
      ['class', 'c1'],
      ['class', 'c1 r1'],
    ]);
    expect(
      sensitiveIn([
        [10, 0],
        [0, 0],
      ]),
    ).toEqual([]);
  });

  it('are differences of fewer than the threshold, and not of as many', () => {
    const of = (left: number) =>
      sensitiveIn(
        [
          [20, 30],
          [40, left],
        ],
        ({ key }) => key === 'all',
        [{ conditions: [{ field: 'row', values: ['r1'] }], low: 50, high: 50 }],
        45,
      );
    expect(of(4)).toEqual([['difference', 'r2', 44]]);
    expect(of(5)).toEqual([]);
  });

  it('are what two sets that differ in several fields leave, by both of them', () => {
    const before = [
      {
        conditions: [
          { field: 'row', values: ['r1'] },
          { field: 'column', values: ['c1'] },
        ],
        low: 90,
        high: 90,
      },
    ];
    expect(
      sensitiveIn(
        [
          [90, 1],
          [2, 0],
        ],
        ({ key }) => key === 'all',
        before,
      ),
    ).toEqual([['difference', ' - c1 r1', 3]]);
  });

  it('are the cells of one person counted twice only once', () => {
    expect(
      sensitiveIn([
        [1, 0],
        [30, 40],
      ]),
    ).toEqual([
      ['small', 'r1', 1],
      ['small', 'c1 r1', 1],
    ]);
  });
});
