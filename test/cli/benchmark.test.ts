import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBenchmark } from '../../src/cli/read-benchmark.js';
import { UserError } from '../../src/errors.js';
import { matchBenchmark, matchBenchmarkAreas } from '../../src/frame/benchmark/match-benchmark.js';
import { buildFrame } from '../../src/frame/build-frame.js';
import type { Intake } from '../../src/frame/intake.js';
import { memoryShell } from '../../src/shell/memory-shell.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import { readFileAs } from '../frame/support.js';

const folder = 'fixtures/benchmarks';
const unknown = new Set(['Not stated', 'Multiple', 'No individual subject']);

const description = {
  title: 'People',
  source: 'made up',
  date: '2026-03-31',
  population: 'residents',
  file: 'people.csv',
  layout: 'wide',
  columns: {},
  field: 'outcome',
  categories: { A: 'NFA', B: 'RES' },
};

function shellWith(change: object, csv = 'A,B\n1,2\n') {
  return memoryShell(
    {
      'own/benchmark.json': JSON.stringify({ ...description, ...change }),
      'own/people.csv': csv,
      'own/broken.json': '{"title": ',
    },
    nodeShell(),
  );
}

async function refusal(change: object, path = 'own/benchmark.json'): Promise<UserError> {
  try {
    await readBenchmark(path, shellWith(change));
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

function seen(intake: Intake, field: string): ReadonlySet<string> {
  const { units } = buildFrame(intake, { unit: 'case', fields: [field], forTables: true });
  return new Set(units.map(({ values }) => values[field] ?? ''));
}

describe('a benchmark', () => {
  it('is read by its description, with the CSV that stands beside it', async () => {
    expect(await readBenchmark('own/benchmark.json', shellWith({}))).toEqual({
      title: 'People',
      source: 'made up',
      date: '2026-03-31',
      population: 'residents',
      field: 'outcome',
      scheme: null,
      areaField: null,
      counts: [
        { area: '', value: 'NFA', people: 1 },
        { area: '', value: 'RES', people: 2 },
      ],
    });
  });

  it('whose description is no JSON, or whose CSV is not there, is refused by name', async () => {
    expect((await refusal({}, 'own/broken.json')).code).toBe('BENCHMARK_NOT_JSON');
    const absent = await refusal({ file: 'elsewhere.csv' });
    expect(absent.code).toBe('FILE_MISSING');
    expect(absent.message).toContain('own/elsewhere.csv');
  });

  it('is refused for every fault of form at once', async () => {
    const error = await refusal({ title: '', layout: 'tall', population: undefined, sourc: 'x' });
    expect(error.code).toBe('BENCHMARK_INVALID');
    expect(error.message.split('\n').slice(1)).toEqual([
      '  line 1: / lacks "population"',
      '  line 1: / has an unknown entry "sourc"',
      '  line 1: /title must NOT have fewer than 1 characters',
      '  line 1: /layout must be one of "wide", "long"',
    ]);
  });

  it('is refused for every fault that no schema can say', async () => {
    const error = await refusal({
      date: '2026-02-30',
      columns: { category: 'C' },
      leftOut: { a: 'why not' },
      ignoredColumns: { ' b ': 'why not' },
      areas: { field: 'force', counted: ['x', 'X'], leftOut: { x: 'why not' } },
    });
    expect(error.code).toBe('BENCHMARK_INVALID');
    expect(error.message.split('\n').slice(1)).toEqual([
      '  line 1: /date is no day of the calendar: 2026-02-30',
      '  line 1: /columns has "category"; the layout is wide',
      '  line 1: /categories names "B", which /ignoredColumns names too',
      '  line 1: /leftOut names "a", which /categories names too',
      '  line 1: /areas needs the column "area" in /columns',
      '  line 1: /areas has "field" and "map" together or not at all',
      '  line 1: /areas/counted names "X", which /areas/counted names too',
      '  line 1: /areas/leftOut names "x", which /areas/counted names too',
    ]);
    const long = await refusal({ layout: 'long', areas: {}, columns: { area: 'Area' } });
    expect(long.message.split('\n').slice(1)).toEqual([
      '  line 1: /columns lacks "category"; the layout is long',
      '  line 1: /columns lacks "people"; the layout is long',
      '  line 1: /areas needs "map" (areas joined to a field) or "counted" (areas added up)',
    ]);
  });
});

describe('the made-up residents', () => {
  it('fit the made-up stops and searches', async () => {
    const benchmark = await readBenchmark(`${folder}/made-up-residents.json`, nodeShell());
    expect(benchmark.counts).toEqual([
      { area: '', value: 'Asian', people: 3143 },
      { area: '', value: 'Black', people: 2616 },
      { area: '', value: 'Mixed', people: 2181 },
      { area: '', value: 'Other', people: 1577 },
      { area: '', value: 'White', people: 277383 },
    ]);
    const intake = await readFileAs(
      'fixtures/exports/stop-search-made-up.csv',
      'police-uk-stop-search',
    );
    const match = matchBenchmark(benchmark, seen(intake, benchmark.field), unknown);
    expect(match.notKnown).toEqual(['Not stated']);
    expect(match.unseen).toEqual([]);
  });
});

describe('the made-up workforce', () => {
  it('fits the made-up complaints, force by force', async () => {
    const benchmark = await readBenchmark(`${folder}/made-up-workforce.json`, nodeShell());
    expect(benchmark).toMatchObject({
      population: 'officers and staff',
      date: '2026-03-31',
      areaField: 'force',
    });
    expect(benchmark.counts).toContainEqual({
      area: 'Mercia Vale Police (made-up)',
      value: 'Asian',
      people: 221,
    });
    const intake = await readFileAs('fixtures/exports/complaints-2026-q3.csv', 'complaints');
    const match = matchBenchmark(benchmark, seen(intake, 'officer_ethnicity_group'), unknown);
    expect(match.notKnown).toEqual(['Multiple', 'No individual subject', 'Not stated']);
    expect(matchBenchmarkAreas(benchmark, seen(intake, 'force'), unknown)).toEqual([
      'Northmarch Police (made-up)',
    ]);
  });
});

const census = '../shared/data/stop-search/census_2021_pop_ests_collapsed.csv';

describe.skipIf(!existsSync(census))(
  'the census beside its description (skipped where it is absent)',
  () => {
    it('fits the stops and searches of a month', async () => {
      const text = readFileSync(`${folder}/census-2021-local-authorities.json`, 'utf8');
      const files = {
        'own/census.json': text,
        'own/census_2021_pop_ests_collapsed.csv': readFileSync(census),
      };
      const benchmark = await readBenchmark('own/census.json', memoryShell(files, nodeShell()));
      const intake = await readFileAs(
        '../shared/data/stop-search/wales_one_month.csv',
        'police-uk-stop-search',
      );
      const match = matchBenchmark(benchmark, seen(intake, benchmark.field), unknown);
      expect(match.notKnown).toEqual(['Not stated']);
      expect(match.unseen).toEqual([]);
      const people = match.counts.reduce((sum, count) => sum + count.people, 0);
      expect(people).toBe(3107513);
    });
  },
);
