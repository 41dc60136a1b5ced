import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { knownPopulation } from '../../src/disclosure/known-population.js';
import type { KnownPopulation } from '../../src/disclosure/known-release.js';
import type { Condition } from '../../src/disclosure/release.js';
import {
  conjunction,
  countIn,
  countOf,
  type Export,
  type Field,
  groups,
  history,
  type Past,
  present,
  published,
  type Record,
  satisfies,
  some,
  together,
  where,
} from './known-history.js';

const all: readonly Field[] = ['code', 'code_group', 'outcome', 'sex'];
const white = where('code_group', 'White');
const black = where('code_group', 'Black');
const nfa = where('outcome', 'NFA');
const ww = where('outcome', 'WW');
const cells = [[white, nfa], [white, ww], [black, nfa], [white], [black], []];

/** The counted values, the range and the true number of what is known of a count. */
function known({ population }: KnownPopulation, list: KnownPopulation['published'], at: number) {
  const { conditions, low, high } = list[at]!;
  const values = conditions.find(({ field }) => field === '@counted')!.values;
  return [values, low, high, countIn(population, conditions)];
}

function valuesOf({ population }: KnownPopulation, field: string): readonly string[] {
  return population.fields.find((other) => other.field === field)!.values;
}

const quarter = together(some('white', 6, 'W1', 'NFA'), some('black', 5, 'B1', 'NFA'));

describe('the population of a first release', () => {
  let found: KnownPopulation;
  beforeEach(() => {
    found = knownPopulation(present(quarter, ['code_group', 'outcome']), []);
  });

  it('is its own units, all counted now, and nothing is known of them', () => {
    expect(found.now).toEqual({ field: '@counted', values: ['now'] });
    expect(found.population.units).toEqual([
      { values: ['White', 'NFA', 'now'], count: 6 },
      { values: ['Black', 'NFA', 'now'], count: 5 },
    ]);
    expect([...found.published, ...found.readings, ...found.movements(cells, 5)]).toEqual([]);
  });

  it('lists values that no unit has', () => {
    expect(valuesOf(found, 'outcome')).toEqual(['FWW', 'NFA', 'WW']);
  });

  it('has no two units of one reference', () => {
    const { fields, units } = present(quarter, all);
    expect(() => knownPopulation({ fields, units: [...units, units[0]!] }, [])).toThrow(RangeError);
  });
});

describe('a quarter and then the year to date', () => {
  const year = together(quarter, some('late', 2, 'B1', 'NFA'));
  let found: KnownPopulation;
  beforeEach(() => {
    found = knownPopulation(present(year, ['code_group', 'outcome']), [
      published('1', quarter, cells),
    ]);
  });

  it('is one population of units counted in both and units that are new', () => {
    expect(valuesOf(found, '@counted')).toEqual(['1 now', 'now']);
    expect(found.now.values).toEqual(['1 now', 'now']);
    expect(found.population.units).toEqual([
      { values: ['White', 'NFA', '1 now'], count: 6 },
      { values: ['Black', 'NFA', '1 now'], count: 5 },
      { values: ['Black', 'NFA', 'now'], count: 2 },
    ]);
  });

  it('keeps every number of the quarter as the count of its units', () => {
    expect(found.published).toHaveLength(6);
    expect(known(found, found.published, 2)).toEqual([['1 now'], 5, 5, 5]);
  });

  it('makes the count of the year less that of the quarter the two who came late', () => {
    const { conditions } = found.published[2]!;
    const ofYear = found.conditions([black, nfa]);
    expect(countIn(found.population, ofYear) - countIn(found.population, conditions)).toBe(2);
    const [inYear, inQuarter] = [ofYear, conditions].map((list) => list.at(-1)!.values);
    expect(inYear).toEqual(expect.arrayContaining([...inQuarter!]));
  });
});

