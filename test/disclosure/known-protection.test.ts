import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownPopulation } from '../../src/disclosure/known-population.js';
import type { KnownPopulation, KnownRelease } from '../../src/disclosure/known-release.js';
import { protectRelease } from '../../src/disclosure/protect-release.js';
import type { Condition, PublishedBefore, ReleaseCell } from '../../src/disclosure/release.js';
import { type Export, present, published, satisfies, where } from './known-history.js';

const threshold = 5;
const groups = ['Asian', 'Black', 'White'];
const outcomes = ['NFA', 'WW', 'FWW'];
const everybody: readonly Condition[] = [];
const rows = groups.map((group) => [where('code_group', group)]);
const columns = outcomes.map((outcome) => [where('outcome', outcome)]);
const inner = rows.flatMap((row) => columns.map((column) => [...row, ...column]));
const counts = [everybody, ...rows, ...columns, ...inner];

/** What a publisher takes into account of what is out already. */
type Memory = (known: KnownPopulation) => readonly PublishedBefore[];

const everything: Memory = (known) => [
  ...known.published,
  ...known.readings,
  ...known.movements(counts, threshold),
];
const equationsAlone: Memory = ({ published: numbers }) => numbers;
const nothing: Memory = () => [];

/** Publishes the table of group and outcome, as far as it may be; null where it may not be at all. */
function publish(
  name: string,
  units: Export,
  earlier: readonly KnownRelease[],
  memory: Memory,
): KnownRelease | null {
  const own = present(units, ['code_group', 'outcome']);
  const fields = own.fields.map((one) =>
    one.field === 'outcome' ? one : { ...one, values: groups },
  );
  const known = knownPopulation({ ...own, fields }, earlier);
  const keyOf = (conditions: readonly Condition[]): string => JSON.stringify(conditions);
  const cells = counts.map((conditions): ReleaseCell => {
    const within = conditions.length === 0 ? null : conditions.slice(0, -1);
    return {
      key: keyOf(conditions),
      conditions: known.conditions(conditions),
      within: within === null ? null : keyOf(within),
      binary: false,
      importance: 1,
    };
  });
  const hidden = hiddenOf(known, cells, memory(known));
  if (hidden === null) return null;
  const isHidden = (conditions: readonly Condition[]): boolean => hidden.has(keyOf(conditions));
  const shown = counts.filter((conditions) => !isHidden(conditions));
  return published(name, units, shown, 1, counts.filter(isHidden));
}

/** What must be hidden; null where the release is refused, or its proof does not hold, which is no leak. */
function hiddenOf(
  { population }: KnownPopulation,
  cells: readonly ReleaseCell[],
  before: readonly PublishedBefore[],
): ReadonlySet<string> | null {
  try {
    const result = protectRelease(population, cells, before, { threshold, largestModel: 400 });
    return result.status === 'refused' ? null : new Set(result.hidden);
  } catch (error) {
    if (error instanceof Error && error.message.includes('failed its own proof')) return null;
    throw error;
  }
}

interface Released {
  readonly release: KnownRelease;
  readonly units: Export;
}

/**
 * A reader who subtracts: from each count of the last release, what earlier releases say of the same
 * count, one of them or several that share nobody. What movement was one way, is read right.
 */
function readSmall(releases: readonly Released[]): readonly number[] {
  const now = releases.at(-1)!;
  const earlier = releases.slice(0, -1);
  const choices = [...earlier.map((one) => [one]), ...(earlier.length > 1 ? [earlier] : [])];
  return counts.flatMap((conditions) =>
    choices.flatMap((chosen) => {
      const shown = [...chosen, now].map(({ release }) => shownIn(release, conditions));
      if (shown.includes(null)) return [];
      const then = new Map(chosen.flatMap(({ units }) => [...units]));
      const difference =
        shown.at(-1)! - shown.slice(0, -1).reduce<number>((sum, one) => sum + one!, 0);
      const isSmall = Math.abs(difference) > 0 && Math.abs(difference) < threshold;
      return isSmall && isOneWay(then, now.units, conditions) ? [difference] : [];
    }),
  );
}

