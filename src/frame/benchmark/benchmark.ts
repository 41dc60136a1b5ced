/**
 * How many people there are in each group, from a source of its own: the residents of an area, the
 * workforce of a force. Rates per 1,000 people are worked out against it, so its source and date
 * are printed wherever it is used.
 */
export interface Benchmark {
  readonly title: string;
  readonly source: string;
  /** The day for which the people were counted, YYYY-MM-DD. */
  readonly date: string;
  /** What the people are, in the plural: "residents". */
  readonly population: string;
  /** The grouping field that its categories are joined to. */
  readonly field: string;
  /** The scheme of its own categories, which may differ from that of the field. */
  readonly scheme: string | null;
  /** The field that its areas are joined to; null when people are not told apart by area. */
  readonly areaField: string | null;
  /** People by area ('' when there are none) and group value, each pair once. */
  readonly counts: readonly PeopleCount[];
}

export interface PeopleCount {
  readonly area: string;
  readonly value: string;
  readonly people: number;
}
