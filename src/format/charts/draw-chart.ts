import type { Arrangement, Canvas, ChartKind, Picture } from './chart-kind.js';
import { chartKinds, type Chart } from './index.js';

/** How the pictures of a chart are arranged. */
export function arrangementOf(chart: Chart): Arrangement {
  return chartKinds[chart.kind].arranged;
}

/** The pictures of a chart of any kind. */
export function drawChart(chart: Chart, canvas: Canvas): readonly Picture[] {
  // The registry gives each kind the charts of its own name, which the compiler cannot follow.
  const { draw }: ChartKind<never> = chartKinds[chart.kind];
  return draw(chart as never, canvas);
}