/** The number shown, or what is left of a total when all other parts are shown. */
function shownIn(release: KnownRelease, conditions: readonly Condition[]): number | null {
  const direct = (wanted: readonly Condition[]): number | null => {
    const text = JSON.stringify(wanted);
    return release.numbers.find((one) => JSON.stringify(one.conditions) === text)?.low ?? null;
  };
  const found = direct(conditions);
  if (found !== null) return found;
  for (const [place, { field }] of conditions.entries()) {
    const values = field === 'outcome' ? outcomes : groups;
    const others = values.filter((value) => !conditions[place]!.values.includes(value));
    const whole = direct(conditions.toSpliced(place, 1));
    const parts = others.map((value) => direct(conditions.with(place, { field, values: [value] })));
    if (whole !== null && !parts.includes(null)) {
      return whole - parts.reduce<number>((sum, part) => sum + part!, 0);
    }
  }
  return null;
}

function isOneWay(then: Export, now: Export, conditions: readonly Condition[]): boolean {
  const keys = [...new Set([...then.keys(), ...now.keys()])];
  const was = (key: string): boolean => satisfies(then.get(key), conditions);
  const is = (key: string): boolean => satisfies(now.get(key), conditions);
  const came = keys.some((key) => is(key) && !was(key));
  const left = keys.some((key) => was(key) && !is(key));
  return came !== left;
}

/** Some cases of a quarter: counts by group and outcome, mostly small, as a force has them. */
const quarter = (name: string): fc.Arbitrary<Export> =>
  fc
    .array(fc.oneof(fc.nat(4), fc.integer({ min: 5, max: 14 })), { minLength: 9, maxLength: 9 })
    .map(
      (sizes) =>
        new Map(
          sizes.flatMap((size, cell) =>
            Array.from(
              { length: size },
              (_, index) => [`${name} ${String(cell)} ${String(index)}`, kindOf(cell)] as const,
            ),
          ),
        ),
    );

function kindOf(cell: number) {
  return {
    code: 'Multiple',
    code_group: groups[Math.floor(cell / 3)]!,
    outcome: outcomes[cell % 3]!,
    sex: 'F',
  };
}

interface Year {
  readonly quarters: readonly Export[];
  readonly whole: Export;
}

/** Quarters, and the year made of them with a few who came late, were corrected or have gone. */
const year: fc.Arbitrary<Year> = fc
  .record({
    quarters: fc.tuple(quarter('one'), quarter('two')),
    late: fc.array(fc.nat(8), { maxLength: 2 }),
    changes: fc.array(fc.record({ at: fc.nat(), into: fc.option(fc.nat(8)) }), { maxLength: 2 }),
  })
  .map(({ quarters, late, changes }) => {
    const whole = new Map(quarters.flatMap((units) => [...units]));
    for (const { at, into } of changes) {
      const key = [...whole.keys()][at % Math.max(1, whole.size)];
      if (key === undefined) continue;
      if (into === null) whole.delete(key);
      else whole.set(key, kindOf(into));
    }
    for (const [index, cell] of late.entries()) whole.set(`late ${String(index)}`, kindOf(cell));
    return { quarters, whole };
  });

/** Publishes quarter by quarter and then the year; what is read that should not be, null if it is not out. */
function readAfter({ quarters, whole }: Year, memory: Memory): readonly number[] | null {
  const releases: Released[] = [];
  for (const [index, units] of [...quarters, whole].entries()) {
    const earlier = releases.map(({ release }) => release);
    const release = publish(String(index + 1), units, earlier, memory);
    if (release === null) continue;
    releases.push({ release, units });
  }
  return releases.at(-1)?.units === whole ? readSmall(releases) : null;
}

describe('quarters and then their year, with a few late, corrected or gone', () => {
  const years = fc.sample(year, { numRuns: 14, seed: 23 });

  it('give nobody away who is read by subtracting', () => {
    const read = years.map((one) => readAfter(one, everything));
    expect(read.flatMap((small) => small ?? [])).toEqual([]);
    expect(read.filter((small) => small !== null).length).toBeGreaterThan(years.length / 4);
  });

  it('would give many away to a publisher who forgets what is out', () => {
    const caught = years.filter((one) => (readAfter(one, nothing) ?? []).length > 0);
    expect(caught.length).toBeGreaterThan(years.length / 2);
  });

  it('would give some away to one who keeps to the equations alone', () => {
    const caught = years.filter((one) => (readAfter(one, equationsAlone) ?? []).length > 0);
    expect(caught.length).toBeGreaterThan(0);
  });
});
