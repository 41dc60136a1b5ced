import { axisBelow } from './axis-below.js';
import type { Canvas, ChartKind } from './chart-kind.js';
import { denominatorAxis } from './denominator-axis.js';
import { flowRows } from './flow.js';
import type { FunnelChart } from './funnel-chart.js';
import { funnelKey, hiddenPoints, keyedPoint } from './funnel-key.js';
import { funnelPlot } from './funnel-plot.js';
import { inOrder, isDrawn } from './funnel-points.js';
import { inParts, partTitle } from './parts.js';
import { aside, space, stack, type Piece } from './pieces.js';
import { valueAxis } from './value-axis.js';
import { paragraph } from './words.js';

/** The plot with its key; below it in words what the plot has no room for and what is not shown. */
export const funnel: ChartKind<FunnelChart> = {
  arranged: 'widths',
  draw: (chart, canvas) => {
    const { pieces, left } = piecesOf(chart, canvas);
    return inParts(pieces, canvas.tallest).map((part, index, parts) => ({
      ...stack(part),
      title: partTitle(chart.title, index, parts.length),
      text: chart.finding,
      left,
      right: 0,
    }));
  },
};

function piecesOf(
  chart: FunnelChart,
  canvas: Canvas,
): { readonly pieces: readonly Piece[]; readonly left: number } {
  const points = inOrder(chart.points);
  const drawn = points.filter(isDrawn);
  const hidden = points.filter((point) => !isDrawn(point));
  if (drawn.length === 0) return { pieces: hiddenPoints(hidden, canvas.narrowest), left: 0 };
  const vertical = valueAxis(largestOf(chart), chart.measure, plotHeight, 5);
  const { left } = vertical;
  const room = {
    narrowest: canvas.narrowest - left,
    widest: canvas.widest - left,
    height: plotHeight,
  };
  const horizontal = denominatorAxis(
    drawn.map(({ denominator }) => denominator),
    room.narrowest,
  );
  const plot = funnelPlot(chart, drawn, { horizontal, vertical }, room);
  const log = horizontal.log ? ' (log scale)' : '';
  const words = (piece: Piece): Piece => aside(piece, -left);
  const base = stack([
    words(paragraph(chart.up, canvas.narrowest)),
    space(8),
    plot,
    axisBelow(horizontal.ticks, room.narrowest, `${chart.across}${log}`),
    space(8),
    words(funnelKey(chart, drawn, canvas.narrowest)),
  ]);
  const named = flowRows(
    plot.keyed.map(({ letter, point }) => keyedPoint(letter, point, chart, canvas.narrowest)),
    canvas.narrowest,
  );
  const rest = [...named, ...hiddenPoints(hidden, canvas.narrowest)].map(words);
  return { pieces: [base, ...rest], left };
}

const plotHeight = 290;

/**
 * What the plot must reach: every point, half as much again as the target, and the widest limits of
 * a middling unit. Further out the curves run on beyond the top, lest they flatten the rest.
 */
function largestOf({ points, target, limits }: FunnelChart): number {
  const drawn = inOrder(points).filter(isDrawn);
  const middling = drawn[Math.floor(drawn.length / 2)]?.denominator ?? 0;
  const beyond = (limits.at(-1)?.curve ?? [])
    .filter(({ denominator }) => denominator >= middling)
    .toSorted((a, b) => a.denominator - b.denominator)[0];
  const values = drawn.map(({ value }) => value);
  return Math.max(...values, (target?.value ?? 0) * 1.5, beyond?.upper ?? 0);
}
