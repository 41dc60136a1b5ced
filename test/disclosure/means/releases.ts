import type { MeanBefore, MeanCell } from '../../../src/disclosure/means/release-means.js';
import type { RandomStream } from '../../../src/random/stream.js';

/** Somebody with values of some fields, and an amount; a corrected amount is another unit. */
export interface Person {
  readonly values: Readonly<Record<string, string>>;
  amount: number;
}

/** Amounts as they are measured, and whose each is; who was measured as now has a place already. */
export interface Register {
  readonly amounts: number[];
  readonly owners: number[];
  readonly placeOf: (person: Person) => number;
}

export function register(): Register {
  const amounts: number[] = [];
  const owners: number[] = [];
  const places = new Map<Person, Map<number, number>>();
  const placeOf = (person: Person): number => {
    const own = places.get(person) ?? new Map<number, number>();
    places.set(person, own);
    const known = own.get(person.amount);
    if (known !== undefined) return known;
    owners.push([...places.keys()].indexOf(person));
    const place = amounts.push(person.amount) - 1;
    own.set(person.amount, place);
    return place;
  };
  return { amounts, owners, placeOf };
}

/** People drawn one by one: each value of each field with its weight; values read `e1`, `e2`, ... */
export function people(
  random: RandomStream,
  size: number,
  fields: Readonly<Record<string, readonly number[]>>,
): Person[] {
  return Array.from({ length: size }, () => ({
    values: Object.fromEntries(
      Object.entries(fields).map(([field, weights]) => [
        field,
        random.weighted(weights.map((weight, at) => [`${field[0]!}${at + 1}`, weight] as const)),
      ]),
    ),
    amount: days(random),
  }));
}

/** Days as cases take them: mostly some weeks, a few of them years, some none at all. */
function days(random: RandomStream): number {
  if (random.next() < 0.05) return 0;
  return Math.round(Math.exp(2 + 1.2 * (random.next() + random.next() + random.next())));
}

/** Every cell of the tables by these fields, with all margins; keys read `e1&o2`, `all`. */
export function meanCells(
  { placeOf }: Register,
  counted: readonly Person[],
  tables: readonly (readonly string[])[],
): MeanCell[] {
  const cells = new Map<string, MeanCell>();
  for (const table of tables) {
    for (let subset = 0; subset < 1 << table.length; subset += 1) {
      const fields = table.filter((_, at) => (subset >> at) & 1);
      const groups = new Map<string, number[]>();
      for (const person of counted) {
        const key = fields.map((field) => person.values[field]!).join('&') || 'all';
        groups.set(key, [...(groups.get(key) ?? []), placeOf(person)]);
      }
      for (const [key, members] of groups) {
        cells.set(key, { key, members, importance: 1, mayShow: true });
      }
    }
  }
  return [...cells.values()];
}

/** What a ledger holds of the means of all releases so far. */
export interface Ledger {
  readonly shown: readonly MeanBefore[];
  readonly hidden: readonly MeanBefore[];
}

export function withRelease(
  { shown, hidden }: Ledger,
  cells: readonly MeanCell[],
  keys: readonly string[],
): Ledger {
  return {
    shown: [...shown, ...cells.filter(({ key }) => !keys.includes(key))],
    hidden: [...hidden, ...cells.filter(({ key }) => keys.includes(key))],
  };
}

/** A cell of the units from one place up to, but without, another. */
export function cell(
  key: string,
  from: number,
  to: number,
  rest: Partial<MeanCell> = {},
): MeanCell {
  return { key, members: range(from, to), importance: 1, mayShow: true, ...rest };
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
