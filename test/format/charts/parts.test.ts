import { describe, expect, test } from 'vitest';
import { inParts, partTitle } from '../../../src/format/charts/parts.js';

const heightsOf = (heights: readonly number[], tallest: number) =>
  inParts(
    heights.map((height) => ({ svg: '', height })),
    tallest,
  ).map((part) => part.map(({ height }) => height));

describe('inParts', () => {
  test('leaves together what fits', () => {
    expect(heightsOf([50, 50], 100)).toEqual([[50, 50]]);
    expect(heightsOf([500, 500], Infinity)).toEqual([[500, 500]]);
    expect(heightsOf([], 100)).toEqual([[]]);
  });

  test('makes as few parts as it can, about as tall as each other', () => {
    expect(heightsOf(Array<number>(11).fill(10), 100).map((part) => part.length)).toEqual([6, 5]);
  });

  test('lets a piece that is taller than a sheet stand alone', () => {
    expect(heightsOf([30, 400, 30], 100)).toEqual([[30], [400], [30]]);
  });
});

describe('partTitle', () => {
  test('counts only where there are several', () => {
    expect([partTitle('T', 0, 1), partTitle('T', 1, 3)]).toEqual(['T', 'T (part 2 of 3)']);
  });
});
