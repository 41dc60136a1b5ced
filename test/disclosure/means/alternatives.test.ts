import { describe, expect, it } from 'vitest';
import {
  addTo,
  alternativeOf,
  leaves,
  poolOf,
} from '../../../src/disclosure/means/alternatives.js';
import { model, viewWithout } from './models.js';
import { cell } from './releases.js';

// Scale 8: a is 8 and 8, b is 4 and 4, c is 2 and 2. With a and b hidden these are one kind of 24.
const rows = () =>
  model([8, 8, 4, 4, 2, 2], [cell('a', 0, 2), cell('b', 2, 4), cell('c', 4, 6), cell('t', 0, 6)]);
const nobody = () => false;

describe('an alternative', () => {
  const made = (change: readonly number[], isFavoured: (atom: number) => boolean = nobody) => [
    ...alternativeOf(viewWithout(rows(), 'a', 'b'), change, isFavoured),
  ];

  it('has what a kind grows by in the atom that is favoured, and is silent of what stays', () => {
    expect(made([0.5, 0], (atom) => atom === 1)).toEqual([[1, 0.5]]);
    expect(made([0.5, -0.25], () => true)).toEqual([
      [0, 0.5],
      [2, -0.25],
    ]);
    expect(made([1e-12, -1e-12])).toEqual([]);
    expect(made([])).toEqual([]);
  });

  it('has it evenly where none is favoured, and what it shrinks by evenly in any case', () => {
    // Of 24 a has 16 and b has 8.
    expect(made([0.75, 0])).toEqual([
      [0, 0.5],
      [1, 0.25],
    ]);
    expect(made([-1.5, 0], () => true)).toEqual([
      [0, -1],
      [1, -0.5],
    ]);
  });

  it('has what nothing grows by in its first atom', () => {
    const nothing = model([0, 0, 8], [cell('a', 0, 1), cell('ab', 0, 2), cell('t', 0, 3)]);
    const view = viewWithout(nothing, 'a');
    const kind = view.kinds.findIndex(({ sum, isCovered }) => sum === 0 && isCovered);
    const change = view.kinds.map((_, number) => (number === kind ? 0.5 : 0));
    expect([...alternativeOf(view, change, nobody)]).toEqual([[view.kinds[kind]!.atoms[0], 0.5]]);
  });

  it('leaves a sum as it is where its changes there add up to none', () => {
    const { sets } = rows();
    const [a, b, c, t] = sets;
    const alternative = new Map([
      [0, 0.5],
      [1, -0.5],
    ]);
    expect([a, b, c, t].map((set) => leaves(alternative, set!))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(leaves(new Map([[0, 1e-12]]), a!)).toBe(true);
    expect(leaves(new Map([[0, -2e-12]]), a!)).toBe(false);
  });
});

describe('a pool of alternatives', () => {
  it('has the truth first, and what differs of each kind', () => {
    const view = viewWithout(rows(), 'a');
    const pool = poolOf(view, [
      new Map([
        [0, 0.5],
        [1, -0.5],
      ]),
      new Map(),
    ]);
    expect(pool.alternatives.map((one) => one.size)).toEqual([0, 2]);
    expect(pool.changes.map((one) => [...one])).toEqual([
      [],
      [
        [0, 0.5],
        [1, -0.5],
      ],
    ]);
    expect(pool.differing).toEqual([[1], [1], []]);
    expect(addTo(pool, new Map([[2, 0.25]]))).toBe(2);
    expect(pool.differing).toEqual([[1], [1], [2]]);
    expect(pool.alternatives).toHaveLength(3);
  });

  it('takes what moves within a kind for no change of it', () => {
    const pool = poolOf(viewWithout(rows(), 'a', 'b'), [
      new Map([
        [0, 0.5],
        [1, -0.5],
        [2, 0.25],
      ]),
    ]);
    expect(pool.changes.map((one) => [...one])).toEqual([[], [[1, 0.25]]]);
    expect(pool.differing).toEqual([[], [1]]);
  });
});
