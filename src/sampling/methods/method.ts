/** A unit with its ticket of stream `select`. */
export interface TicketedUnit {
  readonly unitId: string;
  readonly ticket: string;
}

/** A way to choose units within a stratum. */
export interface SamplingMethod {
  readonly summary: string;
  /** Extending a sample keeps the units already drawn. */
  readonly nested: boolean;
  /** The stratum's units in the order in which they are drawn: the sample first, then the reserves. */
  readonly order: (units: readonly TicketedUnit[]) => readonly TicketedUnit[];
}
