import { expect } from 'vitest';
import type { TwoByTwo } from '../../src/statistics/two-groups/two-by-two.js';

/** Expects a number within a relative distance of another; 0 and Infinity must be met exactly. */
export function expectClose(actual: number | undefined, expected: number, relative: number): void {
  if (expected === 0 || !Number.isFinite(expected)) {
    expect(actual).toBe(expected);
    return;
  }
  expect(actual).toBeDefined();
  const distance = Math.abs((actual ?? NaN) - expected) / Math.abs(expected);
  expect(distance, `${actual} against ${expected}`).toBeLessThan(relative);
}

/** A number of a vector file, where Infinity is written as text. */
export function readFigure(figure: number | string): number {
  return Number(figure);
}

/** Events and members of a group, then of its comparator, as the functions under test take them. */
export function tableOf(
  groupEvents: number,
  groupMembers: number,
  comparatorEvents: number,
  comparatorMembers: number,
): TwoByTwo {
  return { groupEvents, groupMembers, comparatorEvents, comparatorMembers };
}
