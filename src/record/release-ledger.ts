import type { Condition, PublishedBefore } from '../disclosure/release.js';
import type { Chain } from './chain.js';

/** One line of a release ledger; schemas/release-entry.schema.json says what each member is. */
export interface ReleaseEntry {
  readonly ledger: 'dipsample-release-ledger';
  readonly version: 1;
  readonly number: number;
  readonly previous: string;
  readonly date: string;
  readonly release: string;
  readonly populations: readonly ReleasedPopulation[];
}

/** What a release published of one kind of unit of one export, and whom it counted. */
export interface ReleasedPopulation {
  readonly series: string;
  readonly unit: string;
  /** The fields that its counts ask for, in bytewise order. */
  readonly fields: readonly string[];
  /** Values of these fields, in their order, that units had; in bytewise order. */
  readonly kinds: readonly (readonly string[])[];
  /** Every unit that was counted: its digest, in order, and the place of its kind. */
  readonly units: readonly (readonly [digest: string, kind: number])[];
  readonly tables: readonly ReleasedTable[];
  /** Left out where there are none. */
  readonly means?: readonly ReleasedMeans[];
}

/** Means of one kind of amount, as the amounts of all units and whose means were published. */
export interface ReleasedMeans {
  /** The two dates between which days were counted, as `date_recorded..date_finalised`. */
  readonly of: string;
  /** In the order of the units; null for those that were not measured. */
  readonly amounts: readonly (number | null)[];
  readonly shown: readonly PublishedMean[];
  /** Those that were hidden, and must stay so. */
  readonly hidden: readonly (readonly Condition[])[];
}

/** A published mean, as what it is the mean of: those of the units that were measured. */
export interface PublishedMean {
  readonly conditions: readonly Condition[];
  readonly units: number;
  readonly sum: number;
}

/** One table, as the counts of which it is made. */
export interface ReleasedTable {
  readonly title: string;
  /** Those that were published, exactly (low = high) or rounded. */
  readonly counts: readonly PublishedBefore[];
  /** Those that were hidden, and must stay so. */
  readonly hidden: readonly (readonly Condition[])[];
}

/** A release ledger as far as it holds. */
export type ReleaseLedger = Chain<ReleaseEntry>;
