import { at, type Growing, growing, push, pushAll, pushSame } from './growing.js';

/** How many steps are added up to find a number; a power of two. */
const stepBits = 3;
const stepMask = (1 << stepBits) - 1;

/** Numbers by place that never go down, kept as steps: lines and offsets of rows. */
export interface Climbing {
  last: number;
  readonly steps: Growing;
  /** Every so many numbers, the number itself. */
  readonly landings: Growing;
}

export function climbing(): Climbing {
  return { last: 0, steps: growing(), landings: growing() };
}

/** Adds a number at the end that is not below the last. */
export function climb(numbers: Climbing, value: number): void {
  if ((numbers.steps.length & stepMask) === 0) push(numbers.landings, value);
  push(numbers.steps, value - numbers.last);
  numbers.last = value;
}

/** Adds `count` numbers at the end, each one above that before it, from `first` on. */
export function climbEvenly(numbers: Climbing, first: number, count: number): void {
  if (count === 0) return;
  begin(numbers, first, count, (added) => added);
  pushSame(numbers.steps, 1, count - 1);
}

/**
 * Adds `first` and, for each further one of `rises`, what is above it by as much. They never go down
 * and are below 2^32, the first of them 0; each is replaced by its step.
 */
export function climbBy(numbers: Climbing, first: number, rises: Uint32Array): void {
  const count = rises.length;
  if (count === 0) return;
  begin(numbers, first, count, (added) => rises[added] ?? 0);
  for (let added = count - 1; added > 0; added -= 1) {
    rises[added] = (rises[added] ?? 0) - (rises[added - 1] ?? 0);
  }
  pushAll(numbers.steps, rises, 1, count - 1);
}

/** Adds all of `count` numbers but the steps behind the first; `riseOf` tells how far each is above it. */
function begin(
  numbers: Climbing,
  first: number,
  count: number,
  riseOf: (added: number) => number,
): void {
  climb(numbers, first);
  const toLanding = -numbers.steps.length & stepMask;
  for (let added = 1 + toLanding; added < count; added += stepMask + 1) {
    push(numbers.landings, first + riseOf(added));
  }
  numbers.last = first + riseOf(count - 1);
}

export function heightAt({ steps, landings }: Climbing, index: number): number {
  const landing = index >>> stepBits;
  let height = at(landings, landing);
  for (let place = (landing << stepBits) + 1; place <= index; place += 1) {
    height += at(steps, place);
  }
  return height;
}
