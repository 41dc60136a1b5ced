import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../src/disclosure/model/build-model.js';
import type { Population, PublishedBefore } from '../../../src/disclosure/release.js';
import { sensitiveSets } from '../../../src/disclosure/rules/sensitive-sets.js';
import { boundBefore } from '../../../src/disclosure/search/ledger.js';
import { askedFor } from '../../../src/disclosure/search/problem.js';
import { programmeFor, type Layout } from '../../../src/disclosure/search/programme-for.js';
import { readRelease } from '../../../src/disclosure/sets/read-release.js';
import { tablePopulation } from './releases.js';

const sum = (cells: readonly number[], signs: readonly number[] = cells.map(() => 1)) => ({
  cells: Int32Array.from(cells),
  signs: Int8Array.from(signs),
});
const open = { low: -Infinity, high: Infinity };

describe('a search laid out for the simplex method', () => {
  /** Four base cells of 3, 5, 7 and 2 units, and what lines say of them. */
  const model = () => {
    const population = tablePopulation([
      [3, 5],
      [7, 2],
    ]);
    return {
      ...buildModel(readRelease(population, [], []).space, [], []),
      truth: Float64Array.of(3, 5, 7, 2),
    };
  };
  const lines = [
    { sum: sum([0, 1]), low: 0, high: 0, price: 0 },
    { sum: sum([0]), low: -1, high: 2, price: 5 },
    { sum: sum([1, 2]), ...open, price: 4 },
    { sum: sum([2, 3]), ...open, price: 0 },
    { sum: sum([1], [-1]), low: -2, high: 4, price: 0 },
  ];
  const links = [[0, 1], [0, 2, 4], [2, 3], [3]];
  const goal = { sum: sum([0]), low: 1, high: Infinity };
  const moving = 1 / 1024;
  const laidOut = (change: Partial<Layout> = {}) =>
    programmeFor(model(), lines, {
      ...{ links, goals: [goal], settled: new Uint8Array(4) },
      ...change,
    });
  const term = (place: number, sign = 1) => ({ variable: place, sign });

  it('takes in what hangs together with the goal by lines that say something', () => {
    const { programme, cells, lines: numbers } = laidOut();
    expect(cells).toEqual([0, 1, 2]);
    expect(numbers).toEqual([-1, 0, 2, 4]);
    expect(programme.lines).toEqual([
      { low: 1, high: Infinity, price: 0, terms: [term(0)] },
      { low: 0, high: 0, price: 0, terms: [term(0), term(1)] },
      { ...open, price: 4, terms: [term(1), term(2)] },
      { low: -2, high: 4, price: 0, terms: [term(1, -1)] },
    ]);
  });

  it('makes a line of one cell the range of that cell, and no cell fall below nothing', () => {
    expect(laidOut().programme.variables).toEqual([
      { low: -1, high: 2, price: moving + 5 },
      { low: -5, high: Infinity, price: moving },
      { low: -7, high: Infinity, price: moving },
    ]);
  });

  it('keeps such lines apart where a proof is to name them', () => {
    const { programme, lines: numbers } = laidOut({ keepsLines: true });
    expect(numbers).toEqual([-1, 0, 1, 2, 4]);
    expect(programme.variables[0]).toEqual({ low: -3, high: Infinity, price: moving });
    expect(programme.lines[2]).toEqual({ low: -1, high: 2, price: 5, terms: [term(0)] });
  });

  it('leaves out cells that stay as they are, and then lines that hold without them', () => {
    const { programme, cells, lines: numbers } = laidOut({ settled: Uint8Array.of(0, 1, 0, 0) });
    expect(cells).toEqual([0]);
    expect(numbers).toEqual([-1, 0]);
    expect(programme.lines[1]).toEqual({ low: 0, high: 0, price: 0, terms: [term(0)] });
    const none = laidOut({ settled: new Uint8Array(4).fill(1) });
    expect(none.cells).toEqual([]);
    // A goal that nothing can meet is still there to say so.
    expect(none.programme.lines).toEqual([{ low: 1, high: Infinity, price: 0, terms: [] }]);
    const met = laidOut({
      settled: new Uint8Array(4).fill(1),
      goals: [{ sum: sum([0]), low: 0, high: 0 }],
    });
    expect(met.programme.lines).toEqual([]);
  });

  it('leaves out a cell whose range is nothing', () => {
    const fixed = lines.with(1, { sum: sum([0]), low: 0, high: 0, price: 0 });
    const found = programmeFor(model(), fixed, {
      ...{ links, settled: new Uint8Array(4) },
      goals: [{ sum: sum([0, 2]), low: 1, high: Infinity }],
    });
    expect(found.cells).toEqual([2, 1]);
    expect(found.programme.lines[0]!.terms).toEqual([term(0)]);
  });

  it('asks for what is left beside what is given, and nothing of cells that are ignored', () => {
    const { programme, lines: numbers } = laidOut({
      given: Int32Array.of(1, -1, 2, 0),
      ignored: Uint8Array.of(0, 0, 1, 0),
    });
    expect(numbers).toEqual([-1, 0, 4]);
    expect(programme.lines.map(({ low, high }) => [low, high])).toEqual([
      [0, Infinity],
      [0, 0],
      [-3, 3],
    ]);
  });
});

