import { compareBytewise } from '../../frame/bytewise.js';
import type { Condition, NestedField, Population } from '../release.js';
import type { Box } from './box.js';
import { choices, type Choice, type Choose } from './choice.js';
import { flatten, trueNestings } from './flatten-nested.js';

/**
 * The units of a population as far as any count tells them apart: values of a field that every count
 * treats alike are one class, and fields that follow from others are gone.
 */
export interface Space {
  readonly fields: readonly SpaceField[];
  readonly nestings: readonly NestedField[];
  /** Kinds that have units, in order. */
  readonly kinds: readonly Kind[];
  /** The units that satisfy conditions; null where none can. */
  readonly boxOf: (conditions: readonly Condition[]) => Box | null;
}

export interface SpaceField {
  readonly field: string;
  /** The values of each class, sorted, in the order of their first. */
  readonly classes: readonly (readonly string[])[];
  readonly choose: Choose;
  /** The choice of all classes. */
  readonly everything: Choice;
}

/** A kind of unit: its class for each field of the space. */
export interface Kind {
  readonly classes: readonly number[];
  readonly count: number;
}

/** Makes the space that tells apart exactly what the conjunctions given tell apart. */
export function spaceOf(
  population: Population,
  conjunctions: readonly (readonly Condition[])[],
): Space {
  const nestings = trueNestings(population);
  const valuesOf = new Map(population.fields.map(({ field, values }) => [field, values]));
  if (valuesOf.size < population.fields.length) throw new RangeError('a field is listed twice');
  const flat = conjunctions.map((conditions) => flatten(conditions, valuesOf, nestings));
  const fields = population.fields
    .map(({ field }) => field)
    .filter((field) => nestings.every(({ broad }) => broad !== field))
    .sort(compareBytewise)
    .map((field): SpaceField => {
      const asked = flat.flatMap((one) => one.get(field) ?? []);
      const classes = classesOf([...new Set(valuesOf.get(field))], asked);
      const choose = choices(classes.length);
      return { field, classes, choose, everything: choose([...classes.keys()]) };
    });
  return {
    fields,
    nestings,
    kinds: kindsOf(population, fields),
    boxOf: (conditions) => {
      const wanted = flatten(conditions, valuesOf, nestings);
      const box = fields.map(({ field, classes, choose, everything }) => {
        const values = wanted.get(field);
        if (values === undefined) return everything;
        return choose(
          [...classes.keys()].filter((one) => classes[one]?.some((value) => values.has(value))),
        );
      });
      return box.some(({ classes }) => classes.length === 0) ? null : box;
    },
  };
}

/** Values are of one class when they are in just the same of the sets asked about. */
function classesOf(
  values: readonly string[],
  asked: readonly ReadonlySet<string>[],
): readonly (readonly string[])[] {
  const distinct = [...new Map(asked.map((set) => [[...set].sort().join('\u0000'), set])).values()];
  const classes = new Map<string, string[]>();
  for (const value of [...values].sort(compareBytewise)) {
    const signature = distinct.map((set) => (set.has(value) ? '1' : '0')).join('');
    classes.set(signature, [...(classes.get(signature) ?? []), value]);
  }
  return [...classes.values()];
}

/** The class of each value of a field. */
export function classOfValue({ classes }: SpaceField): ReadonlyMap<string, number> {
  return new Map(
    classes.flatMap((values, index) => values.map((value) => [value, index] as const)),
  );
}

function kindsOf(population: Population, fields: readonly SpaceField[]): readonly Kind[] {
  const readers = fields.map((field) => ({
    place: population.fields.findIndex((other) => other.field === field.field),
    classOf: classOfValue(field),
  }));
  const kinds = new Map<string, Kind>();
  for (const { values, count } of population.units) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`there cannot be ${count} units of a kind`);
    }
    if (count === 0) continue;
    const classes = readers.map(({ place, classOf }) => {
      const found = classOf.get(values[place] ?? '');
      if (found !== undefined) return found;
      throw new RangeError(`a unit has a value that its field does not list`);
    });
    const key = classes.join(',');
    kinds.set(key, { classes, count: count + (kinds.get(key)?.count ?? 0) });
  }
  return [...kinds.entries()]
    .sort(([left], [right]) => compareBytewise(left, right))
    .map(([, kind]) => kind);
}

/** How many units are in the box. */
export function countIn(space: Space, box: Box): number {
  let count = 0;
  for (const kind of space.kinds) {
    if (box.every((choice, field) => choice.has[kind.classes[field] ?? -1])) count += kind.count;
  }
  return count;
}
