import { describe, expect, it } from 'vitest';
import {
  isDetermined,
  remainderOf,
  solveFor,
  subtract,
  tableauOf,
} from '../../../src/disclosure/means/tableau.js';

const rowsOf = (rows: readonly Float64Array[]) => rows.map((row) => [...row]);

describe('equations solved for columns', () => {
  it('solve each for the column of the largest sum that is left to it', () => {
    // 0 + 1 and 1 + 2: the first for 1 (sum 8), the second then is 2 - 0, for 0 (sum 5).
    const { rows, basis, rowOf, steps } = tableauOf(
      [5, 8, 3],
      [
        [0, 1],
        [1, 2],
      ],
    );
    expect(basis).toEqual([1, 0]);
    expect([...rowOf]).toEqual([1, 0, -1]);
    // Column 1 is what 2 leaves of the second equation; 0 what it leaves of the first and not the second.
    expect(rowsOf(rows)).toEqual([
      [0, 1, 1, 0, 1],
      [1, 0, -1, 1, -1],
    ]);
    expect(steps).toBe(0);
  });

  it('have no row for one that follows from those before it', () => {
    const { rows, basis } = tableauOf([1, 2, 4], [[0, 1], [2], [0, 1, 2]]);
    expect(basis).toEqual([1, 2]);
    expect(rowsOf(rows)).toEqual([
      [1, 1, 0, 1, 0, 0],
      [0, 0, 1, 0, 1, 0],
    ]);
  });

  it('solve for the larger entry before the larger sum', () => {
    // Less the two before it, the third has column 1 twice and column 3 once.
    const { basis, rows } = tableauOf(
      [9, 1, 8, 5],
      [
        [0, 1],
        [0, 2],
        [1, 2, 3],
      ],
    );
    expect(basis).toEqual([0, 2, 1]);
    expect(rowsOf(rows)[2]).toEqual([0, 1, 0, 0.5, 0.5, -0.5, 0.5]);
  });

  it('solve for a column of nothing where there is no other', () => {
    expect(tableauOf([0, 0], [[0, 1]]).basis).toEqual([0]);
    expect(tableauOf([0, 2], [[0, 1]]).basis).toEqual([1]);
  });

  it('can be solved for another column, which leaves all other rows', () => {
    const tableau = tableauOf(
      [5, 8, 3],
      [
        [0, 1],
        [1, 2],
      ],
    );
    solveFor(tableau, 1, 2);
    expect(tableau.steps).toBe(1);
    expect(tableau.basis).toEqual([1, 2]);
    expect([...tableau.rowOf]).toEqual([-1, 0, 1]);
    expect(rowsOf(tableau.rows)).toEqual([
      [1, 1, 0, 1, 0],
      [-1, 0, 1, -1, 1],
    ]);
    expect(() => {
      solveFor(tableau, 2, 0);
    }).toThrow('no such row');
  });

  it('hold what is next to nothing, where a column is taken out, for nothing', () => {
    const tableau = {
      columns: 3,
      rows: [Float64Array.of(0.1, 1, 0), Float64Array.of(0.3, 3.0000000000000004, 2)],
      basis: [0, 2],
      rowOf: Int32Array.of(0, -1, 1),
      steps: 0,
    };
    solveFor(tableau, 0, 0);
    expect(rowsOf(tableau.rows)).toEqual([
      [1, 10, 0],
      [0, 0, 2],
    ]);
  });

  it('lose nothing but what rounding leaves', () => {
    const row = Float64Array.of(1, 0.3, 5, 7);
    subtract(row, Float64Array.of(2, 1, 0, 2), 0.3);
    expect([...row]).toEqual([0.4, 0, 5, 6.4]);
    subtract(row, Float64Array.of(9, 9, 9, 9), 0);
    expect([...row]).toEqual([0.4, 0, 5, 6.4]);
  });
});

describe('what equations leave of a sum', () => {
  const tableau = () =>
    tableauOf(
      [5, 8, 3, 2],
      [
        [0, 1],
        [1, 2],
      ],
    );

  it('is free of the columns that are solved for, and has the weights of what was taken behind', () => {
    // 0 + 1 is the first equation: nothing is left, and once the first was taken.
    expect([...remainderOf(tableau(), [0, 1], 1)]).toEqual([0, 0, 0, 0, -1, 0]);
    expect([...remainderOf(tableau(), [0, 1], -1)]).toEqual([0, 0, 0, 0, 1, 0]);
    // 0 is column 2 and the first equation less the second.
    expect([...remainderOf(tableau(), [0], 1)]).toEqual([0, 0, 1, 0, -1, 1]);
    expect([...remainderOf(tableau(), [3], 1)]).toEqual([0, 0, 0, 1, 0, 0]);
    expect([...remainderOf(tableauOf([1, 2], []), [1], -1)]).toEqual([0, -1]);
  });

  it('is nothing exactly for a sum that they determine', () => {
    expect(isDetermined(tableau(), [0, 1])).toBe(true);
    expect(isDetermined(tableau(), [1, 2])).toBe(true);
    expect(isDetermined(tableau(), [0, 1, 2])).toBe(false);
    expect(isDetermined(tableau(), [3])).toBe(false);
    expect(isDetermined(tableau(), [])).toBe(true);
  });
});
