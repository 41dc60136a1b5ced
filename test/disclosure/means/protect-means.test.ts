import { describe, expect, it } from 'vitest';
import { protectMeans } from '../../../src/disclosure/means/protect-means.js';
import type {
  MeanBefore,
  MeanCell,
  ProtectedMeans,
} from '../../../src/disclosure/means/release-means.js';
import { randomStream } from '../../../src/random/stream.js';
import { cell, range } from './releases.js';

interface Release {
  readonly amounts: readonly number[];
  readonly cells: readonly MeanCell[];
  readonly before?: readonly MeanBefore[];
  readonly hiddenBefore?: readonly MeanBefore[];
  readonly owners?: readonly number[];
}

/** Protects a release, and makes sure that it comes out the same in any order. */
function protect({
  amounts,
  cells,
  before = [],
  hiddenBefore = [],
  owners = [...amounts.keys()],
}: Release): ProtectedMeans {
  const result = protectMeans(amounts, cells, before, hiddenBefore, owners);
  const random = randomStream('means: other orders', String(amounts.length));
  for (let other = 0; other < 4; other += 1) {
    const order = random.shuffle([...amounts.keys()]);
    const moved = <Set extends MeanBefore>(sets: readonly Set[]): readonly Set[] =>
      random.shuffle(
        sets.map((set) => ({
          ...set,
          members: random.shuffle(set.members.map((unit) => order.indexOf(unit))),
        })),
      );
    const again = protectMeans(
      order.map((unit) => amounts[unit]!),
      moved(cells),
      moved(before),
      moved(hiddenBefore),
      order.map((unit) => owners[unit]!),
    );
    expect(again.hidden).toEqual(result.hidden);
    expect(again.primary).toEqual(result.primary);
    expect(again.knownBefore.length).toBe(result.knownBefore.length);
  }
  return result;
}

/** Days from 10 to 32, no two neighbours alike. */
const days = (units: number): number[] => range(0, units).map((unit) => 10 + ((unit * 7) % 23));

