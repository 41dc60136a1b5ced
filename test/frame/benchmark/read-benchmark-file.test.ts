import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import type { Benchmark } from '../../../src/frame/benchmark/benchmark.js';
import type { BenchmarkDescription } from '../../../src/frame/benchmark/description.js';
import { readBenchmarkFile } from '../../../src/frame/benchmark/read-benchmark-file.js';
import { shipped } from '../../schemas/shipped.js';

const wide: BenchmarkDescription = {
  title: 'Residents',
  source: 'made up',
  date: '2021-03-21',
  population: 'residents',
  file: 'people.csv',
  layout: 'wide',
  columns: { area: 'Code' },
  ignoredColumns: { District: 'a name' },
  field: 'ethnicity_group',
  categories: { Asian: 'Asian', Mixed: 'Other', Other: 'Other' },
};

const long: BenchmarkDescription = {
  ...wide,
  scheme: 'made up',
  layout: 'long',
  columns: { area: 'Force', category: 'Group', people: 'Headcount' },
  ignoredColumns: {},
  areas: { field: 'force', map: { East: 'East Police', West: 'West Police' } },
};

async function read(
  text: string | Uint8Array,
  description: BenchmarkDescription,
): Promise<Benchmark> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readBenchmarkFile(whole(bytes), 'people.csv', description);
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** Code and faults of a refusal, as "CODE", then its lines. */
async function refusal(text: string | Uint8Array, description: BenchmarkDescription) {
  try {
    await read(text, description);
  } catch (error) {
    if (error instanceof UserError) {
      return [error.code, ...error.message.split('\n  ').slice(1)];
    }
    throw error;
  }
  return ['not refused'];
}