describe('what earlier publications say of a count', () => {
  const population = tablePopulation([
    [4, 6],
    [20, 30],
  ]);
  const r1 = { field: 'row', values: ['r1'] };
  const column = (value: string) => ({ field: 'column', values: [value] });
  const bound = (
    side: 'high' | 'low',
    safe: number,
    before: readonly PublishedBefore[],
    knower: readonly string[] | null = null,
  ) => {
    const reading = readRelease(population, [], before);
    const sensitive = sensitiveSets(reading, 7);
    const of = (values: readonly string[]) =>
      sensitive.find(
        ({ said }) => said.whole.flatMap((one) => one.values).join() === values.join(),
      )!;
    const model = buildModel(reading.space, askedFor(reading, sensitive), []);
    return boundBefore(reading, model, {
      ...{ about: of(['c1', 'r1']), side, safe },
      knower: knower === null ? null : of(knower),
    });
  };
  const hidden = { conditions: [r1, column('c1')], low: 0, high: Infinity };
  const step = (times: number, ...whole: readonly { field: string; values: string[] }[]) => ({
    ...{ whole, part: null, times },
  });
  const ten = { conditions: [r1], low: 10, high: 10 };
  const rounded = { conditions: [r1, column('c2')], low: 6, high: 7 };
  const difference = [step(1, r1), step(-1, column('c2'), r1)];
  const sorted = (found: ReturnType<typeof bound>) => ({
    ...found,
    steps: found?.steps.toSorted((left, right) => right.times - left.times),
  });

  it('is the bound that follows by adding up, as far as it goes', () => {
    expect(sorted(bound('high', 7, [ten, rounded, hidden]))).toEqual({
      bound: 4,
      steps: difference,
    });
    expect(sorted(bound('low', 1, [ten, rounded, hidden]))).toEqual({
      bound: 3,
      steps: difference,
    });
  });

  it('is none where it does not reach to what is safe', () => {
    expect(bound('low', 3, [ten, rounded, hidden])).toBeNull();
    expect(bound('high', 10, [ten, hidden])).toBeNull();
    expect(bound('low', 1, [ten, hidden])).toBeNull();
    expect(bound('high', 11, [ten, hidden])).toEqual({ bound: 10, steps: [step(1, r1)] });
    expect(bound('high', 7, [hidden])).toBeNull();
  });

  it('is more for somebody who knows another count', () => {
    const also = { conditions: [r1, column('c2')], low: 0, high: Infinity };
    expect(sorted(bound('high', 5, [ten, hidden, also], ['c2', 'r1']))).toEqual({
      bound: 4,
      steps: difference,
    });
    expect(bound('high', 5, [ten, hidden, also])).toBeNull();
  });

  it('names the same numbers where tables are linked', () => {
    // Of b1 there are 10, of whom 7 are a2; a second table is of b and c.
    const is = (...values: readonly string[]) =>
      values.map((value) => ({ field: value[0]!, values: [value] }));
    const linked: Population = {
      fields: ['a', 'b', 'c'].map((field) => ({ field, values: [`${field}1`, `${field}2`] })),
      units: [
        { values: ['a1', 'b1', 'c1'], count: 3 },
        { values: ['a2', 'b1', 'c2'], count: 7 },
        { values: ['a2', 'b2', 'c1'], count: 20 },
      ],
    };
    const reading = readRelease(
      linked,
      [],
      [
        { conditions: is('b1'), low: 10, high: 10 },
        { conditions: is('a2', 'b1'), low: 7, high: 7 },
        { conditions: is('a1', 'b1'), low: 0, high: Infinity },
        { conditions: is('b2', 'c1'), low: 0, high: Infinity },
      ],
    );
    const sensitive = sensitiveSets(reading, 5);
    const about = sensitive.find(({ said }) => said.part === null && said.count === 3)!;
    const model = buildModel(reading.space, askedFor(reading, sensitive), []);
    expect(model.lines.length).toBeGreaterThan(0);
    const found = boundBefore(reading, model, { about, side: 'high', safe: 5, knower: null });
    expect(sorted(found)).toEqual({
      bound: 3,
      steps: [
        { whole: is('b1'), part: null, times: 1 },
        { whole: is('a2', 'b1'), part: null, times: -1 },
      ],
    });
  });
});
