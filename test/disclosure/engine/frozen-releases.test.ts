import { describe, expect, it } from 'vitest';
import { protectRelease } from '../../../src/disclosure/protect-release.js';
import type {
  Population,
  ProtectedRelease,
  PublishedBefore,
  ReleaseCell,
} from '../../../src/disclosure/release.js';
import { randomStream } from '../../../src/random/stream.js';
import { countOf, ledgerOf, randomPopulation, tableCells, tablePopulation } from './releases.js';

// What is hidden of a release may not depend on the version that hides it: who has the tables of two
// versions has what both show. Where one of these moves, it is a change for the ledger of decisions.

const rules = { threshold: 5, largestModel: 400 };

function protectedOf(
  population: Population,
  cells: readonly ReleaseCell[],
  before: readonly PublishedBefore[] = [],
): Extract<ProtectedRelease, { status: 'protected' }> {
  const release = protectRelease(population, cells, before, rules);
  if (release.status === 'refused') throw new Error(JSON.stringify(release.unprotected));
  return release;
}

/** A table as it is printed, margins last; what is hidden is a dot. */
function printed(rows: readonly (readonly number[])[]): readonly string[] {
  const population = tablePopulation(rows);
  const { hidden } = protectedOf(population, tableCells(population, [['row', 'column']]));
  const columns = [...(rows[0] ?? []).map((_, column) => `column=c${column + 1}`), ''];
  return [...rows.map((_, row) => `row=r${row + 1}`), ''].map((row) =>
    columns
      .map((column) => {
        const key = [row, column].filter((part) => part !== '').join('&') || 'all';
        if (hidden.includes(key)) return '.';
        const conditions = key === 'all' ? [] : key.split('&').map(conditionOf);
        return String(countOf(population, conditions));
      })
      .join(' '),
  );
}

function conditionOf(text: string): { readonly field: string; readonly values: string[] } {
  const [field = '', value = ''] = text.split('=');
  return { field, values: [value] };
}

/** Hidden keys without the names of fields. */
const inShort = (keys: readonly string[]): string => keys.join(' ').replaceAll(/\w+=/g, '');

const drawn = (number: string): Population =>
  randomPopulation(randomStream('frozen linked tables', number), 150, {
    ethnicity: [60, 9, 6, 3],
    outcome: [45, 25, 15],
    sex: [2, 1],
    rank: [3, 1],
  });

describe('a single table is printed as it always was', () => {
  it.each([
    [
      [
        [23, 28, 14, 14],
        [7, 4, 2, 0],
        [2, 2, 1, 0],
        [1, 1, 1, 0],
      ],
      ['. 28 . 14 79', '7 . . 0 13', '. . . 0 .', '. . . 0 .', '33 35 18 14 100'],
    ],
    [
      [
        [15, 13, 9, 9],
        [5, 0, 0, 2],
        [8, 1, 0, 0],
        [4, 0, 0, 0],
      ],
      ['. . 9 . 46', '. 0 0 . 7', '. . 0 0 .', '. 0 0 0 .', '32 14 9 11 66'],
    ],
    [
      [
        [40, 25, 10, 7],
        [2, 2, 2, 2],
        [2, 0, 3, 0],
        [1, 0, 1, 1],
      ],
      ['40 . 10 . 82', '. . . . 8', '. 0 . 0 .', '. 0 . . .', '45 27 16 10 98'],
    ],
    [
      [
        [20, 19, 15, 5],
        [4, 2, 0, 0],
        [5, 2, 1, 1],
        [0, 1, 0, 0],
      ],
      ['20 . . . 59', '. . 0 0 .', '. . . . 9', '0 . 0 0 .', '29 24 16 6 75'],
    ],
    [
      [
        [21, 14, 9, 6],
        [3, 3, 1, 1],
        [1, 4, 1, 0],
        [0, 3, 0, 0],
      ],
      ['. 14 . . 50', '. . . . 8', '. . . 0 .', '0 . 0 0 .', '25 24 11 7 67'],
    ],
    [
      [
        [18, 25, 16, 6],
        [2, 1, 1, 1],
        [4, 1, 0, 0],
        [1, 2, 1, 0],
      ],
      ['18 . . . 65', '. . . . .', '. . 0 0 .', '. . . 0 .', '25 29 18 7 79'],
    ],
    [
      [
        [3, 40, 60],
        [50, 12, 70],
        [80, 90, 30],
      ],
      ['. . 60 103', '. . 70 132', '80 90 30 200', '133 142 160 435'],
    ],
    [
      [
        [1, 2],
        [30, 40],
      ],
      ['. . .', '. . .', '31 42 73'],
    ],
    [
      [
        [1, 1, 50],
        [20, 30, 4],
        [60, 70, 0],
        [90, 2, 80],
      ],
      ['. . . 52', '. . . 54', '60 70 0 130', '90 . . 172', '171 103 134 408'],
    ],
  ])('%j', (rows, lines) => {
    expect(printed(rows)).toEqual(lines);
  });
});