describe('a wide file of people', () => {
  it('is added up over all areas, several categories under one value', async () => {
    expect(await read('District,Code,Asian,Mixed,Other\nA,D1,10,2,3\nB,D2,20,0,5\n', wide)).toEqual(
      {
        title: 'Residents',
        source: 'made up',
        date: '2021-03-21',
        population: 'residents',
        field: 'ethnicity_group',
        scheme: null,
        areaField: null,
        counts: [
          { area: '', value: 'Asian', people: 30 },
          { area: '', value: 'Other', people: 10 },
        ],
      },
    );
  });

  it('may stand below a title, be in another encoding and have another delimiter', async () => {
    const latin = Uint8Array.from(
      'Résidents 2021\n\nDistrict;Code;asian;MIXED;Other\nA;D1;10;2;3\n\n',
      (character) => character.charCodeAt(0),
    );
    expect((await read(latin, wide)).counts).toEqual([
      { area: '', value: 'Asian', people: 10 },
      { area: '', value: 'Other', people: 5 },
    ]);
  });

  it('may have its columns in any order, where each number has a row', async () => {
    const rows = 'Headcount,Force,Group\n10,East,Asian\n2,East,Mixed\n3,East,Other\n';
    const areas = { field: 'force', map: { East: 'East Police' } };
    expect((await read(rows, { ...long, areas })).counts).toEqual([
      { area: 'East Police', value: 'Asian', people: 10 },
      { area: 'East Police', value: 'Other', people: 5 },
    ]);
    const turned = 'Group,Headcount,Force\nAsian,10,East\nMixed,2,East\nOther,3,East\n';
    expect((await read(turned, { ...long, areas })).counts).toHaveLength(2);
  });

  it('may have nobody in it, which is no row that is the sum of the others', async () => {
    const rows = 'District,Code,Asian,Mixed,Other\nA,D1,0,0,0\nB,D2,0,0,0\nC,D3,0,0,0\n';
    expect((await read(rows, wide)).counts.map(({ people }) => people)).toEqual([0, 0]);
  });

  it('needs no areas', async () => {
    const one = { ...wide, columns: {}, ignoredColumns: {} };
    expect((await read('Asian,Mixed,Other\n10,2,3\n', one)).counts).toEqual([
      { area: '', value: 'Asian', people: 10 },
      { area: '', value: 'Other', people: 5 },
    ]);
    expect(await refusal('Asian,Mixed,Other\n10,2,3\n1,2,3\n', one)).toEqual([
      'BENCHMARK_FILE_INVALID',
      'row 3 gives numbers that row 2 gives already',
    ]);
  });

  it('counts the named areas alone, and nothing else needs to be sound', async () => {
    const some = { ...wide, areas: { counted: ['D2', 'D3'], others: 'elsewhere' } };
    const text =
      'District,Code,Asian,Mixed,Other\nA,D1,?,-,1\nB,D2,1,2,3\nC,D3,4,5,6\nTotal,All,,,\n';
    expect((await read(text, some)).counts).toEqual([
      { area: '', value: 'Asian', people: 5 },
      { area: '', value: 'Other', people: 16 },
    ]);
  });

  it('is refused for categories on one side only, all at once', async () => {
    expect(await refusal('District,Code,Asian,Mixd,Black\nA,D1,10,2,3\n', wide)).toEqual([
      'BENCHMARK_UNMATCHED',
      'the column "Mixd" is not named in "categories" or "leftOut"',
      'the column "Black" is not named in "categories" or "leftOut"',
      'the category "Mixed" is used, and the file does not have it',
      'the category "Other" is used, and the file does not have it',
    ]);
  });

  it('is refused for areas on one side only', async () => {
    const some = { ...wide, areas: { counted: ['D1', 'D9'], leftOut: { D2: 'another force' } } };
    const text = 'District,Code,Asian,Mixed,Other\nA,D1,1,2,3\nB,D2,1,2,3\nC,D3,1,2,3\n';
    expect(await refusal(text, some)).toEqual([
      'BENCHMARK_UNMATCHED',
      'row 4: "D3" is not named in "areas"',
      'the area "D9" is used, and the file does not have it',
    ]);
  });

  it('is refused for every number that is none, with its row in the spreadsheet', async () => {
    const text = [
      'District,Code,Asian,Mixed,Other',
      'A,D1,"1,234",,3',
      '',
      'B,D2,-4,2.5,3',
      'C,D3,1,2',
      'D,D1,1,2,3',
      ',,1,2,3',
    ].join('\n');
    const some = { ...wide, areas: { counted: ['D1', 'D2'] } };
    expect(await refusal(text, some)).toEqual([
      'BENCHMARK_FILE_INVALID',
      'row 5 has 4 cells, the header 5',
      'row 7 names no area',
      'row 6 gives numbers that row 2 gives already',
      'row 2: the number for "Asian", "D1" has thousands separators; write digits alone',
      'row 2: the number for "Mixed", "D1" is blank; write 0 if there is nobody',
      'row 4: the number for "Asian", "D2" is negative',
      'row 4: the number for "Mixed", "D2" has decimals; people are counted in whole numbers',
    ]);
  });

  it('is refused for totals, of areas and of categories, unless they are left out by name', async () => {
    const text = 'District,Code,Asian,Mixed,Other,Total\nA,D1,1,2,3,6\n,Grand total,1,2,3,6\n';
    const some = { ...wide, areas: { counted: ['D1'] } };
    const words =
      'is a total, which would count its people twice: take it out, or name it as left out';
    expect(await refusal(text, some)).toEqual([
      'BENCHMARK_FILE_INVALID',
      `the column "Total" ${words}`,
      `row 3: "Grand total" ${words}`,
    ]);
    const named = {
      ...wide,
      leftOut: { total: 'the sum of the others' },
      areas: { counted: ['D1'], leftOut: { 'Grand Total': 'the sum of the areas' } },
    };
    expect((await read(text, named)).counts).toEqual([
      { area: '', value: 'Asian', people: 1 },
      { area: '', value: 'Other', people: 5 },
    ]);
  });

  it('is refused where a total among the areas would be added to them', async () => {
    const text = 'District,Code,Asian,Mixed,Other\nA,D1,1,2,3\nB,Total,1,2,3\n';
    expect(await refusal(text, wide)).toEqual([
      'BENCHMARK_FILE_INVALID',
      'row 3: "Total" is a total, which would count its people twice: take it out, or name it as left out',
    ]);
  });
});

describe('areas that are all added up', () => {
  const text = 'District,Code,Asian,Mixed,Other\nA,D1,1,2,3\nB,D2,4,0,6\n';

  it('may not hold a row that is the sum of the others under another name', async () => {
    expect(await refusal(`${text}Both,D1 and D2,5,2,9\n`, wide)).toEqual([
      'BENCHMARK_FILE_INVALID',
      'row 4: "D1 and D2" is the sum of all other areas, which would count its people twice: take it out, or name it as left out',
    ]);
  });

  it('may hold one that is the sum in some categories by chance, and two that are equal', async () => {
    const nearly = await read(`${text}C,D3,5,2,8\n`, wide);
    expect(nearly.counts).toContainEqual({ area: '', value: 'Asian', people: 10 });
    const equal = await read('District,Code,Asian,Mixed,Other\nA,D1,1,2,3\nB,D2,1,2,3\n', wide);
    expect(equal.counts).toContainEqual({ area: '', value: 'Asian', people: 2 });
  });
});