describe('one correction elsewhere', () => {
  // One White unit was corrected to a written warning, and one Black unit came late.
  const corrected = new Map(quarter).set('white 0', { ...quarter.get('white 0')!, outcome: 'WW' });
  const year = together(corrected, some('late', 1, 'B1', 'NFA'));
  let found: KnownPopulation;
  beforeEach(() => {
    found = knownPopulation(present(year, ['code_group', 'outcome']), [
      published('1', quarter, cells),
    ]);
  });

  it('makes two versions of one unit', () => {
    expect(valuesOf(found, '@counted')).toEqual(['1 now', '1 ~now', 'now', '~1 now']);
    expect(countIn(found.population, [])).toBe(13);
    expect(countIn(found.population, [found.now])).toBe(12);
  });

  it('does not hide who came late: it is read that nobody has left that count', () => {
    expect(found.readings).toContainEqual({
      conditions: [black, nfa, { field: '@counted', values: ['1 ~now'] }],
      low: 0,
      high: 0,
    });
    expect(differences(found, [black, nfa])).toEqual([1]);
  });

  it('is itself read from the count that it left and the count that it came into', () => {
    expect(differences(found, [white, nfa])).toEqual([-1]);
    expect(differences(found, [white, ww])).toEqual([1]);
  });

  it('leaves a count in which it stays as it is: whoever is corrected there is counted as one', () => {
    expect(differences(found, [white])).toEqual([]);
    expect(differences(found, [])).toEqual([1]);
    expect(known(found, found.readings, 0)).toEqual([['1 now', '~1 now'], 11, 11, 11]);
  });
});

describe('corrections of those who stay in a count, beside one who comes into it', () => {
  const before = together(
    some('white', 6, 'W1', 'NFA'),
    some('first', 3, 'A1', 'NFA'),
    some('second', 3, 'A2', 'NFA'),
  );
  const correct = (key: string, change: Partial<Record>): readonly [string, Record] => [
    key,
    { ...before.get(key)!, ...change },
  ];
  const readAs = (after: Export, counts: readonly (readonly Condition[])[]) =>
    knownPopulation(present(after, all), [published('1', before, counts)], [groups]);
  const intoWhite = correct('first 0', { code: 'W1', code_group: 'White' });

  it('are told from it by the field that was corrected', () => {
    const after = new Map([...before, correct('white 0', { outcome: 'WW' }), intoWhite]);
    const found = readAs(after, [[white], [nfa]]);
    expect(valuesOf(found, '@counted')).toEqual([
      '1 now',
      '1 ~now["code_group"]',
      '1 ~now["outcome"]',
      '~1["code_group"] now',
      '~1["outcome"] now',
    ]);
    expect(differences(found, [white])).toEqual([1]);
  });

  it('are told from it by what was there, where that is one field', () => {
    const either = where('code', 'A1', 'W1');
    const after = new Map([
      ...before,
      correct('white 0', { code: 'A1', code_group: 'Asian' }),
      correct('second 0', { code: 'W1', code_group: 'White' }),
    ]);
    const found = readAs(after, [[either], [white], [nfa]]);
    expect(valuesOf(found, '@counted')).toContain('~1["code=A2","code_group=Asian"] now');
    expect(differences(found, [either])).toEqual([1]);
  });

  it('are told from one who goes out of it', () => {
    const after = new Map([...before, correct('white 0', { outcome: 'WW' }), intoWhite]);
    after.delete('white 1');
    after.delete('first 0');
    const found = readAs(after, [[white], [nfa]]);
    expect(differences(found, [white])).toEqual([-1]);
  });

  it('need no signatures of their own where nobody else comes or goes', () => {
    const after = new Map([...before, correct('white 0', { outcome: 'WW' })]);
    const found = readAs(after, [[white], [nfa]]);
    expect(valuesOf(found, '@counted')).toEqual(['1 now', '1 ~now', '~1 now']);
    expect(differences(found, [white])).toEqual([]);
  });
});

