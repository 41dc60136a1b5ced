import { describe, expect, it } from 'vitest';
import {
  baseTables,
  cellOf,
  cellsOf,
  cellsWithin,
  classesOfCell,
  countBaseCells,
  sumKey,
  sumOf,
  valueOf,
} from '../../../src/disclosure/model/base-tables.js';
import { buildModel, modelSize } from '../../../src/disclosure/model/build-model.js';
import { joinTree } from '../../../src/disclosure/model/join-tree.js';
import { largestPart } from '../../../src/disclosure/model/largest-part.js';
import { settle } from '../../../src/disclosure/model/settle.js';
import type { Condition, Population } from '../../../src/disclosure/release.js';
import { spaceOf } from '../../../src/disclosure/sets/space.js';

const is = (field: string, ...values: readonly string[]): Condition => ({ field, values });

/** Three fields: a of two values, b of two and c of three; numbers of units by a, b and c. */
const population: Population = {
  fields: [
    { field: 'a', values: ['a1', 'a2'] },
    { field: 'b', values: ['b1', 'b2'] },
    { field: 'c', values: ['c1', 'c2', 'c3'] },
  ],
  units: [
    { values: ['a1', 'b1', 'c1'], count: 3 },
    { values: ['a1', 'b2', 'c2'], count: 5 },
    { values: ['a2', 'b1', 'c3'], count: 7 },
    { values: ['a2', 'b2', 'c1'], count: 2 },
  ],
};
const asked = [
  [is('a', 'a1'), is('b', 'b1')],
  [is('b', 'b1'), is('c', 'c1')],
  [is('b', 'b2'), is('c', 'c2')],
];
const space = () => spaceOf(population, asked);
const box = (of: ReturnType<typeof space>, ...conditions: readonly Condition[]) =>
  of.boxOf(conditions)!;
const sum = (cells: readonly number[], signs: readonly number[] = cells.map(() => 1)) => ({
  cells: Int32Array.from(cells),
  signs: Int8Array.from(signs),
});

