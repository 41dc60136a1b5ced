/** Units whose value of the field is among those listed; no values, no units. */
export interface Condition {
  readonly field: string;
  readonly values: readonly string[];
}

/**
 * Everything that can be counted: the units of ONE unit level, by their values of every field that
 * the release uses or an earlier publication used.
 *
 * A value listed in `fields` that no count tells from the others gives hidden units a place to be:
 * list what a reader holds possible, and publish a count for whatever the reader sees is empty.
 */
export interface Population {
  /** Every field with all values that a reader knows of, also those that no unit has. */
  readonly fields: readonly { readonly field: string; readonly values: readonly string[] }[];
  /** A value for each field in the order of `fields`, and how many units are of that kind. */
  readonly units: readonly { readonly values: readonly string[]; readonly count: number }[];
  /** Fields whose value follows from that of another, as a broad group does from a code. */
  readonly nested?: readonly NestedField[];
}

/** Each value of the fine field with the value of the broad one that goes with it. */
export interface NestedField {
  readonly fine: string;
  readonly broad: string;
  readonly of: Readonly<Record<string, string>>;
}

/** A count that the release would show, or that a figure of the release is worked out from. */
export interface ReleaseCell {
  readonly key: string;
  /** All of these hold for the units counted; an empty list is everybody. */
  readonly conditions: readonly Condition[];
  /** Key of the count that it is a part of (the members of its row); null for a total. */
  readonly within: string | null;
  /** Its table asks whether units had one event or not, so that those without it are an outcome too. */
  readonly binary: boolean;
  /** Multiplies the cost of hiding it; 1 usually, more for a reference group. */
  readonly importance: number;
}

/**
 * A number that is out already and cannot be taken back: exact (low = high) or rounded (a range). A
 * count that was hidden then, and must stay so, is one of which nothing is known: up to Infinity.
 */
export interface PublishedBefore {
  readonly conditions: readonly Condition[];
  readonly low: number;
  readonly high: number;
  /** Every reader knows it from the form of a table; the count itself was never published. */
  readonly isPlain?: true;
}

export interface DisclosureRules {
  /** Counts from 1 to one less than this may not be told. */
  readonly threshold: number;
  /** The most base cells that hang together which are still worked on; 400 is the usual limit. */
  readonly largestModel: number;
  /** Whether a value of a field makes sense as one with others; all do where this is not said. */
  readonly mergeable?: Mergeable;
}

export type Mergeable = (field: string, value: string) => boolean;

/**
 * A count that could give somebody away, whether it is printed or not: the units of `whole` that are
 * not units of `part`, with what a reader must be left to think possible.
 */
export interface SensitiveCount {
  readonly whole: readonly Condition[];
  readonly part: readonly Condition[] | null;
  readonly count: number;
  readonly why: 'small' | 'rest-of-row' | 'difference' | 'class' | 'earlier-cell';
  /** Keys of the cells that it is, or follows from; none where earlier publications alone have it. */
  readonly cells: readonly string[];
  /** The reader must not be able to rule out a count of this or less, ... */
  readonly least: number;
  /** ... nor one of this or more. */
  readonly most: number;
}

/** What stands between a count and its protection. */
export type Obstacle =
  /** More base cells hang together than are worked on. */
  | 'too-large'
  /** Only zeros could change with it, and zeros are shown. */
  | 'zeros-locked'
  /** Numbers that are out already leave no room for it and the rest of the release. */
  | 'published-before'
  /** Units as they are now contradict a number that is out: another file, or corrected since. */
  | 'ledger-contradicts'
  /** Whoever is the one person of another hidden count could work it out. */
  | 'insider'
  /** No table in whole numbers was found within the limit of work. */
  | 'no-whole-table';

export interface UnprotectedCount {
  readonly obstacle: Obstacle;
  /** Null where the whole release is meant, or a number published before. */
  readonly sensitive: SensitiveCount | null;
  /** Keys of the cells concerned, in order; all of the release where none is more to blame. */
  readonly cells: readonly string[];
}

/** Values of one field to be counted as one. */
export interface MergeProposal {
  readonly field: string;
  readonly values: readonly string[];
  readonly reason: 'unprotected' | 'too-large' | 'third-hidden';
  /** Fields of the table that would be helped, in order. */
  readonly table: readonly string[];
}

/** Which counts of a release must be hidden, with the proof that this is enough; or why nothing is. */
export type ProtectedRelease =
  | {
      readonly status: 'protected';
      /** Keys of all hidden cells, in order. Whatever figure depends on one of them is to be hidden. */
      readonly hidden: readonly string[];
      /** Those of them that are sensitive themselves; never to be told apart in public. */
      readonly primary: readonly string[];
      /** Restricted: it says what is hidden. */
      readonly certificate: Certificate;
      /** Sensitive counts that earlier publications have given away, or narrowed, already. */
      readonly knownBefore: readonly SensitiveCount[];
      readonly proposals: readonly MergeProposal[];
    }
  | {
      readonly status: 'refused';
      readonly unprotected: readonly UnprotectedCount[];
      readonly proposals: readonly MergeProposal[];
    };

/**
 * The proof, as plain data: other populations that show exactly the same public numbers, among them
 * for each sensitive count one where it is at most `least` and one where it is at least `most`, and
 * for each person who is alone in a count and knows it, one where that count is the same and another
 * sensitive count is not.
 */
export interface Certificate {
  /** The order of the values in a change of a kind. */
  readonly fields: readonly string[];
  /** Other populations, each as what differs from the true one; the first is the true one itself. */
  readonly populations: readonly (readonly KindChange[])[];
  readonly proofs: readonly SensitiveProof[];
  /** What a person who is alone in a count can tell from earlier publications already. */
  readonly insiders: readonly InsiderKnowledge[];
}

/** How many more (fewer: negative) units are of this kind than in truth. */
export interface KindChange {
  readonly values: readonly string[];
  readonly change: number;
}

export interface SensitiveProof {
  readonly sensitive: SensitiveCount;
  /** Number of the population where the count is at most `least`, or as low as was known before. */
  readonly low: number;
  /** Number of the population where the count is at least `most`, or as high as was known before. */
  readonly high: number;
  /** Why the reader could rule out less, or more, before the release; null where that is not so. */
  readonly knownLow: KnownBound | null;
  readonly knownHigh: KnownBound | null;
}

/**
 * A bound that follows from numbers published before: every unit of the count is in the sum of the
 * steps at least once (for an upper bound) or at most once (for a lower one).
 */
export interface KnownBound {
  readonly bound: number;
  readonly steps: readonly LedgerStep[];
}

/** A set of units whose count is known, taken so many times (not always whole, or above 0). */
export interface LedgerStep {
  readonly whole: readonly Condition[];
  readonly part: readonly Condition[] | null;
  readonly times: number;
}

/** The numbers of two proofs: whoever is alone in the first knew the second before the release. */
export interface InsiderKnowledge {
  readonly knower: number;
  readonly about: number;
  readonly low: KnownBound;
  readonly high: KnownBound;
}
