import { describe, expect, it } from 'vitest';
import type { Condition, NestedField, Population } from '../../../src/disclosure/release.js';
import { conditionsOf } from '../../../src/disclosure/sets/conditions-of.js';
import { flatten, trueNestings } from '../../../src/disclosure/sets/flatten-nested.js';
import { classOfValue, countIn, spaceOf } from '../../../src/disclosure/sets/space.js';

const is = (field: string, ...values: readonly string[]): Condition => ({ field, values });

describe('the space of a population', () => {
  const population: Population = {
    fields: [
      { field: 'sex', values: ['m', 'f'] },
      { field: 'code', values: ['x', 'z', 'y', 'w', 'x'] },
    ],
    units: [
      { values: ['m', 'z'], count: 3 },
      { values: ['f', 'w'], count: 2 },
      { values: ['f', 'y'], count: 4 },
      { values: ['m', 'x'], count: 0 },
    ],
  };
  const space = () =>
    spaceOf(population, [
      [is('code', 'y', 'x')],
      [is('code', 'x', 'y')],
      [is('code', 'y'), is('code', 'z', 'y')],
    ]);

  it('has fields in order, and values of one class that every count treats alike', () => {
    expect(space().fields.map(({ field, classes }) => [field, classes])).toEqual([
      ['code', [['w', 'z'], ['x'], ['y']]],
      ['sex', [['f', 'm']]],
    ]);
    expect([...classOfValue(space().fields[0]!)]).toEqual([
      ['w', 0],
      ['z', 0],
      ['x', 1],
      ['y', 2],
    ]);
  });

  it('counts units by kinds that have any', () => {
    expect(space().kinds).toEqual([
      { classes: [0, 0], count: 5 },
      { classes: [2, 0], count: 4 },
    ]);
  });

  it('has a box for conditions, which says them again in values', () => {
    const of = space();
    const box = of.boxOf([is('code', 'y', 'x')])!;
    expect(box.map(({ classes }) => classes)).toEqual([[1, 2], [0]]);
    expect(countIn(of, box)).toBe(4);
    expect(conditionsOf(of, box)).toEqual([{ field: 'code', values: ['x', 'y'] }]);
    const rest = of.boxOf([is('code', 'w', 'z')])!;
    expect(conditionsOf(of, rest)).toEqual([{ field: 'code', values: ['w', 'z'] }]);
    expect(countIn(of, rest)).toBe(5);
    expect(conditionsOf(of, of.boxOf([])!)).toEqual([]);
    expect(countIn(of, of.boxOf([])!)).toBe(9);
  });

  it('has no box where no unit can be', () => {
    expect(space().boxOf([is('code')])).toBeNull();
    expect(space().boxOf([is('code', 'x'), is('code', 'y')])).toBeNull();
    expect(
      space()
        .boxOf([is('code', 'x', 'y'), is('code', 'y')])!
        .map((one) => one.classes),
    ).toEqual([[2], [0]]);
  });
});

describe('fields that follow from others', () => {
  const station: NestedField = {
    fine: 'station',
    broad: 'area',
    of: { s1: 'a1', s2: 'a1', s3: 'a2' },
  };
  const area: NestedField = { fine: 'area', broad: 'region', of: { a1: 'r', a2: 'r' } };
  const population = (units: Population['units']): Population => ({
    fields: [
      { field: 'region', values: ['r', 'q'] },
      { field: 'area', values: ['a1', 'a2'] },
      { field: 'station', values: ['s1', 's2', 's3'] },
    ],
    units,
    nested: [area, station],
  });
  const fitting = { values: ['r', 'a1', 's1'], count: 1 };

  it('are those that no unit contradicts, the finest first', () => {
    expect(trueNestings(population([fitting]))).toEqual([station, area]);
    expect(trueNestings(population([fitting, { values: ['q', 'a1', 's2'], count: 1 }]))).toEqual([
      station,
    ]);
    expect(trueNestings(population([fitting, { values: ['r', 'a2', 's1'], count: 1 }]))).toEqual([
      area,
    ]);
    expect(trueNestings(population([fitting, { values: ['r', 'a2', 's1'], count: 0 }]))).toEqual([
      station,
      area,
    ]);
    expect(trueNestings({ ...population([]), nested: [] })).toEqual([]);
  });

  it('are said in the finest, all conditions together', () => {
    const own = population([fitting]);
    const valuesOf = new Map(own.fields.map(({ field, values }) => [field, values]));
    const said = (...conditions: readonly Condition[]) =>
      [...flatten(conditions, valuesOf, [station, area])].map(([field, values]) => [
        field,
        ...values,
      ]);
    expect(said(is('area', 'a1'))).toEqual([['station', 's1', 's2']]);
    expect(said(is('region', 'r'))).toEqual([['station', 's1', 's2', 's3']]);
    expect(said(is('region', 'q'))).toEqual([['station']]);
    expect(said(is('area', 'a1'), is('station', 's2', 's3'))).toEqual([['station', 's2']]);
    expect(spaceOf(own, [[is('area', 'a1')]]).fields.map(({ classes }) => classes)).toEqual([
      [['s1', 's2'], ['s3']],
    ]);
  });
});
