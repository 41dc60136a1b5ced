import { counterOf } from '../../src/disparity/counter.js';
import type { Counter } from '../../src/disparity/counter.js';
import { resolveQuery, type Asked, type Query } from '../../src/disparity/query.js';
import type { Benchmark } from '../../src/frame/benchmark/benchmark.js';
import type { Frame } from '../../src/frame/frame.js';
import { plain } from './compare.js';

/** People of one area by ethnicity, made up; or by area, for all groups together. */
export function peopleOf(
  people: Readonly<Record<string, number>>,
  change: Partial<Benchmark> = {},
): Benchmark {
  return {
    title: 'Made-up workforce',
    source: 'made up for tests',
    date: '2026-03-31',
    population: 'officers',
    field: 'ethnicity',
    scheme: null,
    areaField: null,
    counts: Object.entries(people).map(([value, count]) => ({ area: '', value, people: count })),
    ...change,
  };
}

/** People by area, all of one group: what is looked across has no groups. */
export function peopleByArea(
  people: Readonly<Record<string, number>>,
  change: Partial<Benchmark> = {},
): Benchmark {
  return peopleOf(
    {},
    {
      areaField: 'force',
      counts: Object.entries(people).map(([area, count]) => ({ area, value: 'W1', people: count })),
      ...change,
    },
  );
}

/** A counter with the usual query of these tests: misconduct (MC) by ethnicity, against White British. */
export function asking(
  frame: Frame,
  asked: Partial<Asked>,
): { readonly counter: Counter; readonly query: Query } {
  const counter = counterOf(frame);
  const query = resolveQuery(counter, {
    ...plain,
    outcome: 'outcome',
    events: ['MC'],
    group: 'ethnicity',
    reference: 'W1',
    ...asked,
  });
  return { counter, query };
}
