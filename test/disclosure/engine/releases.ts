import type { RandomStream } from '../../../src/random/stream.js';
import type {
  Condition,
  Population,
  PublishedBefore,
  ReleaseCell,
} from '../../../src/disclosure/release.js';

/** A population of the cells of a two-way table: rows `r1`, `r2`, ... and columns `c1`, `c2`, ... */
export function tablePopulation(rows: readonly (readonly number[])[]): Population {
  const columns = (rows[0] ?? []).map((_, column) => `c${column + 1}`);
  return {
    fields: [
      { field: 'row', values: rows.map((_, row) => `r${row + 1}`) },
      { field: 'column', values: columns },
    ],
    units: rows.flatMap((counts, row) =>
      counts.map((count, column) => ({ values: [`r${row + 1}`, `c${column + 1}`], count })),
    ),
  };
}

/** Every cell of the tables by these fields, with all margins; keys read `row=r1&column=c2`, `all`. */
export function tableCells(
  population: Population,
  tables: readonly (readonly string[])[],
  scope: readonly Condition[] = [],
): ReleaseCell[] {
  const cells = new Map<string, ReleaseCell>();
  const valuesOf = new Map(population.fields.map(({ field, values }) => [field, values]));
  for (const table of tables) {
    for (let subset = 0; subset < 1 << table.length; subset += 1) {
      let combinations: Condition[][] = [[]];
      for (const field of table.filter((_, index) => (subset >> index) & 1)) {
        combinations = combinations.flatMap((conditions) =>
          valuesOf.get(field)!.map((value) => [...conditions, { field, values: [value] }]),
        );
      }
      for (const conditions of combinations) {
        const within = conditions.length === 0 ? null : cellKey(conditions.slice(0, -1));
        cells.set(cellKey(conditions), {
          key: cellKey(conditions),
          conditions: [...scope, ...conditions],
          within,
          binary: false,
          importance: 1,
        });
      }
    }
  }
  return [...cells.values()];
}

export function cellKey(conditions: readonly Condition[]): string {
  const parts = conditions.map(({ field, values }) => `${field}=${values.join('/')}`);
  return parts.join('&') || 'all';
}

/** The units that satisfy conditions, counted one kind after the other. */
export function countOf(population: Population, conditions: readonly Condition[]): number {
  return population.units
    .filter(({ values }) =>
      conditions.every((condition) => {
        const place = population.fields.findIndex(({ field }) => field === condition.field);
        return condition.values.includes(values[place]!);
      }),
    )
    .reduce((sum, { count }) => sum + count, 0);
}

/** What a reader knows of the cells that are shown. */
export function published(
  population: Population,
  cells: readonly ReleaseCell[],
  hidden: readonly string[],
): PublishedBefore[] {
  return cells
    .filter(({ key }) => !hidden.includes(key))
    .map(({ conditions }) => {
      const count = countOf(population, conditions);
      return { conditions, low: count, high: count };
    });
}

/** What a ledger holds of a release: what was shown, and that the rest was hidden. */
export function ledgerOf(
  population: Population,
  cells: readonly ReleaseCell[],
  hidden: readonly string[],
): PublishedBefore[] {
  return [
    ...published(population, cells, hidden),
    ...cells
      .filter(({ key }) => hidden.includes(key))
      .map(({ conditions }) => ({ conditions, low: 0, high: Infinity })),
  ];
}

/** Units drawn one by one, each value of each field with its weight; values read `e1`, `e2`, ... */
export function randomPopulation(
  random: RandomStream,
  size: number,
  fields: Readonly<Record<string, readonly number[]>>,
): Population {
  const kinds = new Map<string, { values: string[]; count: number }>();
  for (let unit = 0; unit < size; unit += 1) {
    const values = Object.entries(fields).map(([field, weights]) =>
      random.weighted(
        weights.map((weight, index) => [`${field[0]!}${index + 1}`, weight] as const),
      ),
    );
    const kind = kinds.get(values.join()) ?? { values, count: 0 };
    kind.count += 1;
    kinds.set(values.join(), kind);
  }
  return {
    fields: Object.entries(fields).map(([field, weights]) => ({
      field,
      values: weights.map((_, index) => `${field[0]!}${index + 1}`),
    })),
    units: [...kinds.values()],
  };
}

/** Counts as police tables have them: one large group, small others, one usual outcome, rare others. */
export function policeTable(random: RandomStream, rows: number, columns: number): number[][] {
  const groups = [60, 9, 6, 3, 2, 2].slice(0, rows);
  const outcomes = [0.45, 0.25, 0.15, 0.1, 0.05].slice(0, columns);
  return groups.map((members) =>
    outcomes.map((share) => poisson(random, members * share * (0.5 + random.next()))),
  );
}

function poisson(random: RandomStream, mean: number): number {
  const limit = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > limit; product *= random.next()) count += 1;
  return count;
}
