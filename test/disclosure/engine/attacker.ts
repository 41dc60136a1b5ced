import type { Condition, Population } from '../../../src/disclosure/release.js';
import { wholeChange } from '../../../src/disclosure/simplex/whole-change.js';

/** A number that the attacker knows: exactly (low = high) or as a range. */
export interface Fact {
  readonly conditions: readonly Condition[];
  readonly low: number;
  readonly high: number;
}

/** Units of some kinds, by the numbers of the kinds. */
export interface Target {
  readonly name: string;
  readonly kinds: ReadonlySet<number>;
  readonly count: number;
}

/** Everything an attacker can think of: every kind of unit that could be, and how many there are. */
export interface World {
  readonly population: Population;
  readonly kinds: readonly (readonly string[])[];
  readonly truth: readonly number[];
}

/**
 * The attacker of these tests knows nothing of the engine's rules, classes, cliques or figures: only
 * every kind of unit in the full product of all fields that can be, one by one, and the numbers that
 * are out.
 */
export function worldOf(population: Population): World {
  let kinds: (readonly string[])[] = [[]];
  for (const { values } of population.fields) {
    kinds = kinds.flatMap((kind) => values.map((value) => [...kind, value]));
  }
  const at = (kind: readonly string[], name: string): string =>
    kind[population.fields.findIndex(({ field }) => field === name)]!;
  for (const { fine, broad, of } of population.nested ?? []) {
    kinds = kinds.filter((kind) => of[at(kind, fine)] === at(kind, broad));
  }
  const counts = new Map<string, number>();
  for (const { values, count } of population.units) {
    counts.set(values.join('|'), (counts.get(values.join('|')) ?? 0) + count);
  }
  return { population, kinds, truth: kinds.map((kind) => counts.get(kind.join('|')) ?? 0) };
}

export function kindsOf(
  { population, kinds }: World,
  conditions: readonly Condition[],
): ReadonlySet<number> {
  return new Set(
    [...kinds.keys()].filter((kind) =>
      conditions.every(({ field, values }) => {
        const place = population.fields.findIndex((other) => other.field === field);
        return values.includes(kinds[kind]![place]!);
      }),
    ),
  );
}

function sum(values: ArrayLike<number>, kinds: ReadonlySet<number>): number {
  let all = 0;
  for (const kind of kinds) all += values[kind]!;
  return all;
}

/**
 * All small counts that follow from sets of units: the sets themselves, and each taken from each that
 * contains it.
 */
export function smallTargets(
  world: World,
  sets: readonly (readonly Condition[])[],
  threshold: number,
): Target[] {
  const all = new Map<string, { name: string; kinds: ReadonlySet<number> }>();
  for (const conditions of sets) {
    const kinds = kindsOf(world, conditions);
    const name = conditions.map(({ field, values }) => `${field}=${values.join('/')}`).join('&');
    all.set([...kinds].join(), { name, kinds });
  }
  const targets = new Map<string, Target>();
  const add = (name: string, kinds: ReadonlySet<number>): void => {
    const count = sum(world.truth, kinds);
    if (count > 0 && count < threshold) targets.set([...kinds].join(), { name, kinds, count });
  };
  for (const { name, kinds } of all.values()) add(name, kinds);
  for (const whole of all.values()) {
    for (const part of all.values()) {
      if (part.kinds.size >= whole.kinds.size) continue;
      if (sum(world.truth, whole.kinds) - sum(world.truth, part.kinds) >= threshold) continue;
      if (![...part.kinds].every((kind) => whole.kinds.has(kind))) continue;
      const rest = [...whole.kinds].filter((kind) => !part.kinds.has(kind));
      add(`${whole.name} without ${part.name}`, new Set(rest));
    }
  }
  return [...targets.values()];
}

/** Whether the numbers that are out leave it possible that the target is so many, or as few. */
export function canBe(
  { truth }: World,
  facts: readonly { kinds: ReadonlySet<number>; low: number; high: number }[],
  target: Target,
  goal: { readonly atLeast: number } | { readonly atMost: number },
): boolean {
  const termsOf = (kinds: ReadonlySet<number>) =>
    [...kinds].map((kind) => ({ variable: kind, sign: 1 }));
  const range =
    'atLeast' in goal
      ? { low: goal.atLeast - target.count, high: Infinity }
      : { low: -Infinity, high: goal.atMost - target.count };
  const found = wholeChange({
    variables: truth.map((count) => ({ low: -count, high: Infinity, price: 1 })),
    lines: [
      { ...range, price: 0, terms: termsOf(target.kinds) },
      ...facts.map(({ kinds, low, high }) => {
        const count = sum(truth, kinds);
        return { low: low - count, high: high - count, price: 0, terms: termsOf(kinds) };
      }),
    ],
  });
  if (found === 'unknown') throw new Error('the attacker gave up');
  return found !== 'none';
}

/** The targets that the facts narrow below the safe standard: at most 1 and at least the threshold. */
export function recovered(
  world: World,
  facts: readonly Fact[],
  targets: readonly Target[],
  threshold: number,
): string[] {
  const known = facts.map(({ conditions, low, high }) => {
    return { kinds: kindsOf(world, conditions), low, high };
  });
  return targets
    .filter(
      (target) =>
        !canBe(world, known, target, { atLeast: threshold }) ||
        !canBe(world, known, target, { atMost: 1 }),
    )
    .map(({ name, count }) => `${name} (${count})`);
}

/**
 * The same by trying out: the least and most of each target over all populations that fit, with no
 * kind of more than `most` units; null when there are too many to try.
 */
export function triedOut(
  world: World,
  facts: readonly Fact[],
  targets: readonly Target[],
  most: number,
): { low: number; high: number }[] | null {
  const known = facts.map(({ conditions, low, high }) => {
    return { kinds: kindsOf(world, conditions), low, high };
  });
  const kinds = [...world.kinds.keys()];
  const factsOf = kinds.map((kind) => known.filter((fact) => fact.kinds.has(kind)));
  const lastOf = new Map(known.map((fact) => [fact, Math.max(-1, ...fact.kinds)]));
  const sums = new Map(known.map((fact) => [fact, 0]));
  const bounds = targets.map(() => ({ low: Infinity, high: -Infinity }));
  const now = kinds.map(() => 0);
  let steps = 0;
  const visit = (kind: number): boolean => {
    steps += 1;
    if (steps > 300_000) return false;
    if (kind === kinds.length) {
      for (const [index, target] of targets.entries()) {
        const value = sum(now, target.kinds);
        bounds[index]!.low = Math.min(bounds[index]!.low, value);
        bounds[index]!.high = Math.max(bounds[index]!.high, value);
      }
      return true;
    }
    const own = factsOf[kind]!;
    const room = Math.min(most, ...own.map((fact) => fact.high - sums.get(fact)!));
    for (let count = 0; count <= room; count += 1) {
      const fits = own.every(
        (fact) => lastOf.get(fact) !== kind || sums.get(fact)! + count >= fact.low,
      );
      if (!fits) continue;
      now[kind] = count;
      for (const fact of own) sums.set(fact, sums.get(fact)! + count);
      const isDone = visit(kind + 1);
      for (const fact of own) sums.set(fact, sums.get(fact)! - count);
      if (!isDone) return false;
    }
    now[kind] = 0;
    return true;
  };
  return visit(0) ? bounds : null;
}