describe('a unit that has gone', () => {
  const left = new Map([...quarter].filter(([key]) => key !== 'black 0'));
  let found: KnownPopulation;
  beforeEach(() => {
    found = knownPopulation(present(left, ['code_group', 'sex']), [published('1', quarter, cells)]);
  });

  it('is still one of those counted then, and is not counted now', () => {
    expect(valuesOf(found, '@counted')).toEqual(['1', '1 now']);
    expect(countIn(found.population, [found.now])).toBe(10);
    expect(known(found, found.published, 2)).toEqual([['1', '1 now'], 5, 5, 5]);
  });

  it('keeps the values of fields that the present units lack, and needs none that it lacks', () => {
    expect(found.population.fields.map(({ field }) => field)).toEqual([
      'code_group',
      'sex',
      'outcome',
      '@counted',
    ]);
    expect(valuesOf(found, 'sex')).toEqual(['F', 'M']);
  });

  it('is read from those counts alone that can be compared', () => {
    expect(differences(found, [black])).toEqual([-1]);
    const few = found
      .movements([], 5)
      .map(({ conditions }) => conditions.map(({ values }) => values));
    expect(few).toEqual([[['Black'], ['NFA'], ['1']], [['Black'], ['1']], [['1']]]);
  });
});

describe('releases that have no unit in common with the present one', () => {
  const other = some('other', 9, 'W1', 'NFA');
  const bridge = together(other, quarter);
  const oldOne = published('1', other, cells);

  it('say nothing of it and are left out', () => {
    const found = knownPopulation(present(quarter, all), [oldOne]);
    expect(found.published).toEqual([]);
    expect(valuesOf(found, '@counted')).toEqual(['now']);
  });

  it('are kept where a third has units in common with both', () => {
    const found = knownPopulation(present(quarter, all), [oldOne, published('2', bridge, cells)]);
    expect(found.published).toHaveLength(12);
    expect(valuesOf(found, '@counted')).toEqual(['1 2', '2 now']);
  });
});

describe('quarters that are all published, and then their year', () => {
  const second = some('second', 7, 'B1', 'NFA');
  const late = some('late', 1, 'B1', 'NFA');
  const year = together(quarter, second, late);
  let found: KnownPopulation;
  beforeEach(() => {
    found = knownPopulation(present(year, ['code_group', 'outcome']), [
      published('1', quarter, cells),
      published('2', second, cells),
    ]);
  });

  it('leave one who came late as a count to be protected, of which nothing is known', () => {
    expect(found.movements([[black, nfa]], 5)).toEqual([
      {
        conditions: [black, nfa, { field: '@counted', values: ['now'] }],
        low: -Infinity,
        high: Infinity,
      },
    ]);
  });

  it('are not compared with where nobody is few', () => {
    expect(found.movements([[white, nfa]], 5)).toEqual([]);
  });

  it('leave one who has gone as what they have more than the year, where nobody is new', () => {
    const newcomer = some('new', 1, 'W1', 'NFA');
    const without = new Map([...quarter, ...second].filter(([key]) => key !== 'black 0'));
    const gone = knownPopulation(present(together(without, newcomer), ['code_group', 'outcome']), [
      published('1', quarter, cells),
      published('2', second, cells),
    ]);
    const ofYear = countIn(gone.population, gone.conditions([black, nfa]));
    expect(ofYear).toBe(5 + 7 - 1);
    expect(gone.readings).toContainEqual({
      conditions: [black, nfa, { field: '@counted', values: ['now'] }],
      low: 0,
      high: 0,
    });
    const few = gone.movements([], 5).map(({ conditions }) => conditions.at(-1)!.values);
    expect(few).toEqual([['1'], ['1'], ['1']]);
  });
});