describe('means of one table', () => {
  it('hides the cheapest other one when one is sensitive and the total is shown', () => {
    const cells = [cell('a', 0, 5), cell('b', 5, 25), cell('c', 25, 65), cell('total', 0, 65)];
    expect(protect({ amounts: days(65), cells })).toMatchObject({
      hidden: ['a', 'b'],
      primary: ['a'],
      knownBefore: [],
    });
  });

  it('hides nothing else when no total is shown', () => {
    const cells = [cell('a', 0, 5), cell('b', 5, 25), cell('c', 25, 65)];
    expect(protect({ amounts: days(65), cells }).hidden).toEqual(['a']);
  });

  it('hides a more important one only where it must', () => {
    const cells = [
      cell('a', 0, 5),
      cell('b', 5, 25, { importance: 5 }),
      cell('c', 25, 65),
      cell('total', 0, 65),
    ];
    expect(protect({ amounts: days(65), cells }).hidden).toEqual(['a', 'c']);
  });

  it('hides a mean of many of whom one makes up nearly all', () => {
    const amounts = [5000, ...days(39)];
    const cells = [cell('a', 0, 20), cell('b', 20, 40)];
    expect(protect({ amounts, cells })).toMatchObject({ hidden: ['a'], primary: ['a'] });
  });

  it('shows no total beside all but a few of its units', () => {
    const cells = [cell('all', 0, 65), cell('known', 0, 60)];
    expect(protect({ amounts: days(65), cells })).toMatchObject({ hidden: ['known'], primary: [] });
  });

  it('takes what several together leave of a total for known', () => {
    // Nobody is in both tables' remainders but five people, whom no cell has.
    const cells = [cell('a', 0, 30), cell('b', 30, 60), cell('x', 0, 65), cell('y', 65, 90)];
    const { hidden, primary } = protect({ amounts: days(90), cells });
    expect(primary).toEqual([]);
    // x less a and b is five people; a is the first of the cheapest.
    expect(hidden).toEqual(['a']);
  });

  it('keeps one who is alone from telling another who is', () => {
    const cells = [cell('a', 0, 1), cell('b', 2, 42), cell('c', 1, 2), cell('total', 0, 42)];
    expect(protect({ amounts: days(42), cells })).toMatchObject({
      hidden: ['a', 'b', 'c'],
      primary: ['a', 'c'],
    });
  });

  it('keeps one from telling another of the same hidden group, too', () => {
    // The two are hidden together as one group; who is one of them would tell the other.
    const cells = [cell('a', 0, 2), cell('b', 2, 22), cell('c', 22, 52), cell('total', 0, 52)];
    expect(protect({ amounts: days(52), cells }).hidden).toEqual(['a', 'b']);
  });

  it('lets it be known of many that it was nothing, but not of few', () => {
    const amounts = [...range(0, 12).map(() => 0), ...days(40)];
    const many = [cell('none', 0, 12), cell('some', 12, 52), cell('total', 0, 52)];
    expect(protect({ amounts, cells: many }).hidden).toEqual([]);
    const few = [
      cell('none', 0, 5),
      cell('here', 5, 22),
      cell('there', 22, 52),
      cell('total', 0, 52),
    ];
    expect(protect({ amounts, cells: few })).toMatchObject({
      hidden: ['here', 'none'],
      primary: ['none'],
    });
  });

  it('leaves hidden what stands beside a hidden count, and protects it only if it is sensitive', () => {
    const cells = [
      cell('a', 0, 15, { mayShow: false }),
      cell('b', 15, 35),
      cell('c', 35, 65),
      cell('total', 0, 65),
    ];
    expect(protect({ amounts: days(65), cells })).toMatchObject({ hidden: ['a'], primary: [] });
  });

  it('hides a mean under all its keys, and one of nobody', () => {
    const cells = [cell('a', 0, 5), cell('b', 5, 25), cell('c', 25, 65), cell('total', 0, 65)];
    const twice = [...cells, cell('b again', 5, 25), cell('empty', 0, 0)];
    expect(protect({ amounts: days(65), cells: twice })).toMatchObject({
      hidden: ['a', 'b', 'b again', 'empty'],
      primary: ['a', 'empty'],
    });
  });

  it('shows all that is safe', () => {
    const cells = [cell('a', 0, 20), cell('b', 20, 65), cell('total', 0, 65)];
    const { hidden, proof } = protect({ amounts: days(65), cells });
    expect(hidden).toEqual([]);
    expect(proof).toEqual({ alternatives: [[]], sets: [], units: [], known: [] });
  });
});

describe('means of linked tables', () => {
  it('hides a rectangle around one that is sensitive', () => {
    // Rows of 4, 12, 14; 16, 18, 20; 22, 24, 26 people.
    const sizes = [4, 12, 14, 16, 18, 20, 22, 24, 26];
    const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
    const inner = (at: number): number[] => range(starts[at]!, starts[at]! + sizes[at]!);
    const line = (key: string, parts: readonly number[]): MeanCell => {
      return { ...cell(key, 0, 0), members: parts.flatMap(inner) };
    };
    const cells = [
      ...range(0, 9).map((at) => line(`r${Math.floor(at / 3) + 1}c${(at % 3) + 1}`, [at])),
      ...range(0, 3).map((row) => line(`r${row + 1}`, [3 * row, 3 * row + 1, 3 * row + 2])),
      ...range(0, 3).map((column) => line(`c${column + 1}`, [column, column + 3, column + 6])),
      line('total', range(0, 9)),
    ];
    expect(protect({ amounts: days(156), cells })).toMatchObject({
      hidden: ['r1c1', 'r1c2', 'r2c1', 'r2c2'],
      primary: ['r1c1'],
    });
  });

  it('hides a second code of a group, and the group itself where it has no second one', () => {
    const codes = [
      cell('g', 0, 26),
      cell('g1', 0, 6),
      cell('g2', 6, 26),
      cell('h', 26, 86),
      cell('h1', 26, 50),
      cell('h2', 50, 86),
      cell('total', 0, 86),
    ];
    expect(protect({ amounts: days(86), cells: codes }).hidden).toEqual(['g1', 'g2']);
    // Three people of the group have no code.
    const one = [cell('g', 0, 33), cell('g1', 0, 30), cell('h', 33, 93), cell('total', 0, 93)];
    expect(protect({ amounts: days(93), cells: one }).hidden).toEqual(['g1']);
  });
});

