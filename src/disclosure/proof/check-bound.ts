import type { KnownBound, NestedField, Population, SensitiveCount } from '../release.js';
import type { Reading } from '../sets/read-release.js';
import { conditionsOf } from '../sets/conditions-of.js';
import { possibleKinds } from './possible-kinds.js';

/** A set of units of which it is known that they are from `low` to `high`. */
export interface Fact {
  readonly whole: SensitiveCount['whole'];
  readonly part: SensitiveCount['part'];
  readonly low: number;
  readonly high: number;
}

/** What numbers published before say. */
export function factsOf({ space, before }: Reading): readonly Fact[] {
  return before.map(({ box, low, high }) => ({
    whole: conditionsOf(space, box),
    part: null,
    low,
    high,
  }));
}

/** Weights are fractions written as decimals; what is meant is whole, so this is small enough. */
const rounding = 1e-6;

/**
 * Whether a bound on a count follows from facts as its steps say: every possible unit of the count is
 * in their weighted sum at least once (an upper bound; at most once for a lower one), and the facts
 * put that sum within one of the bound.
 */
export function boundFollows(
  population: Population,
  nestings: readonly NestedField[],
  count: Pick<SensitiveCount, 'whole' | 'part'>,
  side: 'low' | 'high',
  { bound, steps }: KnownBound,
  facts: readonly Fact[],
): boolean {
  // A lower bound of a count is an upper bound of its negative: one test for both.
  const sign = side === 'high' ? 1 : -1;
  let total = 0;
  for (const { whole, part, times } of steps) {
    const text = JSON.stringify([whole, part]);
    const fact = facts.find((one) => JSON.stringify([one.whole, one.part]) === text);
    if (fact === undefined) return false;
    total += sign * times * (sign * times > 0 ? fact.high : fact.low);
  }
  if (!(total < sign * bound + 1 - rounding)) return false;
  const conditions = [count, ...steps].flatMap(({ whole, part }) => [...whole, ...(part ?? [])]);
  return possibleKinds(population, nestings, conditions).every((kind) => {
    const own = isIn(kind, count) ? 1 : 0;
    const sum = steps.reduce((all, step) => all + (isIn(kind, step) ? step.times : 0), 0);
    return sign * own <= sign * sum + rounding;
  });
}

function isIn(
  kind: ReadonlyMap<string, string>,
  { whole, part }: Pick<SensitiveCount, 'whole' | 'part'>,
): boolean {
  const meets = (conditions: SensitiveCount['whole']): boolean =>
    conditions.every(({ field, values }) => values.includes(kind.get(field) ?? ''));
  return meets(whole) && (part === null || !meets(part));
}