describe('a count in which nothing moved', () => {
  const first = together(some('one', 12, 'W1', 'NFA'), some('asian', 12, 'A1', 'NFA'));
  const second = together(some('two', 12, 'B1', 'NFA'), some('more', 12, 'A1', 'WW'));
  const year = together(first, second, some('late', 1, 'A1', 'FWW'));
  const counts = [[white], [black], []];
  const emptyOf = (conditions: readonly Condition[], releases: readonly Export[]) => {
    const found = knownPopulation(
      present(year, ['code_group', 'outcome']),
      releases.map((units, index) => published(String(index + 1), units, counts)),
    );
    const text = JSON.stringify(conditions);
    return found.readings
      .filter(
        ({ conditions: own, high }) => high === 0 && JSON.stringify(own.slice(0, -1)) === text,
      )
      .flatMap(({ conditions: own }) => own.at(-1)!.values);
  };

  it('is known to stay as it was where the releases are of nearly the same units', () => {
    // 48 of the 49 were in one of the quarters: a reader adds up.
    expect(emptyOf([white], [first, second])).toContain('now');
    expect(emptyOf([], [first, second])).not.toContain('now');
  });

  it('is known to stay where one in twenty is new or has gone, and not where it is more', () => {
    const readAfter = (stay: number, come: number, go: number) => {
      const staying = some('stay', stay, 'W1', 'NFA');
      const then = together(staying, some('go', go, 'B1', 'NFA'));
      const later = together(staying, some('come', come, 'B1', 'NFA'));
      const found = knownPopulation(present(later, ['code_group', 'outcome']), [
        published('1', then, [[white]]),
      ]);
      return found.readings.flatMap(({ conditions }) => conditions.at(-1)!.values);
    };
    expect(readAfter(19, 1, 0)).toEqual(['now']);
    expect(readAfter(18, 1, 0)).toEqual([]);
    expect(readAfter(19, 0, 1)).toEqual(['1']);
    expect(readAfter(18, 0, 1)).toEqual([]);
    expect(readAfter(19, 1, 1)).toEqual(['1', 'now']);
    // One of 19 now, and one of 19 then, of whom 18 stay.
    expect(readAfter(18, 1, 1)).toEqual([]);
  });

  it('is compared with each release by itself, be there more than ten', () => {
    // The second and third are of few; the thirteenth is of all but one of those now.
    const all = together(some('white', 20, 'W1', 'NFA'), some('black', 20, 'B1', 'NFA'));
    const few = some('white', 5, 'W1', 'NFA');
    const releases = Array.from({ length: 13 }, (_, place) => {
      const counts = place === 1 || place === 2 ? [[white]] : place === 12 ? [[black]] : [];
      return published(String(place + 1), counts[0]?.[0] === white ? few : all, counts);
    });
    const later = together(all, some('late', 1, 'A1', 'NFA'));
    const found = knownPopulation(present(later, ['code_group', 'outcome']), releases);
    expect(found.readings).toContainEqual({
      conditions: [black, { field: '@counted', values: ['now'] }],
      low: 0,
      high: 0,
    });
  });

  it('may have moved, for all that a reader knows, where many are new', () => {
    expect(emptyOf([white], [first])).toEqual([]);
  });
});

describe('a count that the present release cannot be compared with', () => {
  it('is compared between the earlier releases, and with no release itself', () => {
    // In the second release one Black unit is gone and 60 Asian ones are new: not nearly the same.
    const first = together(some('white', 12, 'W1', 'NFA'), some('black', 12, 'B1', 'NFA'));
    const stayed = new Map([...first].filter(([key]) => key !== 'black 0'));
    const second = together(stayed, some('asian', 60, 'A1', 'NFA'));
    const counts = [[white, nfa], [black, nfa], []];
    const found = knownPopulation(present(second, ['code_group']), [
      published('1', first, counts),
      published('2', second, counts),
    ]);
    const ofWhite = found.readings.filter(({ conditions }) =>
      conditions.some(({ values }) => values.includes('White')),
    );
    expect(ofWhite).toEqual([]);
  });
});

describe('a count that an earlier release hid', () => {
  const few = together(quarter, some('few', 2, 'B1', 'WW'));
  const hidden = [
    [black, ww],
    [white, nfa],
  ];
  let found: KnownPopulation;
  beforeEach(() => {
    found = knownPopulation(present(few, ['code_group']), [
      published('1', few, [[white], []], 1, hidden),
    ]);
  });

  it('is to be protected still where it is of few, though the present release does not ask for it', () => {
    expect(found.movements([[white]], 5)).toEqual([
      {
        conditions: [black, ww, { field: '@counted', values: ['1 now'] }],
        low: -Infinity,
        high: Infinity,
      },
    ]);
    expect(found.movements([[white]], 10)).toHaveLength(2);
    expect(found.published).toHaveLength(2);
  });
});

