import { scaleLinear } from 'd3-scale';
import { escapeHtml } from '../escape-html.js';
import { tickInWords, type Measure } from './chart-number.js';
import { line, pixels } from './marks.js';
import { textWidth } from './text-width.js';

/** An upright axis from 0 at the bottom of a plot. */
export interface ValueAxis {
  /** Pixels from the top of the plot. */
  readonly downOf: (value: number) => number;
  readonly ticks: readonly { readonly down: number; readonly label: string }[];
  /** The room its labels need at the left of the plot. */
  readonly left: number;
}

/** The axis from 0 to a round number at or above the largest value; to 1 where all are next to 0. */
export function valueAxis(
  largest: number,
  measure: Measure,
  height: number,
  count: number,
): ValueAxis {
  const scale = scaleLinear()
    .domain([0, largest > 1e-12 ? largest : 1])
    .nice(count)
    .range([height, 0]);
  const marks = scale.ticks(count).filter((mark) => measure !== 'count' || Number.isInteger(mark));
  const ticks = marks.map((mark) => ({ down: scale(mark), label: tickInWords(mark, measure) }));
  const left = Math.ceil(Math.max(...ticks.map(({ label }) => textWidth(label))) + 8);
  return { downOf: (value) => scale(value), ticks, left };
}

/** The pale lines of the axis across the plot, with their labels at the left. */
export function upright({ ticks }: ValueAxis): string {
  return ticks
    .map(
      ({ down, label }) =>
        line(['0%', down], ['100%', down], `stroke="#b1b4b6"`) +
        `<text x="-6" y="${pixels(down + 5)}" text-anchor="end">${escapeHtml(label)}</text>\n`,
    )
    .join('');
}
