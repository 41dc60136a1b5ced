import type { Chart } from './chart.js';
import { escapeHtml } from './escape-html.js';
import { intervalChartToSvg, largestOf } from './interval-chart.js';

/**
 * A chart as a figure: title and finding in words, then the picture. `id` is unique in the page.
 *
 * A chart of many groups becomes several figures on the same axis, as a picture taller than a sheet
 * of paper would be cut through a row.
 */
export function chartToHtml(chart: Chart, id: string): string {
  const largest = largestOf(chart);
  return parts(chart)
    .map((part, index) =>
      figure(part, index === 0 ? id : `${id}-part-${String(index + 1)}`, largest),
    )
    .join('');
}

function figure(chart: Chart, id: string, largest: number): string {
  return `<figure id="${id}">
<figcaption><strong>${escapeHtml(chart.title)}</strong> ${escapeHtml(chart.finding)}</figcaption>
<div class="picture">
${intervalChartToSvg(chart, id, largest)}</div>
</figure>
`;
}

/** As many as stand on an A4 sheet laid across, with the caption. */
const rowsToPicture = 10;

function parts(chart: Chart): readonly Chart[] {
  const count = Math.ceil(chart.points.length / rowsToPicture);
  if (count <= 1) return [chart];
  return Array.from({ length: count }, (_, index) => ({
    ...chart,
    title: `${chart.title} (part ${String(index + 1)} of ${String(count)})`,
    points: chart.points.slice(index * rowsToPicture, (index + 1) * rowsToPicture),
  }));
}