describe('a field that follows from another', () => {
  const grouped = [[white], [black, nfa]];
  const coded = [[where('code', 'W1')], [where('code', 'B1'), nfa]];

  it('is one with it, in the present release and in all before', () => {
    const found = knownPopulation(
      present(quarter, ['code', 'outcome']),
      [published('1', quarter, grouped), published('2', quarter, coded)],
      [groups],
    );
    expect(found.population.fields.map(({ field }) => field)).toEqual([
      'code+code_group',
      'outcome',
      '@counted',
    ]);
    expect(found.conditions([where('code', 'W1', 'B1')])).toEqual([
      { field: 'code+code_group', values: ['["B1","Black"]', '["W1","White"]'] },
      { field: '@counted', values: ['1 2 now'] },
    ]);
    expect(found.published.map(({ low }) => low)).toEqual([6, 6, 5, 5]);
  });

  it('is corrected when that is, though only one of the two was recorded', () => {
    const corrected = new Map(quarter).set('white 0', {
      ...quarter.get('white 0')!,
      code: 'A1',
      code_group: 'Asian',
    });
    const found = knownPopulation(
      present(corrected, ['code']),
      [published('1', quarter, grouped)],
      [groups],
    );
    expect(valuesOf(found, '@counted')).toEqual(['1 now', '1 ~now', '~1 now']);
    expect(countIn(found.population, found.conditions([where('code', 'W1')]))).toBe(5);
  });

  it('is named by its own name and values again', () => {
    const found = knownPopulation(present(quarter, ['code', 'code_group']), [], [groups]);
    expect(found.inFieldsGiven(found.conditions([white]))).toEqual([
      { field: 'code', values: ['W1'] },
      { field: 'code_group', values: ['White'] },
    ]);
  });
});

/** The present release and the earlier ones of a history, whose last export is the present one. */
function readHistory(past: readonly Past[], fields: readonly Field[]) {
  const now = past.at(-1)!;
  const releases = past
    .slice(0, -1)
    .map(({ units, counts, width }, index) => published(String(index + 1), units, counts, width));
  return { now, releases, found: knownPopulation(present(now.units, fields), releases, [groups]) };
}

function sharesUnits(left: Export, right: Export): boolean {
  return [...left.keys()].some((key) => right.has(key));
}

const law = { numRuns: 150, seed: 11 };
const presentFields = fc.subarray([...all], { minLength: 1 });

