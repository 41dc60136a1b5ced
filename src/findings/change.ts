/** What became of an estimate since an earlier audit. */
export interface ChangeSince {
  /** The run id of the earlier draw. */
  readonly earlierRun: string;
  /** Questions of now in their order, then those of then alone; sections likewise; all together. */
  readonly rows: readonly ChangeRow[];
}

/** A question, a section or all questions together, then and now. */
export interface ChangeRow {
  readonly kind: 'question' | 'section' | 'overall';
  /** The id of the question or the name of the section; '' for all. */
  readonly name: string;
  readonly earlier: ChangedShare | null;
  readonly now: ChangedShare | null;
  readonly change: {
    readonly difference: number;
    readonly low: number;
    readonly high: number;
    readonly reading: 'rise' | 'fall' | 'within chance';
  } | null;
  /** Why there is no change to tell; null where there is one. */
  readonly notCompared: NotCompared | null;
}

export interface ChangedShare {
  /** Answers that are met. */
  readonly met: number;
  /** Answers to which the standard applies: for a question the cases, else there are more of them. */
  readonly of: number;
  readonly cases: number;
  /** The estimate for the frame. */
  readonly value: number;
}

export type NotCompared =
  | 'not asked then'
  | 'not asked now'
  | 'asked in other words'
  /** A section, or all questions: others belong to it now, or the same in other words. */
  | 'other questions'
  | 'too few cases'
  /** The intervals then were of another confidence level, and cannot be made again. */
  | 'another level'
  /** What was drawn then is not what was drawn now, such as allegations and cases. */
  | 'another unit';
