/** A field by which a list is sorted: its texts bytewise, or its numbers by their value. */
export interface SortKey {
  readonly field: string;
  readonly order: 'text' | 'number';
}

/** A unit with its ticket of stream `select` and what the method may look at. */
export interface TicketedUnit {
  readonly unitId: string;
  readonly ticket: string;
  /** The ticket as a number strictly between 0 and 1. */
  readonly u: number;
  /** Its size measure in whole numbers; 1 for methods that take none. */
  readonly size: number;
  /** Its values of the sort keys, in their order. */
  readonly sortValues: readonly string[];
}

/** A unit in its place, with the chance that it had of being in the sample. */
export interface OrderedUnit {
  readonly unit: TicketedUnit;
  /** The inclusion probability at the present size. */
  readonly inclusion: number;
}

/** What a method knows of the stratum beside its units. */
export interface StratumContext {
  /** The stratum's size in the frame. Only a mergeable method may be handed fewer units than that. */
  readonly frameSize: number;
  readonly sampleSize: number;
  /** The stratum's sample size when it was first drawn, at which a ranking by size is frozen. */
  readonly plannedSize: number;
  /** The stratum's own number of stream `start`, strictly between 0 and 1. */
  readonly start: number;
  readonly sort: readonly SortKey[];
  /** Units with tickets up to this one come last; undefined where nothing is rotated. */
  readonly rotation: string | undefined;
}

/** A way to choose units within a stratum. */
export interface SamplingMethod {
  readonly summary: string;
  /** Extending a sample keeps the units already drawn. */
  readonly nested: boolean;
  /** The entry of the design that the method cannot do without. */
  readonly needs?: 'measure' | 'sort';
  /** Every unit of a stratum has the same chance, so its design weight is N_h / n_h. */
  readonly equalChance: boolean;
  /**
   * Which of two units comes first depends on their own tickets alone, so that the first units of
   * the parts of a frame are enough to find the first units of the whole.
   */
  readonly mergeable?: true;
  /** What a reader of an estimate must know about its variance; absent: it is exact. */
  readonly caution?: string;
  /** The stratum's units in the order in which they are drawn: the sample first, then the reserves. */
  readonly order: (
    units: readonly TicketedUnit[],
    context: StratumContext,
  ) => readonly OrderedUnit[];
}
