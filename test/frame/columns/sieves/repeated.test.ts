import { describe, expect, it } from 'vitest';
import { repeated } from '../../../../src/frame/columns/sieves/repeated.js';

/** A number for each item; null where it has none. */
const told =
  (numberOf: (item: number) => number | null) =>
  (first: number, hashes: Uint32Array): void => {
    for (let index = 0; index < hashes.length; index += 1) {
      hashes[index] = numberOf(first + index) ?? 0;
    }
  };

describe('items that share a number', () => {
  it('are all of them and no others, in ascending order', () => {
    const numbers = [5, 7, 5, null, 9, null, 7, 5, -1, 0xfffffffe];
    expect(
      repeated(
        numbers.length,
        told((item) => numbers[item] ?? null),
      ),
    ).toEqual([0, 1, 2, 6, 7]);
    expect(
      repeated(
        0,
        told(() => 1),
      ),
    ).toEqual([]);
    expect(
      repeated(
        1,
        told(() => 1),
      ),
    ).toEqual([]);
  });

  it('are found among many that share none', () => {
    const count = 200_000;
    const numberOf = (item: number): number => Math.imul(1 + (item % 199_990), 0x9e3779b1);
    expect(repeated(count, told(numberOf))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 199_990, 199_991, 199_992, 199_993, 199_994, 199_995, 199_996,
      199_997, 199_998, 199_999,
    ]);
  });

  it('are found among so many that they are looked at in parts', () => {
    const count = 1_400_000;
    const numberOf = (item: number): number =>
      Math.imul(1 + (item % (count - 3)), 0x9e3779b1) >>> 0;
    const found = [0, 1, 2, count - 3, count - 2, count - 1];
    const last = (item: number): number => (item === count / 2 ? 0xffffffff : numberOf(item));
    expect(repeated(count, told(numberOf), 1 << 20)).toEqual(found);
    expect(repeated(count, told(last), 1 << 20)).toEqual(found);
    expect(repeated(count, told(numberOf))).toEqual(found);
  });

  it('are all where all share one', () => {
    expect(
      repeated(
        10_000,
        told(() => 3),
      ),
    ).toHaveLength(10_000);
  });
});
