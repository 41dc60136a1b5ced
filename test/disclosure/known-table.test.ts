import { describe, expect, it } from 'vitest';
import { countedAt, countOf, ofSignatures } from '../../src/disclosure/known-counted.js';
import { crossings, totalCrossed } from '../../src/disclosure/known-crossings.js';
import { hiddenCounts, publishedCounts } from '../../src/disclosure/known-numbers.js';
import type { KnownRelease, PresentUnits } from '../../src/disclosure/known-release.js';
import { signatureOf } from '../../src/disclosure/known-signatures.js';
import { knownTable, membersOf } from '../../src/disclosure/known-table.js';
import { histories } from '../../src/disclosure/known-versions.js';
import type { Condition, PublishedBefore } from '../../src/disclosure/release.js';

const outcome = (...values: readonly string[]): Condition => ({ field: 'outcome', values });
const number = (conditions: readonly Condition[], low: number, high = low): PublishedBefore => {
  return { conditions, low, high };
};

/** One release of four units by outcome, and what is there now: b has changed, c has gone, e is new. */
const release: KnownRelease = {
  name: '1',
  fields: ['outcome'],
  kinds: [['NFA'], ['WW']],
  units: [
    ['a', 0],
    ['b', 0],
    ['c', 0],
    ['d', 1],
  ],
  numbers: [
    number([outcome('NFA')], 2, 4),
    number([outcome('NFA')], 3, 5),
    number([outcome('WW')], 1),
  ],
  hidden: [[outcome('WW', 'NFA')]],
  means: [],
};
const now: PresentUnits = {
  fields: [
    { field: 'outcome', values: ['WW', 'NFA', 'FWW'] },
    { field: 'sex', values: ['m', 'f'] },
  ],
  units: [
    { key: 'a', values: ['NFA', 'f'] },
    { key: 'b', values: ['WW', 'f'] },
    { key: 'd', values: ['WW', 'm'] },
    { key: 'e', values: ['NFA', 'f'] },
  ],
};
const table = () => knownTable(now, [release], [], 'plain');

describe('the pasts of units', () => {
  it('are each once, with the versions of a unit newest first', () => {
    expect(histories(now, [release], ['outcome', 'sex'], [])).toEqual([
      // a is the same in both; b was NFA; c is no more; d is the same; e is new.
      { versions: [['NFA', 'f']], at: [0, 0], count: 1 },
      {
        versions: [
          ['WW', 'f'],
          ['NFA', null],
        ],
        at: [1, 0],
        count: 1,
      },
      { versions: [['NFA', null]], at: [0, null], count: 1 },
      { versions: [['WW', 'm']], at: [0, 0], count: 1 },
      { versions: [['NFA', 'f']], at: [null, 0], count: 1 },
    ]);
  });

  it('count units that have the same one together', () => {
    const twice = { ...now, units: [...now.units, { key: 'f', values: ['NFA', 'f'] }] };
    expect(histories(twice, [release], ['outcome', 'sex'], []).at(-1)).toEqual({
      ...{ versions: [['NFA', 'f']], at: [null, 0], count: 2 },
    });
    const again = { ...now, units: [...now.units, now.units[0]!] };
    expect(() => histories(again, [], ['outcome', 'sex'], [])).toThrow(
      'two units have the same key',
    );
  });
});

describe('the signature of a version', () => {
  const past = {
    versions: [
      ['WW', 'f', 'x'],
      ['NFA', 'm', null],
    ],
    at: [1, null, 0],
  };
  const names = { moments: ['1', '2', 'now'], fields: ['outcome', 'sex', 'rank'] };

  it('says which releases count it so, and which count it otherwise', () => {
    expect(signatureOf(past, 0, names, 'plain')).toEqual({
      ...{ name: '~1 now', states: ['otherwise', 'absent', 'here'] },
    });
    expect(signatureOf(past, 1, names, 'plain')).toEqual({
      ...{ name: '1 ~now', states: ['here', 'absent', 'otherwise'] },
    });
  });

  it('says in which fields, or what was there, of those that both have', () => {
    expect(signatureOf(past, 0, names, 'fields').name).toBe('~1["outcome","sex"] now');
    expect(signatureOf(past, 0, names, 'values').name).toBe('~1["outcome=NFA","sex=m"] now');
    const alike = { ...past, versions: [past.versions[0]!, ['NFA', 'f', 'y']] };
    expect(signatureOf(alike, 1, names, 'values').name).toBe('1 ~now["outcome=WW","rank=x"]');
  });
});

