import { describe, expect, it } from 'vitest';
import {
  climb,
  climbBy,
  climbEvenly,
  climbing,
  heightAt,
} from '../../../src/frame/columns/climbing.js';
import {
  at,
  growing,
  push,
  pushAll,
  pushSame,
  put,
  readInto,
  runsOf,
} from '../../../src/frame/columns/growing.js';

describe('numbers that grow', () => {
  it.each([
    ['of four bits', [0, 15, 3]],
    ['of a byte from some place on', [1, 15, 16, 255, 0]],
    ['of two bytes', [7, 300, 65_535, 2]],
    ['of four bytes', [7, 70_000, 4_294_967_295, 2]],
    ['beyond four bytes', [1, 9_007_199_254_740_991, 12]],
  ])('come back as they were: %s', (_, values) => {
    const numbers = growing();
    for (const value of values) push(numbers, value);
    expect(values.map((_, index) => at(numbers, index))).toEqual(values);
    expect(numbers.length).toBe(values.length);
  });

  it('come back over many chunks, also where only one of them is wide', () => {
    const numbers = growing();
    const value = (index: number): number => (index === 70_001 ? 1_000_000 : index % 13);
    for (let index = 0; index < 200_000; index += 1) push(numbers, value(index));
    const wrong = Array.from({ length: 200_000 }, (_, index) => index).filter(
      (index) => at(numbers, index) !== value(index),
    );
    expect(wrong).toEqual([]);
  });

  it('let one of them be put in place of another', () => {
    const numbers = growing();
    for (const value of [1, 2, 3, 4]) push(numbers, value);
    put(numbers, 1, 9);
    put(numbers, 2, 0);
    expect([0, 1, 2, 3].map((index) => at(numbers, index))).toEqual([1, 9, 0, 4]);
  });

  it('are added many at a time as one by one, over the ends of chunks and however wide', () => {
    let state = 11;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 4294967296;
    };
    const widths = [0xf, 0xf, 0xff, 0xffff, 0xffffffff];
    const all = Uint32Array.from({ length: 300_000 }, (_, index) =>
      Math.floor(random() * ((widths[Math.floor(index / 30_000) % widths.length] ?? 0) + 1)),
    );
    const [numbers, single] = [growing(), growing()];
    for (let start = 0; start < all.length;) {
      const count = Math.min(all.length - start, 1 + Math.floor(random() * 900));
      pushAll(numbers, all, start, count);
      start += count;
    }
    for (const value of all) push(single, value);
    const wrong = [...all.keys()].filter((index) => at(numbers, index) !== all[index]);
    expect(wrong).toEqual([]);
    expect(numbers.length).toBe(300_000);
    expect(numbers.chunks.map(({ length }) => length)).toEqual(
      single.chunks.map(({ length }) => length),
    );
  });
});

describe('numbers that are alike', () => {
  it('are added many at a time as one by one, between others and over the ends of chunks', () => {
    const numbers = growing();
    const wanted: number[] = [];
    for (const [value, count] of [
      [0, 70_000],
      [3, 60_001],
      [300, 10],
      [0, 1],
      [4_294_967_295, 70_000],
    ] as const) {
      pushSame(numbers, value, count);
      wanted.push(...Array<number>(count).fill(value));
    }
    expect(numbers.length).toBe(wanted.length);
    expect(wanted.findIndex((value, index) => at(numbers, index) !== value)).toBe(-1);
  });
});

describe('numbers that are read many at a time', () => {
  const numbers = growing();
  const valueAt = (index: number): number => (index < 65_536 ? index % 16 : index * 7);
  for (let index = 0; index < 150_000; index += 1) push(numbers, valueAt(index));

  it('are those from some place on, over the ends of chunks and up to the last', () => {
    const into = new Uint32Array(10);
    readInto(numbers, 65_531, into);
    expect([...into]).toEqual([11, 12, 13, 14, 15, 458_752, 458_759, 458_766, 458_773, 458_780]);
    into.fill(9);
    readInto(numbers, 149_998, into);
    expect([...into]).toEqual([1_049_986, 1_049_993, 9, 9, 9, 9, 9, 9, 9, 9]);
  });

  it('come in runs, each of which says where it begins', () => {
    let next = 0;
    let wrong = 0;
    for (const { first, run } of runsOf(numbers)) {
      expect(first).toBe(next);
      for (const value of run) {
        wrong += Number(value !== valueAt(next));
        next += 1;
      }
    }
    expect([next, wrong]).toEqual([150_000, 0]);
  });
});

describe('numbers that climb', () => {
  it.each([0, 1, 2, 7, 8, 9, 17, 70_000])(
    'one by one, %i of them, come back as they were',
    (count) => {
      const numbers = climbing();
      for (const value of [4, 4, 90]) climb(numbers, value);
      climbEvenly(numbers, 100, count);
      climb(numbers, 200_000);
      const wanted = [
        4,
        4,
        90,
        ...Array.from({ length: count }, (_, index) => 100 + index),
        200_000,
      ];
      expect(wanted.findIndex((value, index) => heightAt(numbers, index) !== value)).toBe(-1);
      expect(numbers.steps.length).toBe(wanted.length);
    },
  );

  it('come back as they were, equal ones and leaps among them', () => {
    const values = [
      3, 3, 4, 90, 5_000_000_000, 5_000_000_001, 5_000_000_001, 5_000_000_300, 6e9, 7e9,
    ];
    const numbers = climbing();
    for (const value of values) climb(numbers, value);
    expect(values.map((_, index) => heightAt(numbers, index))).toEqual(values);
  });

  it.each([1, 2, 7, 8, 9, 512])(
    'in batches of %i come back as they were, leaps between them',
    (count) => {
      const numbers = climbing();
      climb(numbers, 6);
      const wanted = [6];
      for (const first of [7, 500_000, 5_000_000_000, 5_000_300_000]) {
        const rises = Array.from(
          { length: count },
          (_, index) => index * 3 + (index > 4 ? 70_000 : 0),
        );
        climbBy(numbers, first, Uint32Array.from(rises));
        climbBy(numbers, 9e9, new Uint32Array(0));
        wanted.push(...rises.map((rise) => first + rise));
      }
      climb(numbers, 6e9);
      wanted.push(6e9);
      expect(wanted.map((_, index) => heightAt(numbers, index))).toEqual(wanted);
      expect(numbers.steps.length).toBe(wanted.length);
    },
  );
});
