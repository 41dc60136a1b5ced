import fc from 'fast-check';
import type { KnownRelease, PresentUnits } from '../../src/disclosure/known-release.js';
import type {
  Condition,
  NestedField,
  Population,
  PublishedBefore,
} from '../../src/disclosure/release.js';

/** A made-up unit as one export has it. */
export type Record = Readonly<{ code: string; code_group: string; outcome: string; sex: string }>;

/** Units by their references, as one export has them. */
export type Export = ReadonlyMap<string, Record>;

export const groups: NestedField = {
  fine: 'code',
  broad: 'code_group',
  of: { A1: 'Asian', A2: 'Asian', B1: 'Black', W1: 'White' },
};

export const lists = {
  code: ['A1', 'A2', 'B1', 'Multiple', 'W1'],
  code_group: ['Asian', 'Black', 'Multiple', 'White'],
  outcome: ['FWW', 'NFA', 'WW'],
  sex: ['F', 'M'],
} as const;

export type Field = keyof typeof lists;

/** How many units of a population satisfy conditions: by going through them, one kind after the other. */
export function countIn(population: Population, conditions: readonly Condition[]): number {
  const places = conditions.map(({ field }) =>
    population.fields.findIndex((other) => other.field === field),
  );
  if (places.includes(-1)) throw new Error('a condition on no field of the population');
  return population.units
    .filter(({ values }) =>
      conditions.every(({ values: wanted }, index) => wanted.includes(values[places[index]!]!)),
    )
    .reduce((sum, { count }) => sum + count, 0);
}

export function satisfies(record: Record | undefined, conditions: readonly Condition[]): boolean {
  return (
    record !== undefined &&
    conditions.every(({ field, values }) => values.includes(record[field as Field]))
  );
}

export function countOf(units: Export, conditions: readonly Condition[]): number {
  return [...units.values()].filter((record) => satisfies(record, conditions)).length;
}

/** An export as the present release. */
export function present(units: Export, fields: readonly Field[]): PresentUnits {
  return {
    fields: fields.map((field) => ({ field, values: lists[field] })),
    units: [...units].map(([key, record]) => ({
      key,
      values: fields.map((field) => record[field]),
    })),
  };
}

/** What a release of these counts leaves behind; a width of 1 is the exact number. */
export function published(
  name: string,
  units: Export,
  counts: readonly (readonly Condition[])[],
  width = 1,
  hidden: readonly (readonly Condition[])[] = [],
): KnownRelease {
  const fields = [...new Set([...counts, ...hidden].flat().map(({ field }) => field))] as Field[];
  const kinds: string[][] = [];
  const places = [...units].map(([key, record]): readonly [string, number] => {
    const values = fields.map((field) => record[field]);
    const found = kinds.findIndex((kind) => kind.join('|') === values.join('|'));
    return [key, found === -1 ? kinds.push(values) - 1 : found];
  });
  const numbers = counts.map((conditions): PublishedBefore => {
    const low = Math.floor(countOf(units, conditions) / width) * width;
    return { conditions, low, high: low + width - 1 };
  });
  return { name, fields, kinds, units: places, numbers, hidden, means: [] };
}

export function where(field: Field, ...values: readonly string[]): Condition {
  return { field, values };
}

/** So many units with references that begin with a word. */
export function some(word: string, many: number, code: string, outcome: string, sex = 'M'): Export {
  const of: Readonly<{ [code: string]: string }> = groups.of;
  return new Map(
    Array.from({ length: many }, (_, index) => [
      `${word} ${String(index)}`,
      { code, code_group: of[code] ?? code, outcome, sex },
    ]),
  );
}

export function together(...parts: readonly Export[]): Export {
  return new Map(parts.flatMap((part) => [...part]));
}

const record: fc.Arbitrary<Record> = fc
  .record({
    code: fc.constantFrom(...lists.code),
    group: fc.constantFrom(...lists.code_group),
    outcome: fc.constantFrom(...lists.outcome),
    sex: fc.constantFrom(...lists.sex),
  })
  .map(({ code, group, outcome, sex }) => {
    const of: Readonly<{ [code: string]: string }> = groups.of;
    return { code, code_group: of[code] ?? group, outcome, sex };
  });

const condition: fc.Arbitrary<Condition> = fc
  .constantFrom(...(Object.keys(lists) as Field[]))
  .chain((field) =>
    fc
      .subarray([...lists[field]], { minLength: 1, maxLength: lists[field].length })
      .map((values) => ({ field, values })),
  );

/** Conditions on some fields, each once; often on single values, as the cells of tables are. */
export const conjunction: fc.Arbitrary<readonly Condition[]> = fc.uniqueArray(
  fc.oneof(
    condition,
    condition.map(({ field, values }) => ({ field, values: values.slice(0, 1) })),
  ),
  { maxLength: 3, selector: ({ field }) => field },
);

export interface Past {
  readonly units: Export;
  readonly counts: readonly (readonly Condition[])[];
  readonly width: number;
}

/**
 * A history: from one export to the next most units stay as they are, some are corrected, some are
 * gone, some are new or back. The last export is the present one.
 */
export const history: fc.Arbitrary<readonly Past[]> = fc
  .integer({ min: 1, max: 14 })
  .chain((many) =>
    fc.array(
      fc.record({
        fate: fc.array(
          fc.oneof(
            { arbitrary: fc.constant<Record | 'stay' | 'gone'>('stay'), weight: 6 },
            { arbitrary: fc.constant<Record | 'stay' | 'gone'>('gone'), weight: 1 },
            { arbitrary: record as fc.Arbitrary<Record | 'stay' | 'gone'>, weight: 2 },
          ),
          { minLength: many, maxLength: many },
        ),
        counts: fc.array(conjunction, { minLength: 1, maxLength: 6 }),
        width: fc.constantFrom(1, 1, 5),
      }),
      { minLength: 2, maxLength: 5 },
    ),
  )
  .map((steps) => {
    let units = new Map<string, Record>();
    return steps.map(({ fate, counts, width }) => {
      units = new Map(units);
      for (const [index, one] of fate.entries()) {
        const key = `unit ${String(index)}`;
        if (one === 'gone') units.delete(key);
        else if (one !== 'stay') units.set(key, one);
      }
      return { units, counts, width };
    });
  });