describe('means after others', () => {
  it('hides the year to date that a quarter gives a few late cases of', () => {
    const before = [{ members: range(0, 30) }];
    const late = [cell('year', 0, 33)];
    expect(protect({ amounts: days(33), cells: late }).hidden).toEqual([]);
    expect(protect({ amounts: days(33), cells: late, before }).hidden).toEqual(['year']);
    const half = [cell('year', 0, 60)];
    expect(protect({ amounts: days(60), cells: half, before }).hidden).toEqual([]);
  });

  it('protects what was hidden before', () => {
    const cells = [cell('b', 5, 25), cell('c', 25, 65), cell('total', 0, 65)];
    const amounts = days(65);
    const hiddenBefore = [{ members: range(0, 5) }];
    expect(protect({ amounts, cells, hiddenBefore }).hidden).toEqual(['b']);
    // A total of the others that is out makes b known, so the total goes.
    const before = [{ members: range(5, 65) }];
    expect(protect({ amounts, cells, before, hiddenBefore }).hidden).toEqual(['total']);
  });

  it('shows again what has one amount corrected, which tells nobody but its owner how much it was', () => {
    // Unit 29 was 250 days, and is 280 now: unit 30.
    const amounts = [...days(29), 250, 280];
    const members = [...range(0, 29), 30];
    const cells = [{ ...cell('all', 0, 0), members }];
    const before = [{ members: range(0, 30) }];
    const owners = [...range(0, 30), 29];
    expect(protect({ amounts, cells, before, owners }).hidden).toEqual([]);
    // If the old version were somebody else, they could add the difference to their own.
    expect(protect({ amounts, cells, before }).hidden).toEqual(['all']);
  });

  it('hides what gives a corrected amount away', () => {
    // The mean of all others is out, so that with theirs the new one is one person's.
    const amounts = [...days(30), 250, 280];
    const cells = [{ ...cell('now', 0, 0), members: [...range(0, 30), 31] }];
    const before = [{ members: range(0, 30) }];
    const owners = [...range(0, 31), 30];
    expect(protect({ amounts, cells, before, owners }).hidden).toEqual(['now']);
  });

  it('reports each set and each unit that is out once, with who can tell', () => {
    // 0 to 4 and 5 to 7 are what one mean has and the other has not; all but 8 are out together.
    const before = [
      { members: range(0, 40) },
      { members: range(5, 40) },
      { members: range(8, 40) },
    ];
    const { knownBefore } = protect({ amounts: days(40), cells: [cell('all', 0, 40)], before });
    const text = knownBefore.map(({ members, insider }) => `${members.join()} ${insider ?? 'all'}`);
    expect(text.sort()).toEqual(['0,1,2,3,4 all', '0,1,2,3,4,5,6,7 all', '5,6,7 all']);
  });

  it('reports what is out already, and hides nothing for its sake', () => {
    const before = [{ members: range(0, 40) }, { members: range(1, 40) }];
    const cells = [cell('all', 0, 40), cell('half', 0, 20), cell('rest', 20, 40)];
    const { hidden, knownBefore, proof } = protect({ amounts: days(40), cells, before });
    expect(hidden).toEqual([]);
    expect(knownBefore).toContainEqual({ members: [0], insider: null });
    expect(proof.known.find(({ side }) => side === 'high')).toEqual({
      members: [0],
      insider: null,
      side: 'high',
      weights: [
        { before: 0, times: 1 },
        { before: 1, times: -1 },
      ],
    });
  });
});

describe('input that makes no sense', () => {
  it('is refused', () => {
    const one = [cell('a', 0, 1)];
    expect(() => protectMeans([-1], one, [], [])).toThrow(RangeError);
    expect(() => protectMeans([NaN], one, [], [])).toThrow(RangeError);
    expect(() => protectMeans([], one, [], [])).toThrow(RangeError);
    expect(() => protectMeans([1], [...one, ...one], [], [])).toThrow(RangeError);
    expect(() => protectMeans([1], one, [{ members: [0, 0] }], [])).toThrow(RangeError);
    expect(() => protectMeans([1], one, [], [], [])).toThrow(RangeError);
  });

  it('is not no input at all', () => {
    expect(protectMeans([], [], [], [])).toMatchObject({ hidden: [], primary: [] });
  });
});
