import { describe, expect, it } from 'vitest';
import {
  type BenchmarkDescription,
  descriptionFaults,
} from '../../../src/frame/benchmark/description.js';

const wide: BenchmarkDescription = {
  title: 'Residents',
  source: 'made up',
  date: '2021-03-21',
  population: 'residents',
  file: 'people.csv',
  layout: 'wide',
  columns: { area: 'Code' },
  field: 'ethnicity_group',
  categories: { Asian: 'Asian', Other: 'Other' },
};
const long: BenchmarkDescription = {
  ...wide,
  layout: 'long',
  columns: { area: 'Code', category: 'Group', people: 'People' },
};
const joined = { field: 'force', map: { E1: 'East', W1: 'West' } };

describe('a description of a benchmark', () => {
  it('is in order in either layout, with areas joined or added up', () => {
    for (const description of [wide, long]) {
      expect(descriptionFaults(description)).toEqual([]);
      expect(descriptionFaults({ ...description, areas: joined })).toEqual([]);
      expect(descriptionFaults({ ...description, areas: { counted: ['E1'] } })).toEqual([]);
    }
  });

  it('has a date that there is', () => {
    expect(descriptionFaults({ ...wide, date: '2021-02-29' })).toEqual([
      '/date is no day of the calendar: 2021-02-29',
    ]);
  });

  it('has columns for category and people where the layout is long, and only there', () => {
    expect(descriptionFaults({ ...long, columns: { area: 'Code' } })).toEqual([
      '/columns lacks "category"; the layout is long',
      '/columns lacks "people"; the layout is long',
    ]);
    expect(descriptionFaults({ ...wide, columns: { people: 'People' } })).toEqual([
      '/columns has "people"; the layout is wide',
    ]);
  });

  it('names a column of a wide file once, whatever it is named for', () => {
    expect(
      descriptionFaults({
        ...wide,
        ignoredColumns: { asian: 'twice' },
        leftOut: { Unknown: 'not known', ' CODE ': 'twice' },
      }),
    ).toEqual([
      '/categories names "Asian", which /ignoredColumns names too',
      '/leftOut names " CODE ", which /columns names too',
    ]);
  });

  it('of a long file may name a category like a column, and neither twice', () => {
    expect(descriptionFaults({ ...long, categories: { Group: 'Asian' } })).toEqual([]);
    expect(
      descriptionFaults({
        ...long,
        ignoredColumns: { people: 'twice' },
        leftOut: { OTHER: 'twice' },
      }),
    ).toEqual([
      '/ignoredColumns names "people", which /columns names too',
      '/leftOut names "OTHER", which /categories names too',
    ]);
  });

  it('has areas only with a column for them', () => {
    expect(descriptionFaults({ ...wide, columns: {}, areas: joined })).toEqual([
      '/areas needs the column "area" in /columns',
    ]);
  });

  it('has areas that are either joined to a field or added up', () => {
    const together = '/areas has "field" and "map" together or not at all';
    const either = '/areas needs "map" (areas joined to a field) or "counted" (areas added up)';
    expect(descriptionFaults({ ...wide, areas: { field: 'force' } })).toEqual([together, either]);
    expect(descriptionFaults({ ...wide, areas: { map: { E1: 'East' } } })).toEqual([together]);
    expect(descriptionFaults({ ...wide, areas: { ...joined, counted: ['N1'] } })).toEqual([either]);
    expect(descriptionFaults({ ...wide, areas: {} })).toEqual([either]);
  });

  it('names an area once', () => {
    expect(
      descriptionFaults({ ...wide, areas: { ...joined, leftOut: { w1: 'twice', N1: 'far' } } }),
    ).toEqual(['/areas/leftOut names "w1", which /areas/map names too']);
    expect(descriptionFaults({ ...wide, areas: { counted: ['E1', 'N1', 'e1'] } })).toEqual([
      '/areas/counted names "e1", which /areas/counted names too',
    ]);
  });
});
