import { compareBytewise, compareListsBytewise } from '../../frame/bytewise.js';
import type { Population } from '../release.js';
import { broadOf } from '../sets/flatten-nested.js';
import { classOfValue, type Space } from '../sets/space.js';

/** The units of a population with all their values, ready to have some of them changed. */
export interface People {
  /** All fields of the population, sorted: the order of `values`. */
  readonly fields: readonly string[];
  /** Kinds that have units, in order. */
  readonly kinds: readonly PersonKind[];
  /** The kind that a unit becomes when it takes over classes; null is a unit that was not there. */
  readonly withClasses: (
    kind: PersonKind | null,
    classes: ReadonlyMap<number, number>,
  ) => PersonKind;
}

export interface PersonKind {
  readonly key: string;
  readonly values: readonly string[];
  /** For each field of the space. */
  readonly classes: readonly number[];
  /** Units of the kind in truth. */
  readonly count: number;
}

export function peopleOf(population: Population, space: Space): People {
  const fields = population.fields.map(({ field }) => field).sort(compareBytewise);
  const readers = space.fields.map((field) => ({
    place: fields.indexOf(field.field),
    classOf: classOfValue(field),
  }));
  const places = fields.map((field) =>
    population.fields.findIndex((other) => other.field === field),
  );
  const kinds = new Map<string, PersonKind>();
  const kindOf = (values: readonly string[], count: number): PersonKind => {
    const key = JSON.stringify(values);
    const classes = readers.map(({ place, classOf }) => classOf.get(values[place] ?? '') ?? 0);
    const kind = { key, values, classes, count: count + (kinds.get(key)?.count ?? 0) };
    kinds.set(key, kind);
    return kind;
  };
  for (const { values, count } of population.units) {
    if (count > 0)
      kindOf(
        places.map((place) => values[place] ?? ''),
        count,
      );
  }
  return {
    fields,
    kinds: [...kinds.values()].sort((left, right) =>
      compareListsBytewise(left.values, right.values),
    ),
    withClasses: (kind, classes) => {
      const values = [...(kind?.values ?? fields.map(() => ''))];
      for (const [index, { classes: known }] of space.fields.entries()) {
        const wanted = classes.get(index) ?? kind?.classes[index] ?? 0;
        const place = readers[index]?.place ?? -1;
        // A unit keeps its value unless it must change: what no count tells apart stays as it is.
        if (kind?.classes[index] !== wanted) values[place] = known[wanted]?.[0] ?? '';
      }
      // Broad fields follow, in the order in which they hang on each other.
      for (const nesting of space.nestings) {
        const fine = values[fields.indexOf(nesting.fine)] ?? '';
        values[fields.indexOf(nesting.broad)] = broadOf(nesting, fine) ?? '';
      }
      return kinds.get(JSON.stringify(values)) ?? kindOf(values, 0);
    },
  };
}
