import type { DaysFigure, ShareFigure } from './days-figure.js';
import type { CountFigure, FactSet } from './facts.js';
import { namedSpans, type Place, type SpanName, type Spans } from './spans.js';

/** All figures of one list, cases or reviews, with the facts that they are worked out from. */
export interface ListFigures {
  readonly set: FactSet;
  readonly spans: Spans;
  /** The first day of the list: of finalising, or of asking for a review; null for an empty one. */
  readonly firstDay: string | null;
  readonly counts: readonly CountLine[];
  /** Counts that are printed nowhere and that a reader has by subtraction: the rest of a line. */
  readonly rests: readonly CountLine[];
  /** Open at the end of the period; null where the list does not hold what is open. */
  readonly open: CountFigure | null;
  readonly days: readonly DaysLine[];
  readonly upheld: readonly ShareLine[];
}

/** A figure for each span, and for what of the year to date lies before the period. */
export interface Line<Figure> {
  readonly name: string;
  /** The review body that it is of; empty where there are no such groups. */
  readonly group: string;
  readonly bySpan: readonly { readonly span: SpanName; readonly figure: Figure }[];
  /**
   * The year to date less the period: printed nowhere, but whoever subtracts has it. Null where there
   * is no year to date.
   */
  readonly earlier: Figure | null;
}

export type CountLine = Line<CountFigure>;
export type DaysLine = Line<DaysFigure>;
export type ShareLine = Line<ShareFigure>;

/** A figure of each span from the places that the span is made of. */
export function everySpan<Figure>(
  spans: Spans,
  figure: (places: readonly Place[]) => Figure,
): Pick<Line<Figure>, 'bySpan' | 'earlier'> {
  return {
    bySpan: namedSpans(spans).map(({ name, places }) => ({ span: name, figure: figure(places) })),
    earlier: spans.yearToDate === null ? null : figure(['earlier']),
  };
}
