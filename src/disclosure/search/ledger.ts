import type { Known, Model } from '../model/build-model.js';
import type { KnownBound, LedgerStep } from '../release.js';
import type { SensitiveSet } from '../rules/sensitive-sets.js';
import type { Reading } from '../sets/read-release.js';
import { conditionsOf } from '../sets/conditions-of.js';
import { weightsAgainst } from '../simplex/weights-against.js';
import { programmeFor, type PricedLine } from './programme-for.js';

/** Weights nearer to nought than this are rounding errors. */
const rounding = 1e-9;

/** A question to the earlier publications. */
export interface LedgerQuestion {
  readonly about: SensitiveSet;
  /** Whether it is asked how many there can be at most, or at least. */
  readonly side: 'high' | 'low';
  /** The count that it would be safe for a reader to hold possible. */
  readonly safe: number;
  /** Somebody who knows one more count; null for any reader. */
  readonly knower: SensitiveSet | null;
}

/**
 * The bound on a sensitive count that follows from earlier publications alone, where it falls short of
 * what is safe; null where it does not, so that the release may not make it fall short either.
 *
 * `model` is of the space and nothing known. Bounds are those of fractions, which can be shown by
 * adding up; that no whole number comes nearer is not claimed.
 */
export function boundBefore(
  reading: Reading,
  model: Model,
  { about, side, safe, knower }: LedgerQuestion,
): KnownBound | null {
  const { count } = about.said;
  const step = side === 'high' ? -1 : 1;
  let known: KnownBound | null = null;
  for (let goal = safe; goal !== count; goal += step) {
    const steps = stepsAgainst(reading, model, {
      about,
      knower,
      change: {
        low: side === 'high' ? goal - count : -Infinity,
        high: side === 'high' ? Infinity : goal - count,
      },
    });
    if (steps === null) break;
    known = { bound: goal + step, steps };
  }
  return known;
}

function stepsAgainst(
  { space, before }: Reading,
  model: Model,
  question: ChangeInQuestion,
): readonly LedgerStep[] | null {
  const weights = weightsAgainstChange(model, before, question);
  if (weights === null) return null;
  const { knower } = question;
  const sets = [
    ...before.map(({ box }) => ({ whole: conditionsOf(space, box), part: null })),
    ...(knower === null ? [] : [{ whole: knower.said.whole, part: knower.said.part }]),
  ];
  return sets.flatMap((set, index) => {
    const times = weights[index] ?? 0;
    return times === 0 ? [] : [{ ...set, times }];
  });
}

/** Whether a sensitive count could differ by so much, for a reader who may know one more count. */
export interface ChangeInQuestion {
  readonly about: SensitiveSet;
  readonly knower: SensitiveSet | null;
  readonly change: { readonly low: number; readonly high: number };
}

/**
 * The weight of each fact, and then of the knower's count, in a sum that shows that the change cannot
 * be; null where no such sum does. `model` is of the space and nothing known.
 */
export function weightsAgainstChange(
  model: Model,
  facts: readonly Known[],
  { about, knower, change }: ChangeInQuestion,
): readonly number[] | null {
  const entries = [
    ...facts.map(({ box, count, low, high }) => ({
      sum: model.sumOf(box, null),
      low: low - count,
      high: high - count,
      price: 0,
    })),
    ...(knower === null ? [] : [exactly(model, knower)]),
  ];
  const lines: readonly PricedLine[] = [
    ...model.lines.map((line) => ({ ...line, price: 0 })),
    ...entries,
  ];
  const links: number[][] = Array.from(model.truth, () => []);
  for (const [number, { sum }] of lines.entries()) {
    for (const cell of sum.cells) links[cell]?.push(number);
  }
  const laidOut = programmeFor(model, lines, {
    links,
    goals: [{ sum: model.sumOf(about.whole, about.part), ...change }],
    settled: model.settled,
    keepsLines: true,
  });
  const found = weightsAgainst(laidOut.programme);
  if (found === null) return null;
  const weights = entries.map(() => 0);
  for (const [index, times] of found.entries()) {
    // Lines that only join base cells to each other say nothing of units, and are no facts.
    const number = (laidOut.lines[index + 1] ?? -1) - model.lines.length;
    if (number >= 0 && Math.abs(times) >= rounding) weights[number] = times;
  }
  return weights;
}

function exactly(model: Model, { whole, part }: SensitiveSet): PricedLine {
  return { sum: model.sumOf(whole, part), low: 0, high: 0, price: 0 };
}
