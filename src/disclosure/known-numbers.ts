import { followsFrom } from './known-field-parts.js';
import type { KnownRelease, PresentUnits } from './known-release.js';
import { type KnownTable, membersOf } from './known-table.js';
import type { Condition, NestedField } from './release.js';

/** A count that earlier releases published, each of its own units. */
export interface PublishedCount {
  /** On the joined fields, without `@counted`. */
  readonly conditions: readonly Condition[];
  /** For each kind of the table whether it is counted. */
  readonly members: readonly boolean[];
  readonly numbers: readonly PublishedNumber[];
  /** Whether the present units have the fields that it asks for, so that it can be compared. */
  readonly isComparable: boolean;
}

/** What a reader knows of a count from one release, rounded or not. */
export interface PublishedNumber {
  /** Place of the release among the moments of the table. */
  readonly moment: number;
  readonly low: number;
  readonly high: number;
}

/** A count that a release hid of its own units. */
export interface HiddenCount extends Pick<PublishedCount, 'conditions' | 'members'> {
  readonly moment: number;
}

/** The counts that earlier releases hid. */
export function hiddenCounts(
  table: KnownTable,
  releases: readonly KnownRelease[],
): readonly HiddenCount[] {
  return releases.flatMap(({ hidden }, moment) =>
    hidden.map((own) => {
      const conditions = table.joined.rewrite(own);
      return { conditions, members: membersOf(table, conditions), moment };
    }),
  );
}

/** The counts that earlier releases published, each once, with the numbers that they gave for it. */
export function publishedCounts(
  table: KnownTable,
  present: PresentUnits,
  releases: readonly KnownRelease[],
  nested: readonly NestedField[],
): readonly PublishedCount[] {
  const given = present.fields.map(({ field }) => field);
  const counts = new Map<string, PublishedCount>();
  for (const [moment, { numbers }] of releases.entries()) {
    for (const { conditions: own, low, high } of numbers) {
      const conditions = table.joined.rewrite(own);
      const isComparable = own.every(({ field }) => followsFrom(field, given, nested));
      const text = JSON.stringify([conditions, isComparable]);
      const found = counts.get(text) ?? {
        conditions,
        members: membersOf(table, conditions),
        numbers: [],
        isComparable,
      };
      counts.set(text, { ...found, numbers: withNumber(found.numbers, { moment, low, high }) });
    }
  }
  return [...counts.values()];
}

function withNumber(
  numbers: readonly PublishedNumber[],
  added: PublishedNumber,
): readonly PublishedNumber[] {
  const same = numbers.find(({ moment }) => moment === added.moment);
  if (same === undefined) return [...numbers, added];
  return numbers.map((number) =>
    number === same
      ? { ...same, low: Math.max(same.low, added.low), high: Math.min(same.high, added.high) }
      : number,
  );
}
