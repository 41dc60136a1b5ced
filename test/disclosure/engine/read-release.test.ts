import { describe, expect, it } from 'vitest';
import type { Population, PublishedBefore, ReleaseCell } from '../../../src/disclosure/release.js';
import { knownSets, knownZeros, readRelease } from '../../../src/disclosure/sets/read-release.js';
import { tablePopulation } from './releases.js';

const population = tablePopulation([
  [3, 5],
  [7, 11],
]);
const all: ReleaseCell = {
  key: 'all',
  conditions: [],
  within: null,
  binary: false,
  importance: 1,
};
const row = { ...all, key: 'r1', conditions: [{ field: 'row', values: ['r1'] }], within: 'all' };
const column = { ...all, key: 'c1', conditions: [{ field: 'column', values: ['c1'] }] };
const cell = { ...all, key: 'x', conditions: [...row.conditions, ...column.conditions] };
const read = (cells: readonly ReleaseCell[], before: readonly PublishedBefore[] = []) =>
  readRelease(population, cells, before);

/** Count, keys, whether the cell has a row, and the number of fields that its root asks anything of. */
const said = (cells: readonly ReleaseCell[]) =>
  read(cells).sets.map(({ count, cells: own }) => [
    count,
    ...own.map(({ key, row: of, root }) => {
      const asked = root.filter(({ isEverything }) => !isEverything).length;
      return `${key} ${of === null ? 'total' : 'part'} ${asked}`;
    }),
  ]);

describe('a release is read', () => {
  it('as sets with their counts, cells of the same units being one, in the order of their keys', () => {
    const twin = { ...row, key: 'a', within: null };
    expect(said([row, cell, all, twin])).toEqual([
      [8, 'a total 1', 'r1 part 0'],
      [26, 'all total 0'],
      [3, 'x total 2'],
    ]);
  });

  it('with the total at the top for the root of parts of parts', () => {
    expect(said([all, row, { ...cell, within: 'r1' }])).toEqual([
      [26, 'all total 0'],
      [8, 'r1 part 0'],
      [3, 'x part 0'],
    ]);
  });

  it('with a cell whose row is not told as good as a total', () => {
    expect(said([{ ...cell, within: 'r1' }])).toEqual([[3, 'x total 2']]);
  });

  it('without cells that no unit can be in', () => {
    const none = { ...all, key: 'none', conditions: [{ field: 'row', values: [] }] };
    expect(said([none, all])).toEqual([[26, 'all total 0']]);
  });

  it('with conditions on one field holding together', () => {
    const both = [
      { field: 'row', values: ['r1', 'r2'] },
      { field: 'row', values: ['r2'] },
    ];
    expect(said([{ ...all, conditions: both }])).toEqual([[18, 'all total 1']]);
  });
});

describe('a release is refused where', () => {
  const refused: readonly [string, readonly ReleaseCell[], string][] = [
    ['two cells have one key', [all, { ...row, key: 'all' }], 'two cells have the key all'],
    ['hiding costs nothing', [{ ...all, importance: 0 }], 'all must have an importance above 0'],
    ['it costs no number', [{ ...all, importance: NaN }], 'all must have an importance above 0'],
    ['a cell is no part of its row', [row, { ...column, within: 'r1' }], 'c1 is not a part of r1'],
    [
      'a cell is within itself',
      [
        { ...row, within: 'x' },
        { ...row, key: 'x', within: 'r1' },
      ],
      'r1 is within itself',
    ],
    [
      'a field is unknown',
      [{ ...all, conditions: [{ field: 'rank', values: ['r1'] }] }],
      'rank is not a field',
    ],
    [
      'a value is unknown',
      [{ ...all, conditions: [{ field: 'row', values: ['r9'] }] }],
      'row has no value r9',
    ],
  ];
  it.each(refused)('%s', (_, cells, message) => {
    expect(() => read(cells)).toThrow(new RangeError(message));
  });
});