describe('the table of all releases', () => {
  it('has every signature in order, and the kinds that versions are of', () => {
    const { moments, signatures, kinds, histories: pasts, joined } = table();
    expect(moments).toEqual(['1', 'now']);
    expect(signatures.map(({ name }) => name)).toEqual(['1', '1 now', '1 ~now', 'now', '~1 now']);
    expect(joined.fields).toEqual([
      { field: 'outcome', values: ['FWW', 'NFA', 'WW'] },
      { field: 'sex', values: ['f', 'm'] },
    ]);
    expect(kinds.map(({ values, signature, count }) => [...values, signature, count])).toEqual([
      ['NFA', 'f', 1, 1],
      ['WW', 'f', 4, 1],
      ['NFA', 'f', 2, 1],
      ['NFA', 'f', 0, 1],
      ['WW', 'm', 1, 1],
      ['NFA', 'f', 3, 1],
    ]);
    expect(pasts).toEqual([
      { at: [0, 0], count: 1 },
      { at: [2, 1], count: 1 },
      { at: [3, null], count: 1 },
      { at: [4, 4], count: 1 },
      { at: [null, 5], count: 1 },
    ]);
  });

  it('lists what units were, and what was asked for, though no unit is that now', () => {
    const old = { ...release, kinds: [['NFA'], ['WW'], ['RES']], hidden: [[outcome('CD')]] };
    const gone = { ...old, units: [...old.units, ['f', 2] as const] };
    expect(knownTable(now, [gone], [], 'plain').joined.fields[0]!.values).toEqual([
      ...['CD', 'FWW', 'NFA', 'RES', 'WW'],
    ]);
    const unlisted = { ...now, fields: now.fields.map((one) => ({ ...one, values: [] })) };
    expect(knownTable(unlisted, [], [], 'plain').joined.fields).toEqual([
      { field: 'outcome', values: ['NFA', 'WW'] },
      { field: 'sex', values: ['f', 'm'] },
    ]);
  });

  it('tells whom a count counts, and how many of them have some signatures', () => {
    const of = table();
    const nfa = membersOf(of, [outcome('NFA')]);
    expect(nfa).toEqual([true, false, true, true, false, true]);
    expect(membersOf(of, [outcome('NFA'), { field: 'sex', values: ['f'] }])[4]).toBe(false);
    expect(countedAt(of, 0)).toEqual([0, 1, 2]);
    expect(countedAt(of, 1)).toEqual([1, 3, 4]);
    expect(countOf(of, nfa, [0, 1, 2])).toBe(3);
    expect(countOf(of, nfa, [3, 4])).toBe(1);
    expect(countOf(of, nfa, [])).toBe(0);
    expect(ofSignatures(of, [3, 0])).toEqual({ field: '@counted', values: ['1', 'now'] });
  });

  it('tells who stayed in a count, and who crossed, by signature', () => {
    const of = table();
    const nfa = membersOf(of, [outcome('NFA')]);
    // Then: a stays; b, of the third signature, and c, of the first, do not.
    const left = crossings(of, nfa, [0], [1]);
    expect(left.map(({ stayed, crossed }) => [stayed, crossed])).toEqual([
      [0, 1],
      [1, 0],
      [0, 1],
      [0, 0],
      [0, 0],
    ]);
    expect(totalCrossed(left)).toBe(2);
    expect(totalCrossed(crossings(of, nfa, [1], [0]))).toBe(1);
    expect(totalCrossed(crossings(of, nfa, [0, 1], []))).toBe(4);
    // All stay in the count of everybody but c and e.
    const everybody = membersOf(of, []);
    expect(crossings(of, everybody, [0], [1]).map(({ stayed }) => stayed)).toEqual([0, 2, 1, 0, 0]);
  });

  it('has each published count once, with what all its numbers leave, and what was hidden', () => {
    const of = table();
    const members = (count: readonly Condition[]) => membersOf(of, count);
    expect(publishedCounts(of, now, [release], [])).toEqual([
      {
        conditions: [outcome('NFA')],
        members: members([outcome('NFA')]),
        numbers: [{ moment: 0, low: 3, high: 4 }],
        isComparable: true,
      },
      {
        conditions: [outcome('WW')],
        members: members([outcome('WW')]),
        numbers: [{ moment: 0, low: 1, high: 1 }],
        isComparable: true,
      },
    ]);
    expect(hiddenCounts(of, [release])).toEqual([
      {
        conditions: [outcome('NFA', 'WW')],
        members: [true, true, true, true, true, true],
        moment: 0,
      },
    ]);
  });

  it('has the numbers of each release apart, and tells what cannot be compared', () => {
    const second = { ...release, name: '2', numbers: [number([outcome('NFA')], 3)] };
    const fewer = {
      fields: now.fields.slice(1),
      units: now.units.map(({ key, values }) => ({ key, values: values.slice(1) })),
    };
    const of = knownTable(fewer, [release, second], [], 'plain');
    const [first] = publishedCounts(of, fewer, [release, second], []);
    expect(first!.isComparable).toBe(false);
    expect(first!.numbers).toEqual([
      { moment: 0, low: 3, high: 4 },
      { moment: 1, low: 3, high: 3 },
    ]);
  });
});