describe('linked tables hide what they always did', () => {
  const round = [
    ['ethnicity', 'outcome'],
    ['sex', 'outcome'],
    ['rank', 'ethnicity'],
    ['sex', 'rank'],
  ];

  it.each([
    ['1', 'e2&o1 e2&o2 e2&o3 e3&o1 e3&o2 e4&o1 e4&o2 e4&o3 r1&e2 r1&e3 r1&e4 r2&e2 r2&e3 r2&e4'],
    ['3', 'e2&o2 e2&o3 e3&o1 e3&o3 e4&o1 e4&o2 e4&o3 r1&e2 r1&e3 r2&e2 r2&e3'],
    ['5', 'e1&o2 e1&o3 e2&o1 e2&o2 e2&o3 e3 e3&o2 e3&o3 e4 e4&o1 e4&o2 r1&e3 r1&e4 r2&e3 r2&e4'],
  ])('in a circle of four tables, number %s', (number, hidden) => {
    const population = drawn(number);
    expect(inShort(protectedOf(population, tableCells(population, round)).hidden)).toBe(hidden);
  });

  it.each([
    ['2', 'e2&o1 e2&o3 e3&o2 e3&o3 e4&o1 e4&o2 e4&o3 r1&e2 r1&e3 r1&e4 r2&e2 r2&e3 r2&e4'],
    ['4', 'e2&o1 e2&o3 e3&o1 e3&o3 e4&o1 e4&o3 r1&e2 r1&e3 r1&e4 r2&e2 r2&e3 r2&e4'],
    ['6', 'e2&o2 e2&o3 e3&o1 e3&o2 e3&o3 e4&o1 e4&o3 r1&e2 r1&e3 r2&e2 r2&e3'],
    ['8', 'e2&o1 e2&o3 e3&o1 e3&o2 e3&o3 e4&o1 e4&o2 e4&o3 r1&e2 r1&e3 r1&e4 r2&e2 r2&e3 r2&e4'],
  ])('in a chain of three tables, number %s', (number, hidden) => {
    const population = drawn(number);
    const cells = tableCells(population, round.slice(0, 3));
    expect(inShort(protectedOf(population, cells).hidden)).toBe(hidden);
  });

  it.each([
    [
      '9',
      'e1&o1&s1 e1&o1&s2 e1&o2&s1 e1&o2&s2 e1&o3&s1 e1&o3&s2 e2&o1 e2&o1&s1 e2&o1&s2 e2&o2 e2&o2&s1 e2&o2&s2 e2&o3 e2&o3&s1 e2&s1 e2&s2 e3 e3&o1 e3&o1&s1 e3&o1&s2 e3&o2&s1 e3&o2&s2 e3&o3 e3&o3&s1 e3&o3&s2 e3&s2 e4 e4&o1 e4&o1&s1 e4&o1&s2 e4&o2 e4&o2&s1 e4&s1 e4&s2',
    ],
    [
      '10',
      'e1&o1&s1 e1&o1&s2 e1&o2&s1 e1&o2&s2 e1&o3&s1 e1&o3&s2 e2&o1 e2&o1&s1 e2&o1&s2 e2&o2 e2&o2&s1 e2&o2&s2 e2&o3 e2&o3&s1 e2&o3&s2 e2&s1 e2&s2 e3 e3&o1 e3&o1&s1 e3&o2 e3&o2&s1 e3&o2&s2 e3&o3 e3&o3&s2 e3&s1 e3&s2 e4 e4&o1 e4&o1&s2 e4&o3 e4&o3&s1 e4&s1 e4&s2',
    ],
  ])('in one table of three fields, number %s', (number, hidden) => {
    const population = drawn(number);
    const cells = tableCells(population, [['ethnicity', 'outcome', 'sex']]);
    expect(inShort(protectedOf(population, cells).hidden)).toBe(hidden);
  });
});

describe('the year to date hides what it always did beside the quarters before it', () => {
  it.each([
    [
      '1',
      [
        'e2&o2 e2&o3 e3&o1 e3&o2 e4&o1 e4&o3',
        'e1&o2 e1&o3 e2&o2 e2&o3 e3&o1 e3&o2 e3&o3 e4&o1 e4&o3',
        'e2&o2 e2&o3 e3&o2 e3&o3 e4&o2 e4&o3',
        'e1&o2 e1&o3 e2&o1 e2&o3 e3 e3&o3 e4 e4&o1 e4&o2 e4&o3',
      ],
    ],
    [
      '2',
      [
        'e1&o2 e1&o3 e2&o2 e2&o3 e3&o1 e3&o2 e3&o3 e4&o1 e4&o2',
        'e2&o2 e2&o3 e3&o1 e3&o3 e4&o1 e4&o2',
        'e1&o1 e1&o3 e2&o1 e2&o2 e2&o3 e3 e3&o2 e3&o3 e4 e4&o2',
        'e2&o1 e2&o2 e3 e3&o1 e4 e4&o1 e4&o2',
      ],
    ],
  ])('in year %s', (number, hiddenByQuarter) => {
    const population = randomPopulation(randomStream('frozen years', number), 500, {
      ethnicity: [60, 9, 6, 3],
      outcome: [45, 25, 15],
      quarter: [1, 1, 1, 1],
    });
    let before: readonly PublishedBefore[] = [];
    const found: string[] = [];
    for (let quarter = 1; quarter <= 4; quarter += 1) {
      const values = Array.from({ length: quarter }, (_, place) => `q${place + 1}`);
      const soFar = {
        ...population,
        units: population.units.filter((unit) => values.includes(unit.values[2]!)),
      };
      const scope = [{ field: 'quarter', values }];
      const cells = tableCells(population, [['ethnicity', 'outcome']], scope);
      const { hidden } = protectedOf(soFar, cells, before);
      found.push(inShort(hidden));
      before = [...before, ...ledgerOf(soFar, cells, hidden)];
    }
    expect(found).toEqual(hiddenByQuarter);
  });
});
