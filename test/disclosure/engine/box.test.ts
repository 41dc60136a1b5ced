import { beforeEach, describe, expect, it } from 'vitest';
import { boxBetween, fieldsAsked, isPartOf, overlapOf } from '../../../src/disclosure/sets/box.js';
import { choices, type Choose } from '../../../src/disclosure/sets/choice.js';

let row: Choose;
let column: Choose;

beforeEach(() => {
  row = choices(3);
  column = choices(2);
});

const box = (rows: readonly number[], columns: readonly number[]) => [row(rows), column(columns)];
const classes = (found: ReturnType<typeof overlapOf>) =>
  found?.map((choice) => choice.classes) ?? null;

describe('a box', () => {
  it('is the same choice for the same classes, in whatever order and however often', () => {
    expect(row([2, 0, 2])).toBe(row([0, 2]));
    expect(row([0]).id).not.toBe(row([1]).id);
    expect(row([0, 2]).has).toEqual([true, false, true]);
    expect(row([0, 1, 2]).isEverything).toBe(true);
    expect(row([0, 1]).isEverything).toBe(false);
  });

  it('is part of another when each of its choices is', () => {
    expect(isPartOf(box([0], [0]), box([0, 1], [0, 1]))).toBe(true);
    expect(isPartOf(box([0], [0]), box([0], [0]))).toBe(true);
    expect(isPartOf(box([0, 2], [0]), box([0, 1], [0, 1]))).toBe(false);
    expect(isPartOf(box([0], [0, 1]), box([0, 1], [0]))).toBe(false);
  });

  it('has in common with another what both have in every field, or nothing', () => {
    expect(classes(overlapOf(box([0, 1], [0, 1]), box([1, 2], [1])))).toEqual([[1], [1]]);
    expect(overlapOf(box([0, 1], [0]), box([1, 2], [1]))).toBeNull();
    expect(overlapOf(box([0], [0, 1]), box([1, 2], [1]))).toBeNull();
  });

  it('asks something of the fields in which it is not everything', () => {
    expect(fieldsAsked(box([0, 1, 2], [1]))).toEqual([1]);
    expect(fieldsAsked(box([0], [0]))).toEqual([0, 1]);
    expect(fieldsAsked(box([0, 1, 2], [0, 1]))).toEqual([]);
  });

  it('leaves a box beside a part of it that differs in one field, and in no more than one', () => {
    expect(classes(boxBetween(box([0, 1, 2], [0, 1]), box([1], [0, 1])))).toEqual([
      [0, 2],
      [0, 1],
    ]);
    expect(classes(boxBetween(box([0, 1], [0, 1]), box([0, 1], [1])))).toEqual([[0, 1], [0]]);
    expect(boxBetween(box([0, 1, 2], [0, 1]), box([1], [1]))).toBeNull();
    expect(boxBetween(box([0], [1]), box([0], [1]))).toBeNull();
  });
});