describe('a population is refused where', () => {
  const [first, ...others] = population.units;
  const counts = (count: number): Population => ({
    ...population,
    units: [{ ...first!, count }, ...others],
  });
  it.each([-1, 0.5, NaN, Infinity])('it has %d units of a kind', (count) => {
    expect(() => readRelease(counts(count), [all], [])).toThrow(
      `there cannot be ${count} units of a kind`,
    );
  });

  it('a unit has a value that is not listed, and not for a kind without units', () => {
    const strange = (count: number): Population => ({
      ...population,
      units: [...population.units, { values: ['r9', 'c1'], count }],
    });
    expect(() => readRelease(strange(1), [row], [])).toThrow(
      'a unit has a value that its field does not list',
    );
    expect(readRelease(strange(0), [row], []).sets[0]?.count).toBe(8);
  });

  it('a field is listed twice', () => {
    const fields = [...population.fields, population.fields[0]!];
    expect(() => readRelease({ ...population, fields }, [all], [])).toThrow(
      'a field is listed twice',
    );
  });

  const nested = (fine: string, broad: string, of: Readonly<Record<string, string>>) => ({
    ...population,
    nested: [{ fine, broad, of }],
  });
  it('fields follow from one another that are not there, not for each value or in a circle', () => {
    expect(() => readRelease(nested('row', 'rank', {}), [all], [])).toThrow(
      'nested fields row and rank must both be fields',
    );
    expect(() => readRelease(nested('row', 'column', { r1: 'c1' }), [all], [])).toThrow(
      'no column is given for row r2',
    );
    const circle = [
      { fine: 'row', broad: 'column', of: {} },
      { fine: 'column', broad: 'row', of: {} },
    ];
    expect(() => readRelease({ ...population, nested: circle }, [all], [])).toThrow(
      'column follows from itself',
    );
    const twice = [
      { fine: 'row', broad: 'column', of: {} },
      { fine: 'other', broad: 'column', of: {} },
    ];
    expect(() => readRelease({ ...population, nested: twice }, [all], [])).toThrow(
      'column is listed as following from two fields',
    );
  });
});

describe('what was published before', () => {
  const known = (values: readonly string[], low: number, high: number): PublishedBefore => ({
    conditions: [{ field: 'row', values }],
    low,
    high,
  });

  it('is one entry for a set, with what follows from all numbers together', () => {
    const { before, contradicted } = read([all], [known(['r1'], 5, 9), known(['r1'], 8, 12)]);
    expect(before.map(({ count, low, high }) => [count, low, high])).toEqual([[8, 8, 9]]);
    expect(contradicted).toEqual([]);
  });

  it('is named where the units contradict it, at either end', () => {
    const [low, high] = [known(['r1'], 9, 12), known(['r2'], 0, 17)];
    const fitting = [known(['r1'], 8, 8), known([], 0, 0)];
    expect(read([all], [low, high, ...fitting]).contradicted).toEqual([low, high]);
    expect(read([all], [known([], 1, 1)]).contradicted).toEqual([known([], 1, 1)]);
  });

  it('is plain only where every entry of the set is', () => {
    const { before } = read([all], [known(['r1'], 8, 8), known(['r2'], 18, 18)]);
    const [one, other] = before;
    const plain = { ...one!, isPlain: true as const };
    expect(knownSets([plain, plain])).toEqual([plain]);
    expect(knownSets([plain, one!])).toEqual([one]);
    expect(knownSets([one!, plain])).toEqual([one]);
    expect(knownSets([one!, other!])).toHaveLength(2);
  });

  it('tells the empty sets from those that may have units', () => {
    const empty = tablePopulation([
      [0, 0],
      [7, 11],
    ]);
    const reading = readRelease(empty, [all], [known(['r1'], 0, 0), known(['r2'], 0, 18)]);
    expect(knownZeros(reading).map(({ count }) => count)).toEqual([0]);
  });
});
