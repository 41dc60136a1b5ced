import { describe, expect, it } from 'vitest';
import { listView, mapList, pickFromList } from '../../src/frame/list-view.js';

/** Made in each test anew: what a file makes while it is loaded is the unchanged program to a mutant. */
const squaresOf = () => listView(4, (index) => ({ square: index * index }));

describe('a list that makes its elements when they are asked for', () => {
  it('reads as the list of them', () => {
    const squares = squaresOf();
    expect(squares.length).toBe(4);
    expect(squares[2]).toEqual({ square: 4 });
    expect(squares[4]).toBeUndefined();
    expect([...squares]).toEqual([{ square: 0 }, { square: 1 }, { square: 4 }, { square: 9 }]);
    expect(squares.map(({ square }) => square)).toEqual([0, 1, 4, 9]);
    expect(squares.filter(({ square }) => square > 1)).toEqual([{ square: 4 }, { square: 9 }]);
    expect(squares.at(-1)).toEqual({ square: 9 });
  });

  it('makes none before', () => {
    const made: number[] = [];
    const list = listView(1_000_000, (index) => {
      made.push(index);
      return index;
    });
    const doubled = mapList(list, (one) => one * 2);
    expect(made).toEqual([]);
    expect(doubled[777_777]).toBe(1_555_554);
    expect(made).toEqual([777_777]);
  });

  it('gives those at some places, as a list of real elements does', () => {
    const squares = squaresOf();
    const places = Uint32Array.of(3, 1);
    expect([...pickFromList(squares, places)]).toEqual([{ square: 9 }, { square: 1 }]);
    expect(pickFromList(['a', 'b', 'c', 'd'], places)).toEqual(['d', 'b']);
    expect(mapList(['a', 'b'], (text) => text.toUpperCase())).toEqual(['A', 'B']);
  });

  it('has the keys and entries that a list of real elements has', () => {
    const squares = squaresOf();
    expect(Object.keys(squares)).toEqual(['0', '1', '2', '3']);
    expect(Object.entries(squares).map(([key, { square }]) => [key, square])).toEqual([
      ['0', 0],
      ['1', 1],
      ['2', 4],
      ['3', 9],
    ]);
    expect(3 in squares).toBe(true);
    expect(4 in squares).toBe(false);
    expect('map' in squares).toBe(true);
    expect(Object.getOwnPropertyDescriptor(squares, 'length')?.value).toBe(4);
    expect(Object.getOwnPropertyDescriptor(squares, '4')).toBeUndefined();
    expect(Object.getOwnPropertyDescriptor(squares, '1')).toMatchObject({ value: { square: 1 } });
  });
});
