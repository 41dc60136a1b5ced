import { describe, expect, it } from 'vitest';
import { counterOf } from '../../src/disparity/counter.js';
import { intersect, type Intersection } from '../../src/disparity/intersect.js';
import type { PairRow } from '../../src/disparity/intersect-row.js';
import { resolveQuery, type Asked } from '../../src/disparity/query.js';
import type { Settings } from '../../src/disparity/settings.js';
import { UserError } from '../../src/errors.js';
import { expectClose } from '../statistics/closeness.js';
import { frameOf } from './small-frame.js';

type Cell = readonly [ethnicity: string, sex: string, events: number, members: number];

/** Most members are men; Asian officers have two pairs too small to stand alone. */
const cells: readonly Cell[] = [
  ['W1', 'Male', 40, 400],
  ['W1', 'Female', 15, 200],
  ['W1', 'Other', 1, 3],
  ['B1', 'Male', 18, 60],
  ['B1', 'Female', 9, 40],
  ['A1', 'Male', 8, 50],
  ['A1', 'Female', 3, 19],
  ['A1', 'Other', 2, 6],
  ['A1', 'Not stated', 1, 5],
  ['Not stated', 'Male', 4, 30],
  ['Not stated', 'Female', 2, 12],
];

const frame = frameOf(
  cells.flatMap(([ethnicity, sex, events, members]) =>
    Array.from({ length: members }, (_, index) => ({
      ethnicity,
      sex,
      outcome: index < events ? 'MC' : 'NFA',
    })),
  ),
);

const asked: Asked = {
  outcome: 'outcome',
  events: ['MC'],
  among: [],
  group: 'ethnicity',
  reference: 'W1',
  adjustFor: [],
  beside: 'sex',
  over: null,
  across: null,
  stages: false,
  days: null,
  benchmark: null,
};

const settings: Settings = {
  level: 0.95,
  inference: 'process',
  sampleOf: null,
  correction: 'holm',
  besideScore: null,
  random: () => () => 0.5,
};

function pairsOf(change: Partial<Asked> = {}, how: Partial<Settings> = {}): Intersection {
  const counter = counterOf(frame);
  return intersect(counter, resolveQuery(counter, { ...asked, ...change }), {
    ...settings,
    ...how,
  });
}

function row({ rows }: Intersection, group: string, ...second: readonly string[]): PairRow {
  const found = rows.find(
    (candidate) =>
      candidate.group.value === group &&
      candidate.second.map(({ value }) => value).join() === second.join(),
  );
  if (found === undefined) throw new Error(`no row ${group} ${second.join()}`);
  return found;
}

describe('intersect', () => {
  it('has every member in one row', () => {
    const { rows, total } = pairsOf();
    const sum = (of: (one: PairRow) => number): number =>
      rows.reduce((whole, one) => whole + of(one), 0);
    expect(sum(({ members }) => members.value)).toBe(825);
    expect(sum(({ events }) => events.value)).toBe(103);
    expect(total.members.value).toBe(825);
    expect(total.events.value).toBe(103);
  });

  it('puts the small pairs of a group together, by members alone, where there are two or more', () => {
    const result = pairsOf();
    expect(
      result.rows.map(({ kind, group, second, members }) => [
        kind,
        group.value,
        second.map(({ value }) => value).join(),
        members.value,
      ]),
    ).toEqual([
      ['pair', 'W1', 'Female', 200],
      ['pair', 'W1', 'Male', 400],
      ['pair', 'W1', 'Other', 3],
      ['second-not-known', 'W1', 'Not stated', 0],
      ['pair', 'A1', 'Male', 50],
      ['other-pairs', 'A1', 'Female,Other', 25],
      ['second-not-known', 'A1', 'Not stated', 5],
      ['pair', 'B1', 'Female', 40],
      ['pair', 'B1', 'Male', 60],
      ['pair', 'B1', 'Other', 0],
      ['second-not-known', 'B1', 'Not stated', 0],
      ['group-not-known', 'Not stated', 'Female,Male,Other', 42],
    ]);
  });

  it('holds every pair against that of the reference group with the largest known value', () => {
    const result = pairsOf();
    const reference = row(result, 'W1', 'Male');
    expect(reference).toMatchObject({ role: 'reference', comparison: null });
    const black = row(result, 'B1', 'Male').comparison;
    expect(black?.comparator).toEqual({ events: 40, members: 400 });
    expectClose(black?.ratio.value ?? undefined, 3, 1e-12);
    expectClose(black?.difference.value ?? undefined, 0.2, 1e-12);
    expect(black?.from).toMatchObject({ events: reference.events, members: reference.members });
    expect(row(result, 'A1', 'Not stated').comparison).toBeNull();
    expect(row(result, 'Not stated', 'Female', 'Male', 'Other').role).toBe('not-known');
  });

  it('holds a pair against all other known pairs together, whatever they have in common with it', () => {
    const result = pairsOf({ reference: 'everyone-else' });
    const black = row(result, 'B1', 'Male').comparison;
    expect(black?.comparator).toEqual({ events: 78, members: 718 });
    expectClose(black?.ratio.value ?? undefined, 0.3 / (78 / 718), 1e-12);
    expect(black?.from.members.value).toBe(778);
    const all = pairsOf({ reference: 'all' });
    expectClose(
      row(all, 'B1', 'Male').comparison?.ratio.value ?? undefined,
      0.3 / (96 / 778),
      1e-12,
    );
  });

  it('calls a pair of fewer than ten members none and one of few events poor', () => {
    const result = pairsOf();
    expect(row(result, 'W1', 'Other').reliability).toBe('none');
    expect(row(result, 'A1', 'Male').reliability).toBe('poor');
    expect(row(result, 'B1', 'Male').reliability).toBe('fair');
  });

  it('has neither limits nor tests in a census', () => {
    const black = row(pairsOf({}, { inference: 'census' }), 'B1', 'Male');
    expect(black.rate).toEqual({ value: 0.3, low: null, high: null });
    expect(black.comparison).toMatchObject({ ratio: { low: null, high: null }, test: null });
  });

  it('names every count that settles its form: the second values and the members of all pairs', () => {
    const { settledBy } = pairsOf();
    const values = settledBy.map(({ value }) => value);
    for (const members of [19, 50, 6]) expect(values).toContain(members);
    const byBoth = settledBy.filter(({ conditions }) => conditions.length === 2);
    expect(byBoth.length).toBeGreaterThan(3);
  });

  it('refuses the grouping or the outcome beside itself', () => {
    for (const beside of ['ethnicity', 'outcome']) {
      expect(() => pairsOf({ beside })).toThrow(UserError);
    }
  });
});