describe('a long file of people', () => {
  const rows = ['Force,Group,Headcount', 'East,Asian,1', 'East,Mixed,2', 'East,Other,3'];
  const west = ['West,Asian,4', 'West,Mixed,5', 'West,Other,6'];

  it('is joined by area and category', async () => {
    const { scheme, areaField, counts } = await read([...rows, ...west].join('\n'), long);
    expect(scheme).toBe('made up');
    expect(areaField).toBe('force');
    expect(counts).toEqual([
      { area: 'East Police', value: 'Asian', people: 1 },
      { area: 'East Police', value: 'Other', people: 5 },
      { area: 'West Police', value: 'Asian', people: 4 },
      { area: 'West Police', value: 'Other', people: 11 },
    ]);
  });

  it('is refused for a number that stands twice, and for one that an area lacks', async () => {
    const text = [...rows, 'west,Asian,4', 'West,Mixed,5', 'EAST,asian,9'].join('\n');
    expect(await refusal(text, long)).toEqual([
      'BENCHMARK_FILE_INVALID',
      'row 7 gives numbers that row 2 gives already',
      'the area "west" has no row for "Other"',
    ]);
  });

  it('is refused for a column that nobody has named, and for one that is not there', async () => {
    const more = [...rows, ...west].map(
      (line, index) => `${line},${index === 0 ? 'Year' : '2021'}`,
    );
    expect(await refusal(more.join('\n'), long)).toEqual([
      'BENCHMARK_UNMATCHED',
      'the column "Year" is named neither in "columns" nor in "ignoredColumns"',
    ]);
    const without = { ...long, columns: { ...long.columns, people: 'People' } };
    expect(await refusal([...rows, ...west].join('\n'), without)).toEqual([
      'BENCHMARK_UNMATCHED',
      'the column "Headcount" is named neither in "columns" nor in "ignoredColumns"',
      'the file has no column "People"',
    ]);
  });

  it('counts every category under one area where there are none', async () => {
    const { areas, ...others } = long;
    expect(areas?.field).toBe('force');
    const one = { ...others, columns: { category: 'Group', people: 'Headcount' } };
    const text = 'Group,Headcount\nAsian,1\nMixed,2\nOther,3\nTotal,6\n';
    expect(await refusal(text, one)).toEqual([
      'BENCHMARK_FILE_INVALID',
      'row 5: "Total" is a total, which would count its people twice: take it out, or name it as left out',
    ]);
    expect((await read(text, { ...one, leftOut: { Total: 'the sum' } })).counts).toEqual([
      { area: '', value: 'Asian', people: 1 },
      { area: '', value: 'Other', people: 5 },
    ]);
  });
});

describe('a file that is no table of people', () => {
  it.each([
    ['an empty file', '', 'The file has no content.'],
    ['a workbook', 'PK\u0003\u0004xl/', 'workbook'],
    ['a quote that is never closed', 'District,Code,Asian\nA,"D1,1\n', 'row 2: '],
    ['a header alone', 'District,Code,Asian,Mixed,Other\n', 'there are no rows below the header'],
    [
      'two columns of one name',
      'Code,District,Asian,Mixed,Other,Asian\nD1,A,1,2,3,4\n',
      'row 1: two',
    ],
    [
      'a column without a heading',
      'Code,District,Asian,Mixed,Other,\nD1,A,1,2,3,4\n',
      'row 1: column 6',
    ],
  ])('such as %s is refused, and the reason told', async (_what, text, words) => {
    const [code, ...faults] = await refusal(text, wide);
    expect(code).toBe('BENCHMARK_FILE_INVALID');
    expect(faults.join('\n')).toContain(words);
  });
});

const census = '../shared/data/stop-search/census_2021_pop_ests_collapsed.csv';

describe.skipIf(!existsSync(census))(
  'the residents of Wales in the census file (skipped where it is absent)',
  () => {
    // Added up with awk over the 22 rows whose LAD_code begins with W.
    it('are those that awk adds up', async () => {
      const description = shipped(
        'fixtures/benchmarks/census-2021-local-authorities.json',
      ) as BenchmarkDescription;
      const { counts } = await read(readFileSync(census), description);
      expect(counts).toEqual([
        { area: '', value: 'Asian', people: 89032 },
        { area: '', value: 'Black', people: 49365 },
        { area: '', value: 'Mixed', people: 26798 },
        { area: '', value: 'Other', people: 31860 },
        { area: '', value: 'White', people: 2910458 },
      ]);
    });
  },
);