describe('in every history', () => {
  it('each number ever published of linked units is the count of a set of the population', () => {
    fc.assert(
      fc.property(history, presentFields, (past, fields) => {
        const { found, releases, now } = readHistory(past, fields);
        for (const { conditions, low, high } of found.published) {
          const count = countIn(found.population, conditions);
          expect(count).toBeGreaterThanOrEqual(low);
          expect(count).toBeLessThanOrEqual(high);
        }
        const direct = releases.filter((_, index) => sharesUnits(past[index]!.units, now.units));
        const wanted = direct.flatMap(({ numbers }) => numbers);
        const kept = found.published.map(({ low, high }) => `${String(low)} ${String(high)}`);
        for (const { low, high } of wanted)
          expect(kept).toContain(`${String(low)} ${String(high)}`);
      }),
      law,
    );
  });

  it('each exact number is given back exactly, and by the units of its own release', () => {
    fc.assert(
      fc.property(history, (past) => {
        const exact = past.map((one) => ({ ...one, width: 1 }));
        const { found, releases } = readHistory(exact, all);
        const counts = found.published.map(({ conditions }) =>
          countIn(found.population, conditions),
        );
        expect(counts).toEqual(found.published.map(({ low }) => low));
        for (const [index, { name }] of releases.entries()) {
          const ofRelease = found.published.filter(({ conditions }) =>
            conditions.at(-1)!.values.some((value) => value.split(' ').includes(name)),
          );
          if (ofRelease.length === 0) continue;
          const signatures = found.population.fields
            .at(-1)!
            .values.filter((value) => value.split(' ').includes(name));
          const everyone = [{ field: '@counted', values: signatures }];
          expect(countIn(found.population, everyone)).toBe(past[index]!.units.size);
        }
      }),
      law,
    );
  });

  it('each count of the present release is exact, in whichever fields it asks', () => {
    fc.assert(
      fc.property(history, conjunction, (past, conditions) => {
        const { found, now } = readHistory(past, all);
        expect(countIn(found.population, found.conditions(conditions))).toBe(
          countOf(now.units, conditions),
        );
        expect(countIn(found.population, [found.now])).toBe(now.units.size);
      }),
      law,
    );
  });

  it('what a reader is taken to know is true', () => {
    fc.assert(
      fc.property(history, presentFields, (past, fields) => {
        const { found } = readHistory(past, fields);
        for (const { conditions, low, high } of found.readings) {
          const count = countIn(found.population, conditions);
          expect(count).toBeGreaterThanOrEqual(low);
          expect(count).toBeLessThanOrEqual(high);
        }
      }),
      law,
    );
  });

  it('who subtracts where all movement was one way gets exactly those who moved', () => {
    let compared = 0;
    fc.assert(
      fc.property(history, (past) => {
        const { found, now } = readHistory(past, all);
        for (const { units, counts, width } of past.slice(0, -1)) {
          if (width !== 1 || !sharesUnits(units, now.units)) continue;
          for (const conditions of counts) {
            const { came, left } = movedBetween(units, now.units, conditions);
            if (came > 0 === left > 0) continue;
            compared += 1;
            expect(differences(found, conditions)).toContain(came > 0 ? came : -left);
          }
        }
      }),
      law,
    );
    expect(compared).toBeGreaterThan(150);
  });

  it('the order of units, and of the numbers of a release, leaves no trace', () => {
    fc.assert(
      fc.property(history, (past) => {
        const turned = past.map(({ units, ...rest }) => ({
          ...rest,
          units: new Map([...units].toReversed()),
        }));
        const [left, right] = [past, turned].map((one) => readHistory(one, all).found);
        expect(sorted(right!.population.units)).toEqual(sorted(left!.population.units));
        expect(right!.population.fields).toEqual(left!.population.fields);
        expect(sorted(right!.readings)).toEqual(sorted(left!.readings));
      }),
      { ...law, numRuns: 100 },
    );
  });
});

function sorted(list: readonly unknown[]): readonly string[] {
  return list.map((one) => JSON.stringify(one)).sort();
}

function movedBetween(then: Export, now: Export, conditions: readonly Condition[]) {
  const inThen = [...then].filter(([, one]) => satisfies(one, conditions)).map(([key]) => key);
  const inNow = [...now].filter(([, one]) => satisfies(one, conditions)).map(([key]) => key);
  return {
    left: inThen.filter((key) => !inNow.includes(key)).length,
    came: inNow.filter((key) => !inThen.includes(key)).length,
  };
}

/**
 * What a reader works out who takes a count of the present release from one published before: the
 * signatures that no unit of it has drop out, and those that both have.
 */
function differences(found: KnownPopulation, conditions: readonly Condition[]): readonly number[] {
  const own = found.conditions(conditions).slice(0, -1);
  const text = JSON.stringify(own);
  const same = (list: KnownPopulation['published']) =>
    list
      .filter((one) => JSON.stringify(one.conditions.slice(0, -1)) === text)
      .map((one) => ({ ...one, signatures: one.conditions.at(-1)!.values }));
  const [published, read] = [same(found.published), same(found.readings)];
  const none = new Set(read.flatMap(({ high, signatures }) => (high === 0 ? signatures : [])));
  const counted = [...published, ...read.filter(({ high }) => high > 0)];
  return counted.flatMap(({ signatures }) => {
    const came = found.now.values.filter((one) => !signatures.includes(one) && !none.has(one));
    const left = signatures.filter((one) => !found.now.values.includes(one) && !none.has(one));
    if (came.length > 0 === left.length > 0) return [];
    const count = (values: readonly string[]): number =>
      countIn(found.population, [...own, { field: '@counted', values }]);
    return [came.length > 0 ? count(came) : -count(left)];
  });
}
