/** Where a chart is to be drawn; widths and heights are pixels at a text size of 14. */
export interface Canvas {
  /** Whether words stand above the plot, as on a telephone, or beside it. */
  readonly layout: 'narrow' | 'wide';
  /** Between these widths nothing may collide or be cut. */
  readonly narrowest: number;
  readonly widest: number;
  /** What stands on one sheet of paper with its caption; Infinity where nothing is to be parted. */
  readonly tallest: number;
}

/**
 * A drawn piece of a chart, not yet an SVG element. Positions across are per cent of the width of
 * the plot, which leaves `left` and `right` pixels free at its sides for words; marks reach up to 10
 * pixels past its ends.
 */
export interface Picture {
  readonly title: string;
  /** What those hear who do not see it. */
  readonly text: string;
  readonly svg: string;
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

/**
 * A kind of chart: how its values become pictures. Those of `parts` are figures of their own, one
 * below the other; a kind of two `widths` is drawn twice, for telephones whole and for wider screens
 * and paper in parts; `tiles` share one figure, as many side by side as there is room for.
 */
export interface ChartKind<Chart> {
  readonly arranged: Arrangement;
  readonly draw: (chart: Chart, canvas: Canvas) => readonly Picture[];
}

export type Arrangement = 'parts' | 'widths' | 'tiles';

/** What every chart says of itself; its numbers stand in a table of the same page as well. */
export interface ChartWords {
  readonly title: string;
  /** The sentence that states the finding, for those who do not see the chart and those who do. */
  readonly finding: string;
}
