import { describe, expect, it } from 'vitest';
import type { Benchmark } from '../../../src/frame/benchmark/benchmark.js';
import {
  matchBenchmark,
  matchBenchmarkAreas,
} from '../../../src/frame/benchmark/match-benchmark.js';

const benchmark: Benchmark = {
  title: 'Residents',
  source: 'made up',
  date: '2021-03-21',
  population: 'residents',
  field: 'ethnicity_group',
  scheme: null,
  areaField: 'force',
  counts: [
    { area: 'East', value: 'White', people: 900 },
    { area: 'East', value: 'Black', people: 50 },
    { area: 'West', value: 'White', people: 700 },
    { area: 'West', value: 'Black', people: 20 },
  ],
};
const unknown = new Set(['Not stated', 'Multiple', 'U1']);
const listed = [
  { value: 'W', label: 'White' },
  { value: 'B', label: 'Black' },
  { value: 'A', label: 'Asian' },
];

describe('a benchmark against the values of an export', () => {
  it('fits when every known value has people; the others are listed', () => {
    expect(matchBenchmark(benchmark, ['Black', 'White', 'U1', 'Not stated'], unknown)).toEqual({
      counts: benchmark.counts,
      notKnown: ['Not stated', 'U1'],
      unseen: [],
    });
  });

  it('lists the values that have people and no record', () => {
    expect(matchBenchmark(benchmark, ['White'], unknown).unseen).toEqual(['Black']);
  });

  it('is refused for every known value without people', () => {
    expect(() => matchBenchmark(benchmark, ['White', 'Other', 'Asian', 'U1'], unknown)).toThrow(
      expect.objectContaining({
        code: 'BENCHMARK_UNMATCHED',
        message: [
          'The benchmark "Residents" does not fit the export:',
          '  the export has "Asian" of ethnicity_group, and no residents are joined to it',
          '  the export has "Other" of ethnicity_group, and no residents are joined to it',
        ].join('\n'),
        hint: expect.stringContaining('now joined: White, Black') as unknown,
      }),
    );
  });

  it('may name values by their labels, in any letter case, and adds up those that are one', () => {
    const byLabel = {
      ...benchmark,
      counts: [
        { area: '', value: 'white', people: 900 },
        { area: '', value: 'W', people: 5 },
        { area: '', value: 'BLACK', people: 50 },
      ],
    };
    expect(matchBenchmark(byLabel, ['W', 'B'], unknown, listed).counts).toEqual([
      { area: '', value: 'W', people: 905 },
      { area: '', value: 'B', people: 50 },
    ]);
  });

  it('is refused for a value that the field cannot have, where a code list says so', () => {
    const misspelt = {
      ...benchmark,
      counts: [
        { area: '', value: 'Whte', people: 900 },
        { area: '', value: 'Black', people: 50 },
      ],
    };
    expect(() => matchBenchmark(misspelt, ['B'], unknown, listed)).toThrow(
      'residents are joined to "Whte", which ethnicity_group cannot have',
    );
    expect(matchBenchmark(misspelt, ['Black'], unknown).unseen).toEqual(['Whte']);
  });

  it('takes a value that is written exactly so before one in another letter case', () => {
    const counts = [
      { area: '', value: 'east', people: 1 },
      { area: '', value: 'East', people: 2 },
    ];
    expect(matchBenchmark({ ...benchmark, counts }, ['East', 'east'], unknown).counts).toEqual(
      counts,
    );
  });
});

describe('a benchmark against the areas of an export', () => {
  it('fits when every known area has people, and gives those that have no record', () => {
    expect(matchBenchmarkAreas(benchmark, ['East', 'Not stated'], unknown)).toEqual(['West']);
  });

  it('is refused for every known area without people', () => {
    expect(() => matchBenchmarkAreas(benchmark, ['North', 'East'], unknown)).toThrow(
      expect.objectContaining({
        code: 'BENCHMARK_UNMATCHED',
        message: expect.stringContaining(
          'the export has "North" of force, and no residents are joined to it',
        ) as unknown,
      }),
    );
  });

  it('cannot be asked of one whose areas are joined to no field', () => {
    expect(() => matchBenchmarkAreas({ ...benchmark, areaField: null }, [], unknown)).toThrow(
      RangeError,
    );
  });
});
