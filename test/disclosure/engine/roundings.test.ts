import { describe, expect, it } from 'vitest';
import { roundings } from '../../../src/disclosure/roundings/index.js';

const counts = Array.from({ length: 200 }, (_, count) => count);

describe.each(Object.entries(roundings))('rounding %s', (_, { round }) => {
  it('tells of every count that it is among those shown in the same way, and no more', () => {
    for (const count of counts) {
      const { shown, low, high } = round(count);
      const alike = Array.from({ length: 220 }, (_unused, other) => other).filter(
        (other) => round(other).shown === shown,
      );
      expect([low, high]).toEqual([alike[0], alike.at(-1)]);
      expect(alike).toHaveLength(high - low + 1);
      expect(low <= count && count <= high).toBe(true);
    }
  });

  it('refuses what is not a count', () => {
    expect(() => round(2.5)).toThrow(RangeError);
    expect(() => round(-1)).toThrow(RangeError);
  });
});

describe('rounding', () => {
  it('to base 5 shows the nearest multiple, and 0 for up to 2', () => {
    const { round } = roundings['base-5'];
    expect([0, 2, 3, 7, 8, 12].map((count) => round(count).shown)).toEqual([0, 0, 5, 5, 10, 10]);
    expect(round(0)).toEqual({ shown: 0, low: 0, high: 2 });
  });

  it('by the 10-5 rule shows nothing below 10', () => {
    const { round } = roundings['10-5'];
    expect([0, 9, 10, 12, 13].map((count) => round(count).shown)).toEqual([
      '[low]',
      '[low]',
      10,
      10,
      15,
    ]);
    expect(round(10)).toEqual({ shown: 10, low: 10, high: 12 });
    expect(round(4)).toEqual({ shown: '[low]', low: 0, high: 9 });
  });
});
