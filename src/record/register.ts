import type { Chain } from './chain.js';

/** What can be made and registered. */
export type RegisteredKind =
  'commitment' | 'draw' | 'extension' | 'pack' | 'partial' | 'merge' | 'reserves';

/** What an entry says: that something was made, or that it was deleted. */
export type RegisterKind = RegisteredKind | 'deleted';

/** One line of a register; schemas/register-entry.schema.json says what each member is. */
export interface RegisterEntry {
  readonly register: 'dipsample-register';
  readonly version: 1;
  readonly number: number;
  readonly previous: string;
  readonly date: string;
  readonly kind: RegisterKind;
  readonly id: string;
  readonly commitment: string | null;
  readonly earlier: string | null;
  readonly reason: string | null;
  readonly summary: string;
  readonly sampled: { readonly unit: string; readonly units: readonly string[] } | null;
  /** YYYY-MM-DD, the day from which it is to be reviewed whether it is still needed; absent for none. */
  readonly retentionReview?: string;
  /** Of an entry of kind deleted, and of no other. */
  readonly deleted?: DeletedEntry;
}

/** The entry that a deletion is of: its place, the digest of its line, its kind and its count. */
export interface DeletedEntry {
  readonly entry: number;
  readonly digest: string;
  readonly kind: RegisteredKind;
  /** How many units its line names; null where it names none. */
  readonly units: number | null;
}

/** A register as far as it holds. */
export type Register = Chain<RegisterEntry>;
