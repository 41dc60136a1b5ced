import { proportionAxis } from './axis.js';
import { axisMarks, gridLines } from './chart-axis.js';
import { intervalRow, type PlacedRow } from './chart-row.js';
import type { IntervalChart } from './chart.js';
import { escapeHtml } from './escape-html.js';

/**
 * An interval chart as one SVG element: a row for each group with its label, its value in words, and
 * a dot on a line for the interval; a group that is not drawn keeps its row and says why.
 *
 * Positions across are per cent of the width and sizes are pixels, so that text keeps its size when
 * the picture is made narrow. Dots and marks at the ends reach past the edge: leave 10 pixels at the
 * left and 20 at the right. `id` must be unique in the page; `largest` lets several charts share one
 * axis.
 */
export function intervalChartToSvg(
  chart: IntervalChart,
  id: string,
  largest: number = largestOf(chart),
): string {
  const axis = proportionAxis(largest > 0 ? largest : 1);
  const rows: PlacedRow[] = [];
  let top = 0;
  for (const point of chart.points) {
    const row = intervalRow(point, axis.maximum, top);
    rows.push(row);
    top += row.height;
  }
  const marks = axisMarks(axis, chart.axis, top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-text"`,
    ` width="100%" height="${String(top + marks.height)}" overflow="visible"`,
    ` font-family="${fontFamily}" font-size="14" fill="#0b0c0c">\n`,
    `<title id="${id}-title">${escapeHtml(chart.title)}</title>\n`,
    `<desc id="${id}-text">${escapeHtml(chart.finding)}</desc>\n`,
    gridLines(axis, rows),
    ...rows.map((row) => row.svg),
    marks.svg,
    '</svg>\n',
  ].join('');
}

/** The largest proportion or upper limit of a chart, 0 where nothing is drawn. */
export function largestOf(chart: IntervalChart): number {
  return Math.max(0, ...chart.points.flatMap(({ value, high }) => [value ?? 0, high ?? 0]));
}

const fontFamily = 'system-ui, Arial, Helvetica, sans-serif';
