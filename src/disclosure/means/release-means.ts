/** The mean of the amounts of these units would be shown, beside their count. */
export interface MeanCell {
  readonly key: string;
  /** Places in the list of amounts, each once. */
  readonly members: readonly number[];
  /** Multiplies the cost of hiding it. */
  readonly importance: number;
  /** False where the count it stands beside is hidden: then it is hidden from the start. */
  readonly mayShow: boolean;
}

/** A mean of an earlier release: of these units, with their amounts as they were measured then. */
export interface MeanBefore {
  readonly members: readonly number[];
}

/** Which means must be hidden, with the proof that this is enough. */
export interface ProtectedMeans {
  /** Keys of all hidden cells, in order. */
  readonly hidden: readonly string[];
  /** Those of them that are sensitive by themselves; never to be told apart in public. */
  readonly primary: readonly string[];
  /** What earlier releases alone have given away; it is reported, and cannot be repaired. */
  readonly knownBefore: readonly GivenAway[];
  /** Restricted: it says what is hidden. */
  readonly proof: MeansProof;
}

/** The sum of several units, or the amount of one, that is known too well already. */
export interface GivenAway {
  readonly members: readonly number[];
  /** The unit that one must be, and know all versions of, to tell; null where every reader can. */
  readonly insider: number | null;
}

/** How a set of units comes to be one whose sum a reader may ask for. */
export type Origin =
  /** A cell of this release or of an earlier one, shown or hidden. */
  | 'cell'
  /** A cell without one that is inside it. */
  | 'part'
  /** What two versions of a cell in different releases share, or what only one of them has. */
  | 'version'
  /** What a reader is left with who takes known cells from a known one, or from several together. */
  | 'rest'
  /** Units that no shown sum tells apart. */
  | 'kind';

/**
 * The proof, as plain data: other amounts that give exactly the same public sums, among them one for
 * each side of each sensitive sum, and for each unit one where its amount may be larger by the margin,
 * whoever else knows their own.
 *
 * Units are places in the list of amounts; a kind is all units that are in the same public sums.
 */
export interface MeansProof {
  /** Each as what differs from the truth; the first is the truth itself. */
  readonly alternatives: readonly (readonly SumChange[])[];
  readonly sets: readonly SetProof[];
  /** Units for which the truth is not proof enough. */
  readonly units: readonly UnitProof[];
  readonly known: readonly KnownMean[];
}

/** How much larger (smaller: negative) the sum of the kind of this unit is than in truth. */
export interface SumChange {
  readonly unit: number;
  readonly change: number;
}

export interface SetProof {
  readonly members: readonly number[];
  readonly why: Origin;
  /** Number of the alternative where the sum may be as small as it must; null where none is needed. */
  readonly low: number | null;
  /** Number of the alternative where it may be as large; null where it was known before. */
  readonly high: number | null;
}

export interface UnitProof {
  readonly unit: number;
  /** Each insider finds among these, or in the truth, one that fits what they know. */
  readonly alternatives: readonly number[];
}

/**
 * A bound that earlier sums give by themselves: the weighted sum of them holds every unit of the set at
 * least once and no other less than nought times (for an upper bound; at most, for a lower one), the
 * insider as often as need be.
 */
export interface KnownMean extends GivenAway {
  readonly side: 'low' | 'high';
  readonly weights: readonly { readonly before: number; readonly times: number }[];
}
