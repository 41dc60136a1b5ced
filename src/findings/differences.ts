/** Whether quality differs between groups: every question against every field, corrected together. */
export interface GroupDifferences {
  /** How p-values were corrected, such as `holm`. */
  readonly correction: string;
  /** Comparisons that were tested, over which they were corrected. */
  readonly tested: number;
  readonly byField: readonly FieldDifferences[];
}

export interface FieldDifferences {
  readonly field: string;
  readonly label: string;
  readonly reference: string;
  /** In the order of the questions, then of the groups; every known group but the reference. */
  readonly rows: readonly GroupDifference[];
}

/** The share of a group for which a question was not met (partly met and cannot tell with it), beside that of the reference. */
export interface GroupDifference {
  readonly questionId: string;
  readonly group: string;
  readonly members: number;
  readonly events: number;
  readonly referenceMembers: number;
  readonly referenceEvents: number;
  /** Null where there are too few to compare. */
  readonly compared: ComparedShares | null;
}

export interface ComparedShares {
  readonly share: number;
  readonly referenceShare: number;
  /** The ratio of the two shares; null where the reference has no event. */
  readonly ratio: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly difference: { readonly value: number; readonly low: number; readonly high: number };
  /** Null where nothing can vary. */
  readonly pValue: number | null;
  readonly adjustedPValue: number | null;
}
