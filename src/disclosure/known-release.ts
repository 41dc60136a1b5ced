import type { Condition, Population, PublishedBefore } from './release.js';

/** What an earlier release published of one kind of unit, and of whom. */
export interface KnownRelease {
  /** Tells it from the other releases in the population's signatures: its number in the ledger. */
  readonly name: string;
  /** The fields that its numbers ask for. */
  readonly fields: readonly string[];
  /** Values of these fields, in their order, that its units had. */
  readonly kinds: readonly (readonly string[])[];
  /** Everyone it counted: a text by which the unit is known again, and the place of its kind. */
  readonly units: readonly (readonly [key: string, kind: number])[];
  /** Every count that it published, in its own fields. */
  readonly numbers: readonly PublishedBefore[];
  /** Every count of its tables that it hid. */
  readonly hidden: readonly (readonly Condition[])[];
  /** The means that it published or hid, one entry for each kind of amount. */
  readonly means: readonly KnownMeans[];
}

/** What an earlier release published of means of one kind of amount. */
export interface KnownMeans {
  /** Tells the amounts from others: the two dates between which days are counted. */
  readonly of: string;
  /** In the order of the units; null for those that were not measured. */
  readonly amounts: readonly (number | null)[];
  /** Whose mean was published, and whose was hidden; among those measured. */
  readonly shown: readonly (readonly Condition[])[];
  readonly hidden: readonly (readonly Condition[])[];
}

/** The units that are to be published now. */
export interface PresentUnits {
  /** Every field that the release asks for, with all values that a reader knows of. */
  readonly fields: Population['fields'];
  /** Each unit with the text by which it is known again, and its values in the order of `fields`. */
  readonly units: readonly { readonly key: string; readonly values: readonly string[] }[];
}

/** The units of all releases together, as one population that the present release is a part of. */
export interface KnownPopulation {
  /** Fields that follow from one another are one, and `@counted` says which releases count a unit. */
  readonly population: Population;
  /** What holds for the units that are counted now, and for no others. */
  readonly now: Condition;
  /** Conditions of a count of the present release, in the fields of the population, with `now`. */
  readonly conditions: (conditions: readonly Condition[]) => readonly Condition[];
  /** Conditions on the population's fields, but `@counted`, in the fields that were given. */
  readonly inFieldsGiven: (conditions: readonly Condition[]) => readonly Condition[];
  /** Every number of the earlier releases that have to do with the present one. */
  readonly published: readonly PublishedBefore[];
  /** What a reader is taken to know besides, who takes a comparison of two releases at face value. */
  readonly readings: readonly PublishedBefore[];
  /**
   * Few units that came into a count of the present release, given in its own fields, or left one
   * published before, or that an earlier release hid: to be protected like a cell. Nothing is known
   * of them, so their range has no ends.
   */
  readonly movements: (
    counts: readonly (readonly Condition[])[],
    threshold: number,
  ) => readonly PublishedBefore[];
}
