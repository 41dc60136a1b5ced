import { describe, expect, it } from 'vitest';
import { bestMove } from '../../../src/disclosure/means/best-move.js';
import type { Tableau } from '../../../src/disclosure/means/tableau.js';

/** Columns that are not solved for come first; each row is solved for one of those after them. */
function tableau(
  free: number,
  entries: readonly (readonly number[])[],
  columns?: readonly number[],
) {
  const solved = columns ?? entries.map((_, row) => free + row);
  const size = free + entries.length;
  const rowOf = new Int32Array(size).fill(-1);
  const rows = entries.map((own, place) => {
    const row = new Float64Array(size);
    row.set(own);
    row[solved[place]!] = 1;
    rowOf[solved[place]!] = place;
    return row;
  });
  const made: Tableau = { columns: size, rows, basis: [...solved], rowOf, steps: 0 };
  return made;
}

interface Asked {
  readonly rate: readonly number[];
  readonly low: readonly number[];
  readonly high?: readonly number[];
  readonly value?: readonly number[];
  readonly left?: number;
}

function move(of: Tableau, { rate, low, high, value, left = 1000 }: Asked) {
  const filled = (list: readonly number[] | undefined, by: number): Float64Array =>
    Float64Array.from({ length: of.columns }, (_, at) => list?.[at] ?? by);
  return bestMove(
    of,
    filled(rate, 0),
    filled(value, 0),
    filled(low, 0),
    filled(high, Infinity),
    left,
  );
}

describe('the move that gains most', () => {
  // Column 1 is what column 0 leaves: where 0 grows, 1 falls.
  const pair = () => tableau(1, [[1]]);

  it('goes as far as the column that is solved for can fall, and names its row', () => {
    expect(move(pair(), { rate: [1], low: [-5, -8] })).toEqual({
      ...{ column: 0, direction: 1, length: 8, row: 0 },
    });
    expect(move(pair(), { rate: [1], low: [-5, -8], value: [3, -3] })).toMatchObject({ length: 5 });
    expect(move(tableau(1, [[2]]), { rate: [1], low: [-5, -8] })).toMatchObject({ length: 4 });
  });

  it('goes as far as it can rise, where the column shrinks or the entry is less than nothing', () => {
    const high = [Infinity, 6];
    expect(move(pair(), { rate: [-1], low: [-9, -8], high })).toEqual({
      ...{ column: 0, direction: -1, length: 6, row: 0 },
    });
    expect(move(tableau(1, [[-2]]), { rate: [1], low: [-9, -8], high })).toEqual({
      ...{ column: 0, direction: 1, length: 3, row: 0 },
    });
  });

  it('stops at the bound of the column itself, which keeps its row', () => {
    expect(move(pair(), { rate: [-1], low: [-5, -8] })).toEqual({
      ...{ column: 0, direction: -1, length: 5, row: null },
    });
    expect(move(pair(), { rate: [1], low: [-5, -8], high: [2, 9], value: [1, 0] })).toEqual({
      ...{ column: 0, direction: 1, length: 1, row: null },
    });
  });

  it('goes no further than it must', () => {
    expect(move(pair(), { rate: [2], low: [-5, -8], left: 3 })).toEqual({
      ...{ column: 0, direction: 1, length: 1.5, row: null },
    });
    expect(move(pair(), { rate: [2], low: [-5, -8], left: 16 })).toMatchObject({
      ...{ length: 8, row: null },
    });
    expect(move(pair(), { rate: [2], low: [-5, -8], left: 16.1 })).toMatchObject({
      ...{ length: 8, row: 0 },
    });
  });

  it('is the one whose length and rate make most', () => {
    const three = () => tableau(3, [[1, 1, 4]]);
    expect(move(three(), { rate: [1, 2, 3], low: [-5, -5, -5, -8] })).toMatchObject({ column: 1 });
    expect(move(three(), { rate: [1, 2, 9], low: [-5, -5, -5, -8] })).toMatchObject({ column: 2 });
    expect(move(three(), { rate: [2, 2, 1], low: [-5, -5, -5, -8] })).toMatchObject({ column: 0 });
  });

  it('is none where no column leads to more, or has room', () => {
    expect(move(pair(), { rate: [0], low: [-5, -8] })).toBeNull();
    expect(move(pair(), { rate: [5e-8], low: [-5, -8] })).toBeNull();
    expect(move(pair(), { rate: [-1], low: [0, -8] })).toBeNull();
    // A column that is solved for does not move by itself.
    expect(move(pair(), { rate: [0, 1], low: [-5, -8] })).toBeNull();
  });

  it('is the first that can be made where none gains anything', () => {
    const idle = move(tableau(3, [[1, 1, 1]]), { rate: [0, 1, 2], low: [-5, -5, -5, 0] });
    expect(idle).toEqual({ column: 1, direction: 1, length: 0, row: 0 });
    // One that gains a little comes before one that gains nothing.
    const some = move(tableau(2, [[1, 0]]), { rate: [5, 1], low: [-5, -5, 0], high: [9, 1] });
    expect(some).toMatchObject({ column: 1, length: 1 });
  });

  it('leaves for the row of the largest entry where several stop it', () => {
    const low = [-5, -4, -8, -4];
    expect(move(tableau(1, [[1], [2], [1]]), { rate: [1], low })).toMatchObject({
      length: 4,
      row: 1,
    });
    expect(move(tableau(1, [[1], [1], [1]]), { rate: [1], low: [-5, -4, -4, -4] })).toMatchObject({
      row: 0,
    });
    expect(move(tableau(1, [[1], [2], [4]]), { rate: [1], low: [-5, -4, -8, -8] })).toMatchObject({
      ...{ length: 2, row: 2 },
    });
  });

  it('leaves for the row of the lowest column where nothing moves', () => {
    const rows = [[1], [5], [1]];
    expect(move(tableau(1, rows, [3, 2, 1]), { rate: [1], low: [-5, 0, 0, 0] })).toEqual({
      ...{ column: 0, direction: 1, length: 0, row: 2 },
    });
    expect(move(tableau(1, rows, [1, 2, 3]), { rate: [1], low: [-5, 0, 0, 0] })).toMatchObject({
      row: 0,
    });
  });

  it('does not divide by an entry that is next to nothing', () => {
    expect(move(tableau(1, [[5e-8], [1]]), { rate: [1], low: [-5, 0, -8] })).toMatchObject({
      ...{ length: 8, row: 1 },
    });
  });

  it('compares so many that gain, and no more', () => {
    const many = tableau(50, []);
    const rate = Array.from({ length: 50 }, (_, column) => column + 1);
    const high = Array.from({ length: 50 }, () => 1);
    expect(move(many, { rate, low: [], high })).toMatchObject({ column: 39 });
  });
});
