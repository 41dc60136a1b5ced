import { multiple, noIndividualSubject, notStated } from '../frame/code-list.js';
import { datePart, dateParts } from '../frame/date-parts.js';
import type { NestedField } from './release.js';

/** Values of fields that belong together; null where one is not known. */
export type Partial = readonly (string | null)[];

/** Stands for a value that a record lacks and nothing tells. */
const notRecorded = '(not recorded)';

/** Fills in what follows from the values that are known: the group of a code, the year of a quarter. */
export function withDerived(
  names: readonly string[],
  partial: Partial,
  nested: readonly NestedField[],
): Partial {
  const values = [...partial];
  const set = (name: string, value: string | undefined): boolean => {
    const place = names.indexOf(name);
    if (place === -1 || value === undefined || values[place] !== null) return false;
    values[place] = value;
    return true;
  };
  for (;;) {
    const known = names.flatMap((name, place) => [[name, values[place] ?? null] as const]);
    const filled = known.flatMap(([name, value]) =>
      value === null
        ? []
        : [
            ...nested
              .filter(({ fine, of }) => fine === name && Object.hasOwn(of, value))
              .map(({ broad, of }) => set(broad, of[value])),
            ...dateParts.map((part) => {
              const day = dayIn(name, value);
              return day !== null && set(`${day.base}_${part}`, datePart(day.text, part));
            }),
          ],
    );
    if (!filled.includes(true)) return values;
  }
}

/** A day within a date or a quarter; a year and a reporting year do not lie within one another. */
function dayIn(
  name: string,
  value: string,
): { readonly base: string; readonly text: string } | null {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (name.endsWith('_quarter') && quarter !== null) {
    const month = String(Number(quarter[2]) * 3).padStart(2, '0');
    return { base: name.replace(/_quarter$/, ''), text: `${quarter[1] ?? ''}-${month}-01` };
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { base: name, text: value } : null;
}

/** Whether the value of a field is one of the fields given, or follows from one of them. */
export function followsFrom(
  field: string,
  given: readonly string[],
  nested: readonly NestedField[],
): boolean {
  if (given.includes(field)) return true;
  if (nested.some(({ fine, broad }) => broad === field && given.includes(fine))) return true;
  return dateParts.some((part) => {
    if (!field.endsWith(`_${part}`)) return false;
    const date = field.slice(0, -part.length - 1);
    return given.includes(date) || given.includes(`${date}_quarter`);
  });
}

/** Fills in the rest from the first combination that agrees, or else from a common word. */
export function settled(
  partial: Partial,
  possible: readonly (readonly string[])[],
): readonly string[] {
  const agreeing = possible.find((tuple) =>
    partial.every((value, place) => value === null || value === tuple[place]),
  );
  const word = commonWord(partial) ?? notRecorded;
  return agreeing ?? partial.map((value) => value ?? word);
}

/** The word that says of all these fields alike that there is no single value; else null. */
export function commonWord(partial: Partial): string | null {
  const [first, ...others] = new Set(partial.filter((value) => value !== null));
  const words = [multiple, notStated, noIndividualSubject];
  return first !== undefined && others.length === 0 && words.includes(first) ? first : null;
}