describe('the base tables of a chain of two tables', () => {
  // Of a and b, of b and c, and of b, which both share.
  const tables = (of = space()) =>
    baseTables(
      of,
      joinTree(
        [
          [0, 1],
          [1, 2],
        ],
        (field) => [2, 2, 3][field]!,
      ),
    );

  it('are those of the cliques, one behind the other, and then what they share', () => {
    expect(tables()).toEqual([
      { fields: [0, 1], start: 0, size: 4, isMargin: false },
      { fields: [1, 2], start: 4, size: 6, isMargin: false },
      { fields: [1], start: 10, size: 2, isMargin: true },
    ]);
  });

  it('have one margin for each set of fields that is shared, be there more than ten fields', () => {
    const shares = [[], [1, 12], [11, 2], [1, 12]];
    const tree = shares.map((shared) => ({ fields: [0, ...shared], shared }));
    const margins = baseTables(space(), tree).filter(({ isMargin }) => isMargin);
    expect(margins.map(({ fields }) => fields)).toEqual([
      [1, 12],
      [11, 2],
    ]);
  });

  it('number their cells with the last field fastest', () => {
    const of = space();
    const [first, second, shared] = tables(of);
    expect(cellOf(of, first!, [1, 0, 2])).toBe(2);
    expect(cellOf(of, second!, [1, 0, 2])).toBe(6);
    expect(cellOf(of, second!, [1, 1, 0])).toBe(7);
    expect(cellOf(of, shared!, [1, 1, 0])).toBe(11);
    expect([...classesOfCell(of, second!, 8)]).toEqual([
      [2, 1],
      [1, 1],
    ]);
    expect([...classesOfCell(of, first!, 1)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it('count every unit in each table', () => {
    const of = space();
    expect([...countBaseCells(of, tables(of))]).toEqual([
      ...[3, 5, 7, 2],
      ...[3, 0, 7, 2, 5, 0],
      ...[10, 7],
    ]);
  });

  it('say a set in the smallest table that has all its fields', () => {
    const of = space();
    expect(cellsOf(of, tables(of), box(of, is('b', 'b2')))).toEqual([11]);
    expect(cellsOf(of, tables(of), box(of, is('a', 'a2')))).toEqual([2, 3]);
    expect(cellsOf(of, tables(of), box(of, is('c', 'c1', 'c3')))).toEqual([4, 6, 7, 9]);
    expect(cellsOf(of, tables(of), box(of))).toEqual([10, 11]);
    expect(cellsWithin(of, tables(of)[1]!, box(of, is('a', 'a1'), is('c', 'c2')))).toEqual([5, 8]);
    expect(() => cellsOf(of, tables(of), box(of, is('a', 'a1'), is('c', 'c1')))).toThrow(
      'no table has all fields of the box',
    );
  });
});

describe('a sum of base cells', () => {
  it('is of what is in the one and not in the other, without what is settled, in order', () => {
    const settled = Uint8Array.of(0, 0, 1, 0, 0, 0);
    const made = sumOf([5, 2, 1, 3], [3, 0], settled);
    expect([...made.cells]).toEqual([0, 1, 5]);
    expect([...made.signs]).toEqual([-1, 1, 1]);
    expect(sumKey(made)).toBe('-0,1,5');
    expect(valueOf(made, [10, 20, 30, 40, 50, 60])).toBe(70);
    expect(sumKey(sumOf([1], [1], settled))).toBe('');
  });
});

describe('base cells that cannot differ', () => {
  const settledBy = (truth: readonly number[], ...known: readonly ReturnType<typeof sum>[]) => [
    ...settle(Float64Array.from(truth), known),
  ];

  it('are those of a sum of nothing, unless some of it is taken away', () => {
    expect(settledBy([0, 0, 3], sum([0, 1]))).toEqual([1, 1, 0]);
    expect(settledBy([0, 0, 3], sum([0, 1], [1, -1]))).toEqual([0, 0, 0]);
    expect(settledBy([0, 0, 3], sum([0, 2]))).toEqual([0, 0, 0]);
    expect(settledBy([0, 0, 3], sum([0, 1], [-1, -1]))).toEqual([1, 1, 0]);
  });

  it('are the last of a sum, and so on from there', () => {
    expect(settledBy([4], sum([0]))).toEqual([1]);
    // Whichever of the sums is looked at first.
    expect(settledBy([4, 0, 0], sum([1, 2]), sum([0, 1]))).toEqual([1, 1, 1]);
    expect(settledBy([4, 0, 0], sum([0, 1]), sum([1, 2]))).toEqual([1, 1, 1]);
    // 1 and 2 are nothing, which leaves 0 alone in the next sum, and 3 in the one after that.
    expect(
      settledBy([4, 0, 0, 9, 2, 1], sum([0, 3], [1, -1]), sum([0, 1]), sum([1, 2]), sum([4, 5])),
    ).toEqual([1, 1, 1, 1, 0, 0]);
    expect(settledBy([], sum([]))).toEqual([]);
  });
});

describe('the model of an attacker', () => {
  const lines = (known: readonly { set: readonly Condition[]; low: number; high: number }[]) => {
    const of = space();
    const model = buildModel(
      of,
      asked.map((conditions) => box(of, ...conditions)),
      known.map(({ set, low, high }) => {
        const own = box(of, ...set);
        const inUnits = population.units.filter(({ values }) =>
          set.every((one) => values.some((value) => one.values.includes(value))),
        );
        return { box: own, count: inUnits.reduce((all, one) => all + one.count, 0), low, high };
      }),
    );
    return {
      model,
      said: model.lines.map((line) => `${sumKey(line.sum)}: ${line.low} to ${line.high}`),
    };
  };
  // For each value of b: what a and b have of it less what b has, then what b and c have less that.
  const joins = ['0,2,-10: 0 to 0', '1,3,-11: 0 to 0', '4,5,6,-10: 0 to 0', '7,8,9,-11: 0 to 0'];

  it('who knows nothing but the fields has the tables agree in what they share', () => {
    const { model, said } = lines([]);
    expect(said).toEqual(joins);
    expect([...model.truth]).toEqual([3, 5, 7, 2, 3, 0, 7, 2, 5, 0, 10, 7]);
    expect([...model.settled]).toEqual(Array.from({ length: 12 }, () => 0));
    expect(model.tree.map(({ fields }) => fields)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('has each margin agree with those tables alone that have its fields', () => {
    const names = ['a', 'b', 'c', 'd'];
    const chain: Population = {
      fields: names.map((field) => ({ field, values: [`${field}1`, `${field}2`] })),
      units: [{ values: ['a1', 'b1', 'c1', 'd1'], count: 1 }],
    };
    const pairs = [
      [is('a', 'a1'), is('b', 'b1')],
      [is('b', 'b1'), is('c', 'c1')],
      [is('c', 'c1'), is('d', 'd1')],
    ];
    const of = spaceOf(chain, pairs);
    const model = buildModel(
      of,
      pairs.map((pair) => box(of, ...pair)),
      [],
    );
    // b is cells 12 and 13, c is 14 and 15.
    expect(model.lines.map((line) => sumKey(line.sum))).toEqual([
      ...['0,2,-12', '1,3,-13', '4,5,-12', '6,7,-13'],
      ...['4,6,-14', '5,7,-15', '8,9,-14', '10,11,-15'],
    ]);
  });

  it('who knows a range of a count may be off from it by as much', () => {
    expect(lines([{ set: [is('a', 'a1')], low: 5, high: 10 }]).said).toEqual([
      ...joins,
      '0,1: -3 to 2',
    ]);
  });

  it('who knows two ranges of the same units knows what both leave', () => {
    const a1 = is('a', 'a1');
    const twice = [
      { set: [a1], low: 5, high: 12 },
      { set: [a1], low: 0, high: 10 },
    ];
    expect(lines(twice).said.at(-1)).toBe('0,1: -3 to 2');
    expect(lines(twice.toReversed()).said.at(-1)).toBe('0,1: -3 to 2');
  });

  it('who knows a count exactly has what is settled by it out of every line', () => {
    // b1 is 10: cell 10 is settled, and gone from both of its lines.
    const { model, said } = lines([{ set: [is('b', 'b1')], low: 10, high: 10 }]);
    expect([...model.settled].flatMap((one, cell) => (one === 1 ? [cell] : []))).toEqual([10]);
    expect(said).toEqual(['0,2: 0 to 0', '1,3,-11: 0 to 0', '4,5,6: 0 to 0', '7,8,9,-11: 0 to 0']);
    // A range settles nothing.
    expect([...lines([{ set: [is('b', 'b1')], low: 10, high: 11 }]).model.settled]).toEqual(
      Array.from({ length: 12 }, () => 0),
    );
  });

  it('says the units of one set without those of another', () => {
    const { model } = lines([{ set: [is('b', 'b1')], low: 10, high: 10 }]);
    const { space: of } = model;
    expect(sumKey(model.sumOf(box(of), null))).toBe('11');
    expect(sumKey(model.sumOf(box(of, is('a', 'a1')), box(of, is('a', 'a1'), is('b', 'b1'))))).toBe(
      '1',
    );
  });

  it('is as large as its tables, and hangs together by its lines and further sums', () => {
    const of = space();
    expect(
      modelSize(
        of,
        asked.map((conditions) => box(of, ...conditions)),
      ),
    ).toBe(10);
    const { model } = lines([]);
    // By b1: 0 and 2 with 4, 5 and 6 through cell 10; by b2 as many; margins are not counted.
    expect(largestPart(model, [])).toBe(5);
    expect(largestPart(model, [sum([0, 1])])).toBe(10);
    expect(largestPart(lines([{ set: [is('b', 'b1')], low: 10, high: 10 }]).model, [])).toBe(5);
    expect(largestPart({ ...model, settled: Uint8Array.of(1, 1, 1, 1, 1) }, [])).toBe(3);
    expect(largestPart({ ...model, settled: new Uint8Array(12).fill(1) }, [])).toBe(0);
  });
});
