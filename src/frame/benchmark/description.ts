import { isIsoDate } from '../calendar.js';
import { headerKey } from '../header-name.js';

/** What a file of people by group holds, as its user describes it (`schemas/benchmark.schema.json`). */
export interface BenchmarkDescription {
  readonly title: string;
  readonly source: string;
  readonly date: string;
  readonly population: string;
  readonly scheme?: string;
  /** The CSV, from the folder of the description. */
  readonly file: string;
  /** `wide`: a row for each area and a column for each category. `long`: a row for each number. */
  readonly layout: 'wide' | 'long';
  readonly columns: {
    readonly area?: string;
    /** Long layout only. */
    readonly category?: string;
    /** Long layout only. */
    readonly people?: string;
  };
  /** Headers of further columns, each with the reason why it is not read. */
  readonly ignoredColumns?: Readonly<Record<string, string>>;
  /** The grouping field that the categories are joined to. */
  readonly field: string;
  /** Each category of the file that is used, with the value of the field that it is counted under. */
  readonly categories: Readonly<Record<string, string>>;
  /** Each category of the file that is not used, with the reason. */
  readonly leftOut?: Readonly<Record<string, string>>;
  readonly areas?: BenchmarkAreas;
}

/** Which areas are used: joined to a field by `map`, or only added up, as `counted` names them. */
export interface BenchmarkAreas {
  readonly field?: string;
  readonly map?: Readonly<Record<string, string>>;
  readonly counted?: readonly string[];
  /** Areas of the file that are not used, each with the reason. */
  readonly leftOut?: Readonly<Record<string, string>>;
  /** The one reason why every area that is not named is not used; absent: each must be named. */
  readonly others?: string;
}

/** What a JSON Schema cannot say about a description of a benchmark. */
export function descriptionFaults(description: BenchmarkDescription): readonly string[] {
  const { date, layout, columns, categories, leftOut = {}, ignoredColumns = {} } = description;
  const faults = isIsoDate(date) ? [] : [`/date is no day of the calendar: ${date}`];
  for (const column of ['category', 'people'] as const) {
    if ((columns[column] === undefined) !== (layout === 'wide')) {
      faults.push(
        `/columns ${layout === 'long' ? 'lacks' : 'has'} "${column}"; the layout is ${layout}`,
      );
    }
  }
  const used = Object.values(columns).map((column) => ['columns', column] as const);
  const ignored = namesOf('ignoredColumns', ignoredColumns);
  const named = [...namesOf('categories', categories), ...namesOf('leftOut', leftOut)];
  const together =
    layout === 'wide' ? [[...used, ...ignored, ...named]] : [[...used, ...ignored], named];
  return [...faults, ...together.flatMap(namedTwice), ...areaFaults(description)];
}

function areaFaults({ columns, areas }: BenchmarkDescription): readonly string[] {
  if (areas === undefined) return [];
  const { field, map, counted, leftOut = {} } = areas;
  const faults = columns.area === undefined ? ['/areas needs the column "area" in /columns'] : [];
  if ((field === undefined) !== (map === undefined)) {
    faults.push('/areas has "field" and "map" together or not at all');
  }
  if ((map === undefined) === (counted === undefined)) {
    faults.push('/areas needs "map" (areas joined to a field) or "counted" (areas added up)');
  }
  const named = [
    ...namesOf('areas/map', map ?? {}),
    ...(counted ?? []).map((area) => ['areas/counted', area] as const),
    ...namesOf('areas/leftOut', leftOut),
  ];
  return [...faults, ...namedTwice(named)];
}

function namesOf(place: string, entries: object): readonly (readonly [string, string])[] {
  return Object.keys(entries).map((name) => [place, name] as const);
}

/** Names are compared as headers are, without regard to letter case and width of spaces. */
function namedTwice(names: readonly (readonly [string, string])[]): readonly string[] {
  const places = new Map<string, string>();
  return names.flatMap(([place, name]) => {
    const before = places.get(headerKey(name));
    places.set(headerKey(name), place);
    return before === undefined ? [] : [`/${place} names "${name}", which /${before} names too`];
  });
}
