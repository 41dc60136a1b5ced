/** A chart as values; a page says the same in words (`finding`) and in a table. */
export interface IntervalChart {
  readonly kind: 'interval';
  readonly title: string;
  /** What the chart shows, as a sentence, for those who do not see it. */
  readonly finding: string;
  readonly axis: string;
  readonly points: readonly IntervalPoint[];
}

/** A proportion with its interval; `shown` false keeps the label and says why nothing is drawn. */
export interface IntervalPoint {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly note: string;
}

export type Chart = IntervalChart;
