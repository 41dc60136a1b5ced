import { describe, expect, it } from 'vitest';
import { valueOf } from '../../../src/disclosure/model/base-tables.js';
import type { Line } from '../../../src/disclosure/model/build-model.js';
import type { Population } from '../../../src/disclosure/release.js';
import { findTable, stanceOf } from '../../../src/disclosure/search/find-table.js';
import { hideFor, startHiding } from '../../../src/disclosure/search/hiding.js';
import { tableFor } from '../../../src/disclosure/search/pool.js';
import { problemOf, type Problem } from '../../../src/disclosure/search/problem.js';
import { taskOf } from '../../../src/disclosure/search/task.js';
import { readRelease } from '../../../src/disclosure/sets/read-release.js';
import { wholeChange } from '../../../src/disclosure/simplex/whole-change.js';
import { tableCells } from './releases.js';

/** Two linked tables, of a and b and of b and c, in which no count is small. */
const population: Population = {
  fields: ['a', 'b', 'c'].map((field) => ({ field, values: [`${field}1`, `${field}2`] })),
  units: [
    { values: ['a1', 'b1', 'c1'], count: 30 },
    { values: ['a1', 'b2', 'c2'], count: 50 },
    { values: ['a2', 'b1', 'c2'], count: 70 },
    { values: ['a2', 'b2', 'c1'], count: 20 },
  ],
};
const cells = tableCells(population, [
  ['a', 'b'],
  ['b', 'c'],
]);

function linked() {
  const reading = readRelease(population, cells, []);
  const problem = problemOf(reading, [], { zerosAreLocked: true });
  const sumOf = (field: string, value: string) =>
    problem.model.sumOf(reading.space.boxOf([{ field, values: [value] }])!, null);
  /** What differs, where the figures of these keys stay as they are. */
  const found = (goal: Line, ...fixed: readonly string[]) => {
    const stance = stanceOf(problem, (figure) =>
      problem.figures[figure]!.cells.some((key) => fixed.includes(key)) ? 'fixed' : 0,
    );
    const table = findTable(problem, stance, [goal]);
    if (typeof table === 'string') return table;
    for (const { sum, low, high } of problem.model.lines) {
      expect(valueOf(sum, table)).toBeGreaterThanOrEqual(low);
      expect(valueOf(sum, table)).toBeLessThanOrEqual(high);
    }
    return [...table];
  };
  return { found, sumOf, problem };
}

describe('a search in linked tables', () => {
  // Cells 0 to 3 are of a and b, 4 to 7 of b and c, 8 and 9 of b.
  it('changes what the tables share where it is that which must differ, one after the other', () => {
    const { found, sumOf } = linked();
    const one = { sum: sumOf('b', 'b1'), low: 1, high: Infinity };
    expect(found(one)).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1, 0]);
    // All together stay as many: then b2 has one less in both tables.
    expect(found(one, 'all')).toEqual([1, -1, 0, 0, 1, 0, -1, 0, 1, -1]);
    // And so do the values of a and of c.
    const margins = ['all', 'a=a1', 'a=a2', 'c=c1', 'c=c2'];
    expect(found(one, ...margins)).toEqual([1, -1, 0, 0, 1, 0, -1, 0, 1, -1]);
  });

  it('changes nothing that the tables share where one of them will do', () => {
    const { found, problem } = linked();
    const [cell] = problem.figures.filter(({ cells: keys }) => keys.includes('a=a1&b=b1'));
    const goal = { sum: cell!.sum, low: 2, high: Infinity };
    expect(found(goal, 'all', 'b=b1', 'b=b2')).toEqual([2, 0, -2, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('finds none where what is fixed leaves none', () => {
    const { found, sumOf } = linked();
    expect(found({ sum: sumOf('b', 'b1'), low: 1, high: Infinity }, 'b=b1')).toBe('none');
    expect(found({ sum: sumOf('b', 'b1'), low: -Infinity, high: -101 })).toBe('none');
    expect(found({ sum: sumOf('b', 'b1'), low: 71, high: Infinity }, 'all')).toBe('none');
    expect(found({ sum: sumOf('b', 'b1'), low: 1, high: Infinity }, 'a=a1&b=b1', 'a=a2&b=b1')).toBe(
      'none',
    );
  });
});

describe('a search that comes to no end', () => {
  const sum = (...signs: readonly number[]) => ({
    cells: Int32Array.from(signs.flatMap((sign, cell) => (sign === 0 ? [] : [cell]))),
    signs: Int8Array.from(signs.filter((sign) => sign !== 0)),
  });

  // Twice the one less twice the other is to be 1: there are fractions, but no whole numbers.
  const programme = (most: number) => ({
    variables: Array.from({ length: 4 }, () => ({ low: -most, high: most, price: 1 })),
    lines: [
      [1, 1, -1, -1],
      [1, -1, 0, 0],
      [0, 0, 1, -1],
    ].map((signs, line) => ({
      ...{ low: line === 0 ? 1 : 0, high: line === 0 ? 1 : 0, price: 0 },
      terms: signs.flatMap((sign, variable) => (sign === 0 ? [] : [{ variable, sign }])),
    })),
  });

  it('is given up, and not taken for one that finds nothing', () => {
    expect(wholeChange(programme(3))).toBe('none');
    expect(wholeChange(programme(300))).toBe('unknown');
  });

  it('says so of the table, and of what would have to be hidden', () => {
    const { problem } = linked();
    const lines = [sum(1, -1, 0, 0), sum(0, 0, 1, -1)].map((own) => ({
      sum: own,
      low: 0,
      high: 0,
    }));
    const wanted = { ...problem.sensitive[0]!, sum: sum(1, 1, -1, -1) };
    const endless: Problem = {
      model: {
        ...problem.model,
        ...{ tables: [], truth: Float64Array.of(300, 300, 300, 300), lines },
        settled: new Uint8Array(4),
      },
      figures: [],
      sensitive: [wanted],
      links: [[0], [0], [1], [1]],
    };
    const requirement = { about: 0, ways: [{ low: 1, high: 1 }], knower: null };
    expect(
      tableFor(
        endless,
        stanceOf(endless, () => 0),
        requirement,
      ),
    ).toBe('unknown');
    expect(hideFor(endless, startHiding(endless), requirement)).toBe('unknown');
    const both = { ...requirement, ways: [{ low: 1, high: 1 }, { low: -2, high: -2 }] }; // prettier-ignore
    const found = hideFor(endless, startHiding(endless), both);
    expect(typeof found !== 'string' && found.met.table.changes[0]).toBe(-2);
  });
});

describe('what stands in the way', () => {
  it('of a requirement of somebody who knows a count is that they do', () => {
    const reading = readRelease(population, cells, []);
    const problem = problemOf(reading, [], { zerosAreLocked: true });
    const task = taskOf(reading, [], problem);
    expect(task.obstacleTo({ about: 0, ways: [], knower: 0 })).toBe('insider');
    expect(task.bareModel()).toBe(task.bareModel());
  });
});
