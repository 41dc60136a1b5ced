import { axisBelow } from './axis-below.js';
import type { ChartKind } from './chart-kind.js';
import { flow } from './flow.js';
import type { ForestChart } from './forest-chart.js';
import { rowsAbove, rowsBeside } from './forest-row.js';
import { forestGrid, forestMark, referencePaint } from './forest-strip.js';
import { line } from './marks.js';
import { inParts, partTitle } from './parts.js';
import { abreast, aside, space, stack, type Piece } from './pieces.js';
import { ratioAxis, type RatioAxis } from './ratio-axis.js';
import { keyed } from './words.js';

/** A row a group: its label, its ratios in words, and their marks on an axis that all rows share. */
export const forest: ChartKind<ForestChart> = {
  arranged: 'widths',
  draw: (chart, { layout, narrowest, tallest }) => {
    const estimates = chart.rows.flatMap(({ crude, adjusted }) => [crude, ...given(adjusted)]);
    const drawn = estimates.some(({ value }) => value !== null);
    const { left, right, draw, throughout } =
      layout === 'wide' && drawn ? rowsBeside(chart, narrowest) : rowsAbove(chart, narrowest);
    const width = narrowest - left - right;
    const axis = ratioAxis(
      estimates.flatMap(({ value }) => given(value)),
      estimates.flatMap(({ low, high }) => [...given(low), ...given(high)]),
      width,
    );
    const head = drawn ? aside(legendOf(chart, narrowest), -left) : space(0);
    const foot = drawn
      ? stack([
          axisBelow(axis.ticks, width, chart.axis, narrowest - left),
          keyed(referenceSample, `Line at 1: ${chart.reference}`, narrowest - left),
        ])
      : space(0);
    const rows = chart.rows.map((row) => draw(row, axis));
    return inParts(rows, tallest - head.height - foot.height).map((part, index, parts) => ({
      ...stack([head, throughout && drawn ? overGrid(stack(part), axis) : stack(part), foot]),
      title: partTitle(chart.title, index, parts.length),
      text: chart.finding,
      left,
      right,
    }));
  },
};

/** Rows on the lines of the axis, which reach down to it. */
function overGrid(rows: Piece, axis: RatioAxis): Piece {
  return abreast([forestGrid(axis, rows.height), rows]);
}

const referenceSample = line(['0', -8], ['0', 8], referencePaint);

/** The two marks with their names, where there are two. */
function legendOf({ crude, adjusted }: ForestChart, width: number): Piece {
  if (adjusted === null) return space(0);
  const entries = [
    keyed(forestMark('crude'), crude, width),
    keyed(forestMark('adjusted'), adjusted, width),
  ];
  return stack([flow(entries, width), space(8)]);
}

function given<Value>(value: Value | null): readonly Value[] {
  return value === null ? [] : [value];
}
