import seedrandom from 'seedrandom';

import { sha256Hex } from './sha256.js';

/** A value with its weight; weights are positive and need not add up to one. */
export type Weighted<Value> = readonly [value: Value, weight: number];

/** An endless row of random numbers that a purpose and a seed text fix for ever. */
export interface RandomStream {
  /** The next number, at least 0 and below 1. */
  readonly next: () => number;
  /** A whole number from 0 to `below` - 1, each as likely as the next. */
  readonly integer: (below: number) => number;
  /** One value of a list that is not empty. */
  readonly pick: <Value>(list: readonly Value[]) => Value;
  /** One value, with probability its share of the weights. */
  readonly weighted: <Value>(entries: readonly Weighted<Value>[]) => Value;
  /** The same values in random order (Fisher-Yates); the list itself is left alone. */
  readonly shuffle: <Value>(list: readonly Value[]) => readonly Value[];
}

/**
 * The stream for a named purpose under a seed: seedrandom's ARC4 keyed with the SHA-256 of both.
 *
 * Streams are for Monte Carlo work and made-up data; the number of a unit in a draw is always a
 * ticket. The digest is what keeps seeds apart: raw seedrandom takes `a` and `aa` for the same.
 */
export function randomStream(purpose: string, seedText: string): RandomStream {
  const next = seedrandom(sha256Hex(`dipsample/stream/v1\n${purpose}\n${seedText}`));
  const integer = (below: number): number => Math.floor(next() * below);
  return {
    next,
    integer,
    pick: (list) => at(list, integer(list.length)),
    weighted: (entries) => weightedAt(entries, next()),
    shuffle: (list) => {
      const shuffled = [...list];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = integer(last + 1);
        const held = at(shuffled, last);
        shuffled[last] = at(shuffled, other);
        shuffled[other] = held;
      }
      return shuffled;
    },
  };
}

/**
 * The value on which the point `u` of [0, 1) falls when the entries are laid end to end by weight:
 * the same `u` under two sets of weights gives outcomes that go together.
 */
export function weightedAt<Value>(entries: readonly Weighted<Value>[], u: number): Value {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let left = u * total;
  for (const [value, weight] of entries) {
    left -= weight;
    if (left < 0) return value;
  }
  // Rounding can leave a hair over; it belongs to the last value.
  return at(entries, entries.length - 1)[0];
}

function at<Value>(list: readonly Value[], index: number): Value {
  if (index < 0 || index >= list.length) throw new RangeError('picked from an empty list');
  return list[index] as Value;
}
