import { expect, it } from 'vitest';
import { periodsOf } from '../../src/disparity/trend-periods.js';
import type { Vocabulary } from '../../src/disparity/vocabulary.js';

const vocabulary: Vocabulary = {
  field: 'date_finalised_quarter',
  title: 'Date finalised (quarter)',
  scheme: null,
  listed: [],
  notKnown: new Set(['Not stated']),
};

function times(...values: readonly string[]): readonly (readonly [string, number])[] {
  return periodsOf(vocabulary, values).map(({ value, time }) => [value, time]);
}

it('puts periods in order and leaves out what is not known', () => {
  expect(times('2026-Q1', 'Not stated', '2025-Q4', '2025-Q3')).toEqual([
    ['2025-Q3', 1],
    ['2025-Q4', 2],
    ['2026-Q1', 3],
  ]);
});

it('counts a period without units as time that passed', () => {
  expect(times('2025-Q1', '2025-Q2', '2026-Q1')).toEqual([
    ['2025-Q1', 1],
    ['2025-Q2', 2],
    ['2026-Q1', 5],
  ]);
  expect(times('2019', '2021')).toEqual([
    ['2019', 1],
    ['2021', 3],
  ]);
  expect(times('FY2019/20', 'FY2022/23').map(([, time]) => time)).toEqual([1, 4]);
  expect(times('FY2025/26-Q4', 'FY2026/27-Q1').map(([, time]) => time)).toEqual([1, 2]);
  expect(times('2025-11', '2026-02').map(([, time]) => time)).toEqual([1, 4]);
});

it('takes values that are no calendar periods to follow each other', () => {
  expect(times('wave 1', 'wave 2', 'wave 9').map(([, time]) => time)).toEqual([1, 2, 3]);
  expect(times('2025', '2026-Q1').map(([, time]) => time)).toEqual([1, 2]);
});

it('has no periods where none are known', () => {
  expect(times('Not stated')).toEqual([]);
});
