import { compareBytewise, compareListsBytewise } from '../frame/bytewise.js';
import { commonWord, type Partial, settled, withDerived } from './known-field-parts.js';
import type { NestedField, Population } from './release.js';

/** Fields that are made one. */
export interface FieldGroup {
  readonly name: string;
  readonly names: readonly string[];
  /** Each combination that can occur by its text; of a field that stands alone, the value itself. */
  readonly tuples: ReadonlyMap<string, Tuple>;
  /** The text of the combination of a unit, from its values of all fields. */
  readonly place: (values: Partial) => string;
}

/** Values of the fields of one group, in the order of its fields. */
type Tuple = readonly string[];

/** Divides fields into those that are functions of one another, in the order of the first of each. */
export function fieldGroups(
  fields: Population['fields'],
  records: readonly Partial[],
  nested: readonly NestedField[],
): readonly FieldGroup[] {
  const names = fields.map(({ field }) => field);
  const groups = new Map<string, number[]>();
  for (const [place, name] of names.entries()) {
    const root = rootOf(name, names, nested);
    groups.set(root, [...(groups.get(root) ?? []), place]);
  }
  return [...groups.values()].map((places) => fieldGroup(places, fields, records, nested));
}

function rootOf(name: string, names: readonly string[], nested: readonly NestedField[]): string {
  const link = nested.find(({ broad, fine }) => broad === name && names.includes(fine));
  return link === undefined
    ? name.replace(/_(?:group|year|quarter|financial_year)$/, '')
    : rootOf(link.fine, names, nested);
}

function fieldGroup(
  places: readonly number[],
  fields: Population['fields'],
  records: readonly Partial[],
  nested: readonly NestedField[],
): FieldGroup {
  const own = places.flatMap((place) => fields[place] ?? []);
  const names = own.map(({ field }) => field);
  const partOf = (values: Partial): Partial => places.map((place) => values[place] ?? null);
  const found = possibleTuples(own, names, distinct(records.map(partOf)), nested);
  const inOrder = [...found].sort(compareListsBytewise);
  const texts = new Map<string, string>();
  return {
    name: names.join('+'),
    names,
    tuples: new Map(inOrder.map((tuple) => [textOf(tuple), tuple])),
    place: (values) => {
      const partial = partOf(values);
      const key = JSON.stringify(partial);
      const text = texts.get(key) ?? textOf(settled(withDerived(names, partial, nested), inOrder));
      texts.set(key, text);
      return text;
    },
  };
}

function possibleTuples(
  fields: Population['fields'],
  names: readonly string[],
  records: readonly Partial[],
  nested: readonly NestedField[],
): readonly Tuple[] {
  const tuples = new Map<string, Tuple>();
  const add = (values: Partial): boolean => {
    if (!isWhole(values)) return false;
    tuples.set(textOf(values), values);
    return true;
  };
  const isThere = (values: Partial): boolean =>
    [...tuples.values()].some((tuple) => fits(tuple, values));
  const alone = fields.flatMap(({ values }, place) =>
    values.map((value) => names.map((_, other) => (other === place ? value : null))),
  );
  const lacking = records.filter((values) => !add(values));
  const open = alone.filter((values) => !add(withDerived(names, values, nested)));
  for (const values of open) {
    const word = commonWord(values);
    if (word !== null && !isThere(values)) add(values.map(() => word));
  }
  for (const values of lacking) {
    const derived = withDerived(names, values, nested);
    if (!isThere(derived)) add(settled(derived, []));
  }
  return [...tuples.values()];
}

function distinct(all: readonly Partial[]): readonly Partial[] {
  const found = new Map(all.map((values) => [JSON.stringify(values), values]));
  return [...found].sort(([left], [right]) => compareBytewise(left, right)).map(([, one]) => one);
}

function isWhole(values: Partial): values is Tuple {
  return values.every((value) => value !== null);
}

function fits(tuple: Tuple, values: Partial): boolean {
  return values.every((value, place) => value === null || value === tuple[place]);
}

function textOf(tuple: Tuple): string {
  return tuple.length === 1 ? (tuple[0] ?? '') : JSON.stringify(tuple);
}
