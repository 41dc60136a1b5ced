import type { ChartEstimate, ForestChart, ForestRow } from './forest-chart.js';
import {
  estimateInWords,
  forestGrid,
  forestMark,
  forestStrip,
  type Which,
} from './forest-strip.js';
import { placed } from './marks.js';
import { abreast, aside, space, stack, type Piece } from './pieces.js';
import type { RatioAxis } from './ratio-axis.js';
import { textWidth } from './text-width.js';
import { keyed, keyWidth, labelled, paragraph } from './words.js';

/** How rows are laid out: the room they need at the sides of the plot, and the drawing of one. */
export interface RowLayout {
  readonly left: number;
  readonly right: number;
  readonly draw: (row: ForestRow, axis: RatioAxis) => Piece;
  /** Whether no words stand in the plot, so that its lines may run through all the rows. */
  readonly throughout: boolean;
}

/** For a telephone: label and numbers above the plot. */
export function rowsAbove({ adjusted }: ForestChart, width: number): RowLayout {
  const draw = (row: ForestRow, axis: RatioAxis): Piece => {
    const estimates = estimatesOf(row);
    const [only] = estimates;
    if (only !== undefined && (adjusted === null || isHidden(estimates))) {
      const words = labelled(row.label, estimateInWords(only.estimate), width);
      return stack([words, withGrid(only, axis), space(gap)]);
    }
    const strips = estimates.flatMap((one) => [
      keyed(forestMark(one.which), estimateInWords(one.estimate), width),
      withGrid(one, axis),
    ]);
    return stack([paragraph(row.label, width, true), ...strips, space(gap)]);
  };
  return { left: 0, right: 0, draw, throughout: false };
}

/** For a wider screen and for paper: the label at the left of the plot, the numbers at its right. */
export function rowsBeside({ adjusted, rows }: ForestChart, width: number): RowLayout {
  const key = adjusted === null ? 0 : keyWidth;
  const said = rows.flatMap((row) =>
    estimatesOf(row).map(({ estimate }) => textWidth(estimateInWords(estimate))),
  );
  const numbers = Math.min(165, Math.max(0, ...said));
  const right = Math.ceil(numbers) + key + between;
  const longest = Math.max(0, ...rows.map(({ label }) => textWidth(label, true)));
  const labels = Math.min(widestLabel, width - right - between - narrowestPlot, longest);
  const left = Math.ceil(labels) + between;
  const draw = (row: ForestRow, axis: RatioAxis): Piece => {
    const estimates = estimatesOf(row);
    const hidden = isHidden(estimates);
    const lines = (hidden ? estimates.slice(0, 1) : estimates).map(({ estimate, which }) => {
      const text = estimateInWords(estimate);
      const words =
        adjusted === null || hidden
          ? paragraph(text, numbers + key)
          : keyed(forestMark(which), text, numbers + key);
      const atRight = placed('100%', 0, aside(words, between).svg);
      return abreast([
        forestStrip(estimate, which, axis),
        { svg: atRight, height: words.height + 4 },
      ]);
    });
    const label = aside(paragraph(row.label, labels, true), -left);
    return stack([abreast([label, stack(lines)]), space(8)]);
  };
  return { left, right, draw, throughout: true };
}

const between = 16;
const narrowestPlot = 170;
const widestLabel = 220;

function withGrid({ estimate, which }: Estimate, axis: RatioAxis): Piece {
  const strip = forestStrip(estimate, which, axis);
  return abreast([forestGrid(axis, strip.height), strip]);
}

const gap = 14;

interface Estimate {
  readonly which: Which;
  readonly estimate: ChartEstimate;
}

function estimatesOf({ crude, adjusted }: ForestRow): readonly Estimate[] {
  const first: Estimate = { which: 'crude', estimate: crude };
  return adjusted === null ? [first] : [first, { which: 'adjusted', estimate: adjusted }];
}

/** Whether there is nothing to draw and one reason for it, which is then said once. */
function isHidden(estimates: readonly Estimate[]): boolean {
  return estimates.every(
    ({ estimate }) => estimate.value === null && estimate.note === estimates[0]?.estimate.note,
  );
}
