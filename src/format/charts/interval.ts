import type { ChartKind } from './chart-kind.js';
import { axisMarks, gridLines } from './interval-axis.js';
import type { IntervalChart, IntervalPoint } from './interval-chart.js';
import { intervalRow, type PlacedRow } from './interval-row.js';
import { partTitle } from './parts.js';
import { intervalMeasures } from './interval-measures.js';
import type { Axis } from './proportion-axis.js';

/**
 * A row for each group with its label, its value in words, and a dot on a line for the interval; a
 * group that is not drawn keeps its row and says why. A chart of many groups becomes several
 * pictures on the same axis, as one taller than a sheet of paper would be cut through a row.
 */
export const interval: ChartKind<IntervalChart> = {
  arranged: 'parts',
  draw: (chart, { narrowest, tallest }) => {
    const largest = largestOf(chart);
    const axis = intervalMeasures[chart.measure].axis(largest > 0 ? largest : 1);
    return parts(chart.points, tallest).map((points, index, all) => ({
      ...picture(points, axis, chart, Math.floor(narrowest / 7)),
      title: partTitle(chart.title, index, all.length),
      text: chart.finding,
      left: 0,
      right: 0,
    }));
  },
};

function picture(
  points: readonly IntervalPoint[],
  axis: Axis,
  { axis: name, measure }: IntervalChart,
  lineLength: number,
): { readonly svg: string; readonly height: number } {
  const rows: PlacedRow[] = [];
  let top = 0;
  for (const point of points) {
    const row = intervalRow(point, measure, axis.maximum, top, lineLength);
    rows.push(row);
    top += row.height;
  }
  const marks = axisMarks(axis, measure, name, top, lineLength);
  const svg = gridLines(axis, rows) + rows.map((row) => row.svg).join('') + marks.svg;
  return { svg, height: top + marks.height };
}

/** The largest figure or upper limit of a chart, 0 where nothing is drawn. */
function largestOf(chart: IntervalChart): number {
  return Math.max(0, ...chart.points.flatMap(({ value, high }) => [value ?? 0, high ?? 0]));
}

/** As many rows as stand on an A4 sheet laid across, with the caption. */
const rowsToPicture = 10;

function parts(
  points: readonly IntervalPoint[],
  tallest: number,
): readonly (readonly IntervalPoint[])[] {
  const count = tallest === Infinity ? 1 : Math.ceil(points.length / rowsToPicture);
  if (count <= 1) return [points];
  return Array.from({ length: count }, (_, index) =>
    points.slice(index * rowsToPicture, (index + 1) * rowsToPicture),
  );
}
